import * as v from 'valibot'

import type { Size } from '../geometry/box.ts'
import { fits, mm, sum, toMm } from '../geometry/length.ts'
import type { Length } from '../geometry/length.ts'
import type { Report } from '../problems/problem.ts'
import { decode, keySpanAt } from '../source/decode.ts'
import { readSource } from '../source/read.ts'
import { listOf, text } from '../source/schemas.ts'
import type { SourceValue } from '../source/value.ts'
import { length } from './length-schema.ts'

/** One face of a folded sheet between two folds. */
export interface Panel {
  readonly name: string
  readonly width: Length
}

/** A way to fold a leaflet. */
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

const panels = v.record(v.string(), length(mm(10)))

const schema = v.record(
  v.string(),
  v.strictObject({
    width: length(mm(50)),
    height: length(mm(50)),
    bleed: length(),
    outside: panels,
    inside: panels,
    read: listOf(text()),
  }),
)

/** Reads `folds.yaml`: every fold by name, proved to add up. */
export function readFolds(
  file: string,
  contents: string,
  report: Report,
): ReadonlyMap<string, Fold> {
  const source = readSource(file, contents, report)
  const data = source && decode(schema, source, report)
  const folds = new Map<string, Fold>()
  for (const [name, { width, height, bleed, outside, inside, read }] of Object.entries(
    data ?? {},
  )) {
    const fold: Fold = {
      name,
      trim: { width, height },
      bleed,
      outside: listPanels(outside),
      inside: listPanels(inside),
      read,
    }
    if (source && addsUp(fold, source, report)) folds.set(name, fold)
  }
  return folds
}

const listPanels = (widths: Readonly<Record<string, Length>>): readonly Panel[] =>
  Object.entries(widths).map(([name, width]) => ({ name, width }))

/** A hundredth of a millimetre: far under what a folding machine holds. */
const SLACK = mm(0.01)

function addsUp(fold: Fold, source: SourceValue, report: Report): boolean {
  const complain = (key: string, message: string): boolean => {
    const span = keySpanAt(source, [fold.name, key])
    report({ code: 'wrong-value', severity: 'error', message, span })
    return false
  }
  for (const side of ['outside', 'inside'] as const) {
    const total = sum(...fold[side].map((panel) => panel.width))
    if (!fits(Math.abs(total - fold.trim.width), SLACK))
      return complain(
        side,
        `The panels of “${fold.name}” ${side} are ${toMm(total).toFixed(1)} mm together, but the sheet is ${toMm(fold.trim.width).toFixed(1)} mm wide.`,
      )
  }
  const names = [...fold.outside, ...fold.inside].map((panel) => panel.name)
  if (names.toSorted().join() !== fold.read.toSorted().join())
    return complain(
      'read',
      `“read” of “${fold.name}” must name each panel once: ${names.join(', ')}.`,
    )
  return true
}
