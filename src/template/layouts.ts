import * as v from 'valibot'

import type { Report } from '../problems/problem.ts'
import { decode } from '../source/decode.ts'
import { readSource } from '../source/read.ts'
import { text } from '../source/schemas.ts'
import type { SourceValue } from '../source/value.ts'
import { box, flowStep } from './box.ts'
import type { TemplateBox } from './box.ts'

/** The layout of a kind of card. */
export interface CardLayout {
  readonly type: 'card'
  readonly front: TemplateBox
  readonly back: TemplateBox
  /** Where each box stands in its file, for messages. */
  readonly source: SourceValue
}

/** The layout of a leaflet, for any fold. */
export interface LeafletLayout {
  readonly type: 'leaflet'
  /** A box for each panel by name; `other` serves the panels that have none. */
  readonly panels: ReadonlyMap<string, TemplateBox>
  /** What runs through the boxes with `flow: true`. */
  readonly flow: readonly FlowStep[]
  readonly source: SourceValue
}

/** One step of a leaflet's words. */
export type FlowStep = v.InferOutput<typeof flowStep>

/** The layout of a kind of piece. */
export type KindLayout = CardLayout | LeafletLayout

const cardSchema = v.strictObject({ front: box, back: box })
const leafletSchema = v.strictObject({
  panels: v.record(text(), box),
  flow: v.array(flowStep),
})

/** Reads the layout of a kind: a file with `front` and `back`, or with `panels` and `flow`. */
export function readLayout(
  file: string,
  contents: string,
  report: Report,
): KindLayout | undefined {
  const source = readSource(file, contents, report)
  if (!source) return undefined
  if (source.kind === 'map' && source.entries.has('panels')) {
    const leaflet = decode(leafletSchema, source, report)
    return (
      leaflet && {
        type: 'leaflet',
        panels: new Map(Object.entries(leaflet.panels)),
        flow: leaflet.flow,
        source,
      }
    )
  }
  const card = decode(cardSchema, source, report)
  return card && { type: 'card', front: card.front, back: card.back, source }
}
