import * as v from 'valibot'

import type { Report } from '../../base/problems/problem.ts'
import { decode } from '../yaml/decode.ts'
import { deepestAt } from '../yaml/place.ts'
import { readSource } from '../yaml/read.ts'
import type { SourceValue } from '../yaml/value.ts'
import { box } from './box.ts'
import type { TemplateBox } from './box.ts'
import { flowStep } from './flow-step.ts'
import type { FlowStep } from './flow-step.ts'
import { placeBoxes, placeSteps } from './place-boxes.ts'

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

export type { FlowStep } from './flow-step.ts'

/** The layout of a kind of piece. */
export type KindLayout = CardLayout | LeafletLayout

const flows = (one: TemplateBox): boolean =>
  one.flow === true || (one.children ?? []).some(flows)

const side = v.pipe(
  box,
  v.check((one) => !flows(one), 'has a box with “flow”, which only a leaflet can have'),
)
const cardSchema = v.strictObject({ front: side, back: side })

const leafletSchema = v.pipe(
  v.strictObject({
    panels: v.record(v.string(), box),
    flow: v.optional(v.array(flowStep)),
  }),
  v.check(
    ({ panels, flow }) =>
      flow === undefined || flow.length === 0 || Object.values(panels).some(flows),
    'has words under “flow”, but no box with “flow: true” for them',
  ),
)

/** Reads the layout of a kind: a file with `front` and `back`, or with `panels` and `flow`. */
export function readLayout(
  file: string,
  contents: string,
  report: Report,
): KindLayout | undefined {
  const source = readSource(file, contents, report)
  if (!source) return undefined
  if (isLeaflet(source)) {
    const leaflet = decode(leafletSchema, source, report, { leavesOutWrong: true })
    return (
      leaflet && {
        type: 'leaflet',
        panels: new Map(
          Object.entries(leaflet.panels).map(([name, panel]) => [
            name,
            placeBoxes(panel, deepestAt(source, ['panels', name]).value),
          ]),
        ),
        flow: placeSteps(leaflet.flow ?? [], deepestAt(source, ['flow']).value),
        source,
      }
    )
  }
  const card = decode(cardSchema, source, report, { leavesOutWrong: true })
  const placed = (name: 'front' | 'back', one: TemplateBox): TemplateBox =>
    placeBoxes(one, deepestAt(source, [name]).value)
  return (
    card && {
      type: 'card',
      front: placed('front', card.front),
      back: placed('back', card.back),
      source,
    }
  )
}

const isLeaflet = (source: SourceValue): boolean =>
  source.kind === 'map' && (source.entries.has('panels') || source.entries.has('flow'))
