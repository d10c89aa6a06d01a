import * as v from 'valibot'

import type { Report, Span } from '../../base/problems/problem.ts'
import { decode } from '../yaml/decode.ts'
import { readSource } from '../yaml/read.ts'
import { flag, listOf, text } from '../yaml/schemas.ts'
import { deepestAt, keyOfEachFile } from '../yaml/value-path.ts'
import type { SourceMap, SourceValue } from '../yaml/value.ts'
import { box, boxChange } from './box.ts'
import type { TemplateBox } from './box.ts'
import { boxChanges } from './override.ts'
import { solidColor } from './palette-color.ts'

/** One step of a leaflet's flow in a file. */
const flowStep = v.pipe(
  v.strictObject({
    /** Words of this slot… */
    slot: v.optional(text()),
    /** …or the pictures of all cards of this kind, side by side. */
    tiles: v.optional(text()),
    /** The colour behind the tiles. */
    backgroundColor: v.optional(solidColor),
    /** The folds on which this starts on a new panel; `true` for all. */
    newPanel: v.optional(v.union([flag(), listOf(text())])),
  }),
  v.check(
    ({ slot, tiles }) => (slot === undefined) !== (tiles === undefined),
    'must name a “slot” or “tiles”, one of the two',
  ),
  v.check(
    ({ tiles, backgroundColor }) => tiles !== undefined || backgroundColor === undefined,
    'has no tiles, so “backgroundColor” does nothing here',
  ),
)

/** One step of the text that flows through the panels of a leaflet. */
export interface FlowStep extends v.InferOutput<typeof flowStep> {
  /** Its place in the layout file. */
  readonly span?: Span
}

/** The layout of a kind of card. */
export interface CardLayout {
  readonly type: 'card'
  readonly front: TemplateBox
  /** Absent where cards of the kind are printed on one side. */
  readonly back?: TemplateBox
  /** The file as it was read, for the spans of messages. */
  readonly source: SourceValue
}

/** The layout of a leaflet, for any fold. */
export interface LeafletLayout {
  readonly type: 'leaflet'
  /** A box for each panel by name; `other` serves the panels that have none. */
  readonly panels: ReadonlyMap<string, TemplateBox>
  /** The text that flows through the boxes with `flow: true`. */
  readonly flow: readonly FlowStep[]
  readonly source: SourceValue
}

/** The layout of a kind of piece. */
export type KindLayout = CardLayout | LeafletLayout

const flows = (one: TemplateBox): boolean =>
  one.flow === true || (one.children ?? []).some(flows)

const side = v.pipe(
  box,
  v.check((one) => !flows(one), 'has a box with “flow”, which only a leaflet can have'),
)
/** The layout of a card. */
const cardSchema = v.strictObject({ front: side, back: v.optional(side) })

/** The layout of a leaflet. */
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

/** The layout of a card as written; where its template extends another one, that one has what is not there. */
export const cardFile = v.strictObject({
  ...v.partial(cardSchema).entries,
  boxes: boxChanges,
})

/** The layout of a leaflet as written. */
export const leafletFile = v.strictObject({
  panels: v.optional(v.record(v.string(), box)),
  flow: v.optional(v.array(flowStep)),
  boxes: boxChanges,
})

/** A part as written: a box, and values for those of its parameters that a layout may leave out. */
export const partSchema = v.strictObject({
  ...boxChange.entries,
  defaults: v.optional(v.record(v.string(), v.unknown())),
})

/** Reads the layout of a kind that is whole by itself: a file with `front` and `back`, or with `panels` and `flow`. */
export function readLayout(
  file: string,
  contents: string,
  report: Report,
): KindLayout | undefined {
  const source = readSource(file, contents, report)
  return source && decodeLayout(source, report)
}

/** The layout in a file, or in several that were made one (`composeLayout`). */
export function decodeLayout(
  source: SourceValue,
  reportAll: Report,
): KindLayout | undefined {
  const report = oncePerPlace(reportAll)
  if (isLeaflet(source)) {
    const leaflet = decode(leafletSchema, source, report, { mayOmit: () => true })
    return (
      leaflet && {
        type: 'leaflet',
        panels: new Map(
          Object.entries(leaflet.panels).map(([name, panel]) => [
            name,
            locateBoxes(panel, deepestAt(source, ['panels', name]).value),
          ]),
        ),
        flow: locateSteps(leaflet.flow ?? [], deepestAt(source, ['flow']).value),
        source,
      }
    )
  }
  const card = decode(cardSchema, source, report, { mayOmit: () => true })
  const placed = (name: 'front' | 'back', one: TemplateBox): TemplateBox =>
    locateBoxes(one, deepestAt(source, [name]).value)
  return (
    card && {
      type: 'card',
      front: placed('front', card.front),
      ...(card.back && { back: placed('back', card.back) }),
      source,
    }
  )
}

/** Passes on one problem of a kind for a place: what is written there may be in several boxes. */
function oncePerPlace(report: Report): Report {
  const told = new Set<string>()
  return (problem) => {
    const { code, span } = problem
    const place = JSON.stringify([code, span?.file, span?.start, span?.end])
    if (told.has(place)) return
    told.add(place)
    report(problem)
  }
}

const isLeaflet = (source: SourceValue): boolean =>
  source.kind === 'map' && (source.entries.has('panels') || source.entries.has('flow'))

/** A box and the boxes inside it, each with its span; `source` is what the box was read from. */
function locateBoxes(one: TemplateBox, source: SourceValue): TemplateBox {
  if (source.kind !== 'map') return one
  const { children } = one
  const span = spanOfBox(source)
  const changedAt = keyOfEachFile(source).filter(({ file }) => file !== span.file)
  return {
    ...one,
    span,
    ...(changedAt.length > 0 && { changedAt }),
    ...(children && { children: locateChildren(children, source) }),
  }
}

const locateChildren = (
  children: readonly TemplateBox[],
  source: SourceMap,
): readonly TemplateBox[] =>
  withItems(children, deepestAt(source, ['children']).value, locateBoxes)

/** The steps of a flow, each with its span. */
const locateSteps = (
  steps: readonly FlowStep[],
  source: SourceValue,
): readonly FlowStep[] =>
  withItems(steps, source, (step, item) =>
    item.kind === 'map' ? { ...step, span: spanOfBox(item) } : step,
  )

/** Maps each value together with its item in the file. Where wrong items were left out the two no longer match, and nothing is mapped. */
function withItems<T>(
  values: readonly T[],
  source: SourceValue,
  map: (value: T, item: SourceValue) => T,
): readonly T[] {
  const items = source.kind === 'list' ? source.items : []
  if (items.length !== values.length) return values
  return values.map((value, index) => {
    const item = items[index]
    return item ? map(value, item) : value
  })
}

/** Keys by which a designer recognizes a box, the clearest first. */
const IDENTIFYING = ['text', 'picture', 'name', 'flow', 'slot', 'tiles']

function spanOfBox({ entries, span }: SourceMap): Span {
  const key = IDENTIFYING.find((name) => entries.has(name))
  const [entry] = entries.values()
  const shown = (key === undefined ? undefined : entries.get(key)) ?? entry
  if (!shown) return span
  const { key: start, value } = shown
  // The value of a parameter stands in another file than its key.
  const isHere = value.kind === 'text' && value.span.file === start.file
  return { ...start, end: isHere ? value.span.end : start.end }
}
