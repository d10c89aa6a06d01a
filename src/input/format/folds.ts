import * as v from 'valibot'

import type { Size } from '../../base/geometry/box.ts'
import { fits, mm, roundedMm, sum } from '../../base/geometry/length.ts'
import type { Length } from '../../base/geometry/length.ts'
import { excerpt } from '../../base/problems/excerpt.ts'
import type { Report } from '../../base/problems/problem.ts'
import { decode } from '../yaml/decode.ts'
import { readSource } from '../yaml/read.ts'
import { listOf, text } from '../yaml/schemas.ts'
import { keySpanAt } from '../yaml/value-path.ts'
import { length, name } from './schemas.ts'

/** The part of a folded sheet between two folds, on one side. */
export interface Panel {
  readonly name: string
  readonly width: Length
}

/** A fold of a leaflet. */
export interface Fold {
  readonly name: string
  /** The open sheet. */
  readonly trim: Size
  readonly bleed: Length
  /** Panels from left to right, as seen when the sheet lies open with that side up. */
  readonly outside: readonly Panel[]
  readonly inside: readonly Panel[]
  /** The order in which a reader meets the panels. */
  readonly read: readonly string[]
}

const side = length({ least: mm(50), most: mm(1200) })
const panels = v.pipe(
  v.record(v.string(), length({ least: mm(10) })),
  v.minEntries(1, 'must name one panel or more'),
)

/** `folds.yaml`. */
export const foldsSchema = v.record(
  name,
  v.strictObject({
    width: side,
    height: side,
    bleed: length({ most: mm(20) }),
    outside: panels,
    inside: panels,
    read: listOf(text()),
  }),
)

/** Reads `folds.yaml`: every fold by name, with panels that add up. */
export function readFolds(
  file: string,
  contents: string,
  report: Report,
): ReadonlyMap<string, Fold> {
  const source = readSource(file, contents, report)
  const data = source && decode(foldsSchema, source, report)
  const folds = new Map<string, Fold>()
  if (!source || !data) return folds
  for (const [key, { width, height, bleed, outside, inside, read }] of Object.entries(
    data,
  )) {
    const fold: Fold = {
      name: key,
      trim: { width, height },
      bleed,
      outside: listPanels(outside),
      inside: listPanels(inside),
      read,
    }
    const fault = faultOf(fold)
    if (fault)
      report({
        code: 'wrong-value',
        severity: 'error',
        message: fault.message,
        span: keySpanAt(source, [key, fault.key]),
      })
    else folds.set(key, fold)
  }
  return folds
}

const listPanels = (widths: Readonly<Record<string, Length>>): readonly Panel[] =>
  Object.entries(widths).map(([panel, width]) => ({ name: panel, width }))

/** A hundredth of a millimetre: far below the accuracy of a folding machine. */
const TOLERANCE = mm(0.01)

const same = (one: number, other: number): boolean =>
  fits(Math.abs(one - other), TOLERANCE)

/** What does not add up, and the key to report it at. */
interface FoldFault {
  readonly key: 'outside' | 'inside' | 'read'
  readonly message: string
}

const faultOf = (fold: Fold): FoldFault | undefined =>
  wrongSum(fold, 'outside') ??
  wrongSum(fold, 'inside') ??
  wrongMirror(fold) ??
  wrongNames(fold)

function wrongSum(fold: Fold, key: 'outside' | 'inside'): FoldFault | undefined {
  const total = sum(...fold[key].map(({ width }) => width))
  const { width } = fold.trim
  if (same(total, width)) return undefined
  const message = `The panels of “${fold.name}” ${key} are ${formatMm(total)} together, but the sheet is ${formatMm(width)} wide.`
  return { key, message }
}

/** Turned over, the sheet shows the same folds from the other side. */
function wrongMirror({ name: fold, outside, inside }: Fold): FoldFault | undefined {
  const mirrored = outside.toReversed()
  const mirrors =
    inside.length === mirrored.length &&
    inside.every(({ width }, index) => same(width, mirrored[index]?.width ?? 0))
  if (mirrors) return undefined
  const widths = mirrored.map(({ width }) => formatMm(width)).join(', ')
  const message = `The panels of “${fold}” inside must mirror those outside: from left to right ${widths}.`
  return { key: 'inside', message }
}

function wrongNames({ name: fold, outside, inside, read }: Fold): FoldFault | undefined {
  const names = [...outside, ...inside].map((panel) => panel.name)
  const twice = names.find((panel, index) => names.indexOf(panel) !== index)
  if (twice !== undefined) {
    const message = `Two panels of “${fold}” are called “${excerpt(twice)}”.`
    return { key: 'inside', message }
  }
  if (names.toSorted().join('\n') === read.toSorted().join('\n')) return undefined
  const message = `“read” of “${fold}” must name each panel once: ${names.map(excerpt).join(', ')}.`
  return { key: 'read', message }
}

const formatMm = (width: Length): string => `${roundedMm(width)} mm`
