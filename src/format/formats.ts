import * as v from 'valibot'

import { turned } from '../geometry/box.ts'
import type { Size } from '../geometry/box.ts'
import { mm } from '../geometry/length.ts'
import type { Length } from '../geometry/length.ts'
import type { Report } from '../problems/problem.ts'
import { decode } from '../source/decode.ts'
import { readSource } from '../source/read.ts'
import { text } from '../source/schemas.ts'
import { length } from './length-schema.ts'

/** A named trim size of a card. */
export interface Format {
  readonly name: string
  readonly trim: Size
  /** How far ink runs past the trim. */
  readonly bleed: Length
  /** The distance that text keeps from the trim. */
  readonly safe: Length
}

const smallest = mm(10)

const schema = v.record(
  v.string(),
  v.strictObject({
    width: length(smallest),
    height: length(smallest),
    bleed: length(),
    safe: length(),
    turned: v.optional(text()),
  }),
)

/** Reads `formats.yaml`: every format by name, the turned ones beside the upright ones. */
export function readFormats(
  file: string,
  contents: string,
  report: Report,
): ReadonlyMap<string, Format> {
  const source = readSource(file, contents, report)
  const data = source && decode(schema, source, report)
  const formats = new Map<string, Format>()
  for (const [name, { width, height, bleed, safe, turned: other }] of Object.entries(
    data ?? {},
  )) {
    const format: Format = { name, trim: { width, height }, bleed, safe }
    formats.set(name, format)
    if (other !== undefined)
      formats.set(other, { ...format, name: other, trim: turned(format.trim) })
  }
  return formats
}
