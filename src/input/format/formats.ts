import * as v from 'valibot'

import { turned } from '../../base/geometry/box.ts'
import type { Size } from '../../base/geometry/box.ts'
import { mm } from '../../base/geometry/length.ts'
import type { Length } from '../../base/geometry/length.ts'
import type { Report } from '../../base/problems/problem.ts'
import { decode } from '../yaml/decode.ts'
import { readSource } from '../yaml/read.ts'
import { keySpanAt } from '../yaml/value-path.ts'
import { length, name } from './schemas.ts'

/** A named trim size of a card. */
export interface Format {
  readonly name: string
  readonly trim: Size
  /** How far ink extends past the trim. */
  readonly bleed: Length
  /** The distance that text keeps from the trim. */
  readonly safe: Length
  /** The radius of the corners, which are cut round; 0 for square ones. */
  readonly cornerRadius: Length
}

/** A width or height that a trimmer can cut. */
const trimLength = length({ least: mm(20), most: mm(1000) })

/** `formats.yaml`. */
export const formatsSchema = v.record(
  name,
  v.strictObject({
    width: trimLength,
    height: trimLength,
    bleed: length({ most: mm(20) }),
    safe: length({ most: mm(100) }),
    cornerRadius: v.optional(length({ most: mm(100) })),
    turned: v.optional(name),
  }),
)

/** Reads `formats.yaml`: every format by name, the turned ones after the upright ones. */
export function readFormats(
  file: string,
  contents: string,
  report: Report,
): ReadonlyMap<string, Format> {
  const source = readSource(file, contents, report)
  const data = source && decode(formatsSchema, source, report)
  const formats = new Map<string, Format>()
  if (!source || !data) return formats
  const reportAt = (path: readonly string[], message: string): void => {
    const span = keySpanAt(source, path)
    report({ code: 'wrong-value', severity: 'error', message, span })
  }
  for (const [key, { width, height, turned: other, ...rest }] of Object.entries(data)) {
    const { safe, cornerRadius = mm(0) } = rest
    const format: Format = { name: key, trim: { width, height }, ...rest, cornerRadius }
    formats.set(key, format)
    if (cornerRadius * 2 > Math.min(width, height))
      reportAt(
        [key, 'cornerRadius'],
        `“cornerRadius” is more than half of the shorter side of “${key}”.`,
      )
    if (safe * 2 >= Math.min(width, height))
      reportAt([key, 'safe'], `“safe” leaves no space for words on “${key}”.`)
    if (other === undefined) continue
    if (formats.has(other) || other in data)
      reportAt([key, 'turned'], `The name “${other}” is taken by another format.`)
    else formats.set(other, { ...format, name: other, trim: turned(format.trim) })
  }
  return formats
}
