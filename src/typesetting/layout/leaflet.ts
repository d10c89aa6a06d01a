import { allSides } from '../../base/geometry/box.ts'
import type { Sides } from '../../base/geometry/box.ts'
import { pt, sum } from '../../base/geometry/length.ts'
import type { Length } from '../../base/geometry/length.ts'
import { translate } from '../../base/geometry/transform.ts'
import type { Fold, Panel } from '../../input/format/folds.ts'
import type { LeafletLayout } from '../../input/template/layouts.ts'
import type { Frame, FrameItem, Group } from '../frame/frame.ts'
import { rememberBoxes } from './boxes-of-frame.ts'
import type { LaidOutTree } from './boxes-of-frame.ts'
import type { SideBox } from './boxes/box-tree.ts'
import { buildBoxes } from './boxes/build-boxes.ts'
import type { AccentedPiece, SideSlack } from './cards.ts'
import { composeBox, contentArea } from './compose/compose-side.ts'
import type { LayoutContext, SideContext } from './context.ts'
import { fitSides } from './fit/share-sizes.ts'
import { placeText } from './flow/place-text.ts'
import { flowThroughPanels } from './leaflet-flow.ts'
import type { LaidOutPanel, LeafletFlow } from './leaflet-flow.ts'
import { placeTiles } from './pictures/tiles.ts'
import type { Tile } from './pictures/tiles.ts'
import type { PieceCache } from './piece-cache.ts'
import { reportMissingGlyphsOf, reportOverset } from './report.ts'

/** The two sides of an open leaflet. */
export interface LaidOutLeaflet {
  readonly id: string
  readonly fold: Fold
  readonly outside: Frame
  readonly inside: Frame
  /** How much more of the flowing text fits; empty if there is none. */
  readonly slack: () => readonly SideSlack[]
}

/** What else `layoutLeaflet` takes. */
export interface LeafletOptions {
  readonly fold: Fold
  readonly context: LayoutContext
  /** The cards of a kind as tiles, on a background of a named colour. */
  readonly tilesOf: (kind: string, ground: string | undefined) => readonly Tile[]
}

/** A panel with its boxes at the text size at which they fit. */
interface FittedPanel extends LaidOutPanel {
  readonly panel: Panel
}

/** A leaflet for one fold, as an earlier build laid it out if nothing has changed of it, nor of the cards that it shows. */
export function knownLeaflet(
  accented: AccentedPiece,
  layout: LeafletLayout,
  options: LeafletOptions,
  known: KnownLeaflets | undefined,
): LaidOutLeaflet {
  if (!known) return layoutLeaflet(accented, layout, options)
  const { fold, context } = options
  const { told, wording, piecePictures } = context
  const { id } = accented.piece
  const name = JSON.stringify([wording, fold.name, id])
  const parts = {
    piece: { accented, layout, fold, pictures: piecePictures.get(id) },
    shared: known.shared,
  }
  const laidOut = known.leaflets.find(name, parts)
  if (laidOut) return laidOut
  const before = told()
  const made = layoutLeaflet(accented, layout, options)
  // Its problems would not be told again.
  return told() > before ? made : known.leaflets.keep(name, parts, made)
}

/** The leaflets of earlier builds, and what all leaflets of this one share. */
interface KnownLeaflets {
  readonly leaflets: PieceCache<LaidOutLeaflet>
  readonly shared: object
}

/** Lays out a leaflet for one fold; its text flows through the panels in reading order. */
function layoutLeaflet(
  { piece, accent }: AccentedPiece,
  layout: LeafletLayout,
  { fold, context, tilesOf }: LeafletOptions,
): LaidOutLeaflet {
  const own: SideContext = {
    ...context,
    accent,
    scale: 1,
    landscape: false,
    format: fold.name,
    side: 'outside',
    safe: pt(0),
  }
  const panels = fitPanels({ piece, accent }, layout, own, fold)
  const flowInput = { piece, steps: layout.flow, fold, context: own, tilesOf }
  const flow = flowThroughPanels(
    flowInput,
    fold.read.flatMap((name) => panels.get(name) ?? []),
  )
  const slack = () =>
    [flow.slack()].flatMap((one) => (one ? [{ ...one, side: `${piece.id} text` }] : []))
  const frame = (side: 'outside' | 'inside'): Frame => {
    const composed = composePanels(fold[side], fold, { panels, flow, context: own })
    const frameOfSide = {
      name: `${piece.id} ${side}`,
      trim: fold.trim,
      bleed: fold.bleed,
      slug: pt(0),
      language: context.language,
      items: composed.map(({ group }) => group),
    }
    return rememberBoxes(
      frameOfSide,
      composed.map(({ tree }) => tree),
    )
  }
  return {
    id: piece.id,
    fold,
    outside: frame('outside'),
    inside: frame('inside'),
    slack,
  }
}

function fitPanels(
  { piece }: AccentedPiece,
  layout: LeafletLayout,
  context: SideContext,
  fold: Fold,
): ReadonlyMap<string, FittedPanel> {
  const panels = [...fold.outside, ...fold.inside]
  const entries = panels.flatMap((panel): readonly [string, FittedPanel][] => {
    const template = layout.panels.get(panel.name) ?? layout.panels.get('other')
    if (!template) return []
    const boxes = buildBoxes(template, piece, { ...context, side: panel.name })
    const name = `${piece.id} ${panel.name}`
    const trim = { width: panel.width, height: fold.trim.height }
    const [fitted] = fitSides([{ name, boxes, trim, context }]).sides
    if (!fitted) return []
    for (const overset of fitted.tried.overset)
      reportOverset(
        overset,
        { subject: `“${overset.slot}” on ${name}`, side: name },
        fold.name,
        context,
      )
    for (const { content } of fitted.tried.texts.values())
      reportMissingGlyphsOf(content, context)
    return [[panel.name, { panel, boxes, tried: fitted.tried }]]
  })
  return new Map(entries)
}

interface SideContent {
  readonly panels: ReadonlyMap<string, FittedPanel>
  readonly flow: LeafletFlow
  readonly context: SideContext
}

/** A panel as a group, and the boxes that it was composed of. */
interface ComposedPanel {
  readonly group: Group
  readonly tree: LaidOutTree
}

/** The panels of a side, in reading order. */
function composePanels(
  side: readonly Panel[],
  fold: Fold,
  { panels, flow, context }: SideContent,
): readonly ComposedPanel[] {
  const lefts = new Map<string, { x: number; bleed: Sides<number> }>()
  let x = 0
  const ordered = inDirection(side, context.direction)
  for (const [index, panel] of ordered.entries()) {
    const left = index === 0 ? fold.bleed : 0
    const right = index === side.length - 1 ? fold.bleed : 0
    lefts.set(panel.name, { x, bleed: { ...allSides<number>(fold.bleed), left, right } })
    x += panel.width
  }
  return fold.read.flatMap((name): readonly ComposedPanel[] => {
    const place = lefts.get(name)
    const set = panels.get(name)
    if (!place || !set) return []
    const page = { x: 0, y: 0, width: set.panel.width, height: fold.trim.height }
    const flowItems = (box: SideBox): readonly FrameItem[] =>
      composeFlow(box, set, flow, context)
    const composing = { page, bleed: place.bleed, context, tried: set.tried, flowItems }
    const items = composeBox(set.boxes, composing)
    const transform = translate(place.x, 0)
    const group: Group = { kind: 'group', name, transform, items }
    return [{ group, tree: { ...set, context, transform } }]
  })
}

function composeFlow(
  box: SideBox,
  { tried }: FittedPanel,
  { filled, size, tiles }: LeafletFlow,
  context: SideContext,
): readonly FrameItem[] {
  const place = tried.places.get(box)
  const textFrame = filled.get(box)
  if (!place || !textFrame) return []
  const area = contentArea(place)
  const rtl = context.direction === 'rtl'
  const { pictureColor: colorOf, icons } = context
  const rows = textFrame.placed.flatMap((placed) =>
    placed.kind === 'tiles'
      ? placeTiles(
          tiles.get(placed.tiles) ?? [],
          { ...area, y: area.y + placed.y },
          { rtl, colorOf },
        )
      : [],
  )
  return [...placeText(textFrame, { ...area, size, rtl, colorOf, icons }), ...rows]
}

/** Right-to-left leaflets open to the other side, so their panels are in reverse order. */
const inDirection = (
  side: readonly Panel[],
  direction: LayoutContext['direction'],
): readonly Panel[] => (direction === 'rtl' ? side.toReversed() : side)

/** The positions of the folds of a side, from its left edge, for a direction of reading. */
export function foldPositions(
  side: readonly Panel[],
  direction: LayoutContext['direction'],
): readonly Length[] {
  const widths = inDirection(side, direction).map((panel) => panel.width)
  return widths.slice(0, -1).map((_, index) => sum(...widths.slice(0, index + 1)))
}
