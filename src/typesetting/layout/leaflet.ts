import { allSides } from '../../base/geometry/box.ts'
import type { Sides } from '../../base/geometry/box.ts'
import { pt, sum } from '../../base/geometry/length.ts'
import type { Length } from '../../base/geometry/length.ts'
import { translate } from '../../base/geometry/transform.ts'
import type { Fold, Panel } from '../../input/format/folds.ts'
import type { LeafletLayout } from '../../input/template/layouts.ts'
import type { Frame, FrameItem, Group } from '../frame/frame.ts'
import type { SideBox } from './box-tree.ts'
import { buildBoxes } from './build-boxes.ts'
import type { CardPiece, SideRoom } from './cards.ts'
import { composeBox, inside } from './compose-side.ts'
import type { LayoutContext, SideContext } from './context.ts'
import { fitSides } from './fit.ts'
import { pourFlow } from './leaflet-flow.ts'
import type { ArrangedPanel, Flow } from './leaflet-flow.ts'
import { placeText } from './place-text.ts'
import { reportMissingGlyphs, reportOverset } from './report.ts'
import { placeTiles } from './tiles.ts'
import type { Tile } from './tiles.ts'

/** The two sides of an open leaflet. */
export interface LeafletFrames {
  readonly id: string
  readonly fold: Fold
  readonly outside: Frame
  readonly inside: Frame
  /** The room for more of the words that run through it; empty where none do. */
  readonly room: () => readonly SideRoom[]
}

/** What a leaflet is laid out with. */
export interface LeafletOptions {
  readonly fold: Fold
  readonly context: LayoutContext
  /** The cards of a kind, as tiles on a ground of a named colour. */
  readonly tilesOf: (kind: string, ground: string | undefined) => readonly Tile[]
}

/** A panel with its boxes arranged. */
interface SetPanel extends ArrangedPanel {
  readonly panel: Panel
}

/** Lays out a leaflet for one way of folding it: its words run through the panels as a reader meets them. */
export function layoutLeaflet(
  { piece, accent }: CardPiece,
  layout: LeafletLayout,
  { fold, context, tilesOf }: LeafletOptions,
): LeafletFrames {
  const own: SideContext = {
    ...context,
    accent,
    scale: 1,
    landscape: false,
    format: fold.name,
    safe: pt(0),
  }
  const panels = setPanels({ piece, accent }, layout, own, fold)
  const pouring = { piece, steps: layout.flow, fold, context: own, tilesOf }
  const flow = pourFlow(
    pouring,
    fold.read.flatMap((name) => panels.get(name) ?? []),
  )
  const room = () =>
    [flow.room()].flatMap((one) => (one ? [{ ...one, side: `${piece.id} text` }] : []))
  const frame = (side: 'outside' | 'inside'): Frame => ({
    name: `${piece.id} ${side}`,
    trim: fold.trim,
    bleed: fold.bleed,
    slug: pt(0),
    language: context.language,
    items: composePanels(fold[side], fold, { panels, flow, context: own }),
  })
  return { id: piece.id, fold, outside: frame('outside'), inside: frame('inside'), room }
}

function setPanels(
  { piece }: CardPiece,
  layout: LeafletLayout,
  context: SideContext,
  fold: Fold,
): ReadonlyMap<string, SetPanel> {
  const panels = [...fold.outside, ...fold.inside]
  const entries = panels.flatMap((panel): readonly [string, SetPanel][] => {
    const template = layout.panels.get(panel.name) ?? layout.panels.get('other')
    if (!template) return []
    const boxes = buildBoxes(template, piece, context)
    const name = `${piece.id} ${panel.name}`
    const trim = { width: panel.width, height: fold.trim.height }
    const [fitted] = fitSides([{ name, boxes, trim, context }]).sides
    if (!fitted) return []
    for (const overset of fitted.tried.overset)
      reportOverset(overset, `“${overset.slot}” on ${name}`, fold.name, context)
    for (const { content } of fitted.tried.texts.values())
      reportMissingGlyphs(content.pour, content.where, context)
    return [[panel.name, { panel, boxes, tried: fitted.tried }]]
  })
  return new Map(entries)
}

interface ComposingPanels {
  readonly panels: ReadonlyMap<string, SetPanel>
  readonly flow: Flow
  readonly context: SideContext
}

/** The panels of a side as groups, in the order in which a reader meets them. */
function composePanels(
  side: readonly Panel[],
  fold: Fold,
  { panels, flow, context }: ComposingPanels,
): readonly FrameItem[] {
  const lefts = new Map<string, { x: number; bleed: Sides<number> }>()
  let x = 0
  const ordered = inDirection(side, context.direction)
  for (const [index, panel] of ordered.entries()) {
    const left = index === 0 ? fold.bleed : 0
    const right = index === side.length - 1 ? fold.bleed : 0
    lefts.set(panel.name, { x, bleed: { ...allSides<number>(fold.bleed), left, right } })
    x += panel.width
  }
  return fold.read.flatMap((name): readonly Group[] => {
    const place = lefts.get(name)
    const set = panels.get(name)
    if (!place || !set) return []
    const trim = { width: set.panel.width, height: fold.trim.height }
    const flowItems = (box: SideBox): readonly FrameItem[] =>
      composeFlow(box, set, flow, context)
    const composing = { trim, bleed: place.bleed, context, tried: set.tried, flowItems }
    const items = composeBox(set.boxes, composing)
    return [{ kind: 'group', name, transform: translate(place.x, 0), items }]
  })
}

function composeFlow(
  box: SideBox,
  { tried }: SetPanel,
  { filled, size, tiles }: Flow,
  context: SideContext,
): readonly FrameItem[] {
  const place = tried.places.get(box)
  const region = filled.get(box)
  if (!place || !region) return []
  const area = inside(place)
  const rtl = context.direction === 'rtl'
  const colorOf = context.pictureColor
  const rows = region.placed.flatMap((placed) =>
    placed.kind === 'tiles'
      ? placeTiles(
          tiles.get(placed.tiles) ?? [],
          { ...area, y: area.y + placed.y },
          { rtl, colorOf },
        )
      : [],
  )
  return [...placeText(region, { ...area, size, rtl, colorOf }), ...rows]
}

/** A leaflet for right-to-left readers opens to the other side: its panels run the other way. */
const inDirection = (
  side: readonly Panel[],
  direction: LayoutContext['direction'],
): readonly Panel[] => (direction === 'rtl' ? side.toReversed() : side)

/** Where the folds of a side lie, from its left edge, for readers of a direction. */
export function foldPositions(
  side: readonly Panel[],
  direction: LayoutContext['direction'],
): readonly Length[] {
  const widths = inDirection(side, direction).map((panel) => panel.width)
  return widths.slice(0, -1).map((_, index) => sum(...widths.slice(0, index + 1)))
}
