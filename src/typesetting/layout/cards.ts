import { allSides } from '../../base/geometry/box.ts'
import { pt } from '../../base/geometry/length.ts'
import type { Format } from '../../input/format/formats.ts'
import type { TemplateBox } from '../../input/template/box.ts'
import type { Theme } from '../../input/template/theme.ts'
import type { Frame } from '../frame/frame.ts'
import type { ResolvedPiece } from '../language/resolved.ts'
import { rememberBoxes } from './boxes-of-frame.ts'
import { buildBoxes } from './build-boxes.ts'
import { composeBox } from './compose-side.ts'
import type { LayoutContext, SideContext } from './context.ts'
import { slackOnSide } from './copyfit-slack.ts'
import type { CopyfitSlack } from './copyfit-slack.ts'
import { withOwnSize } from './own-size.ts'
import { OF_ONE_BUILD } from './piece-cache.ts'
import type { PieceCache } from './piece-cache.ts'
import { reportMissingGlyphs, reportOversetCard } from './report.ts'
import { fitSides } from './share-sizes.ts'
import type { Fit, FittedSide, Sharing, SizesBySide } from './share-sizes.ts'
import type { PreparedSide } from './side.ts'
import { sizeLimits } from './size-limits.ts'
import type { SizeLimit } from './size-limits.ts'
import type { TriedSide } from './tried-side.ts'

/** A piece to lay out, with its accent colour. */
export interface AccentedPiece {
  readonly piece: ResolvedPiece
  readonly accent: string | undefined
}

/** A card to lay out, with its front, and what is on its back; undefined for nothing. */
export interface CardPiece extends AccentedPiece {
  readonly front: TemplateBox
  readonly back: TemplateBox | undefined
}

/** The sides of a card. */
export interface LaidOutCard {
  readonly id: string
  readonly front: Frame
  /** Absent where nothing is printed on it. */
  readonly back?: Frame
  /** How much more text fits on the front and the back; computed on request. */
  readonly slack: () => readonly SideSlack[]
}

/** The copyfit slack of a side. */
export interface SideSlack extends CopyfitSlack {
  readonly side: string
}

/** Laid-out cards, and the text sizes at which each of them fits. */
export interface LaidOutCards {
  readonly frames: readonly LaidOutCard[]
  readonly sizes: SizesBySide
  /** What keeps their words smaller than they could be; computed on request. */
  readonly limits: () => readonly SizeLimit[]
}

/** Lays out all cards of a kind on one format, their fronts and their backs at the text sizes that they share. */
export function layoutCards(
  cards: readonly CardPiece[],
  { format, context, sharing, cards: known }: CardOptions & { readonly sharing: Sharing },
): LaidOutCards {
  const contextOf = sideContexts(format, context)
  const shared = { ...context, ...OF_ONE_BUILD, format }
  const preparing = { format, context, contextOf, shared }
  const prepared = cards.map((card) => knownCard(card, preparing, known))
  const fitAll = (index: 0 | 1): Fit & { frames: ReadonlyMap<PreparedSide, Frame> } => {
    const fit = fitSides(
      prepared.flatMap((sides) => sides[index] ?? []),
      sharing,
    )
    report(fit, { format, kind: cards[0]?.piece.kind ?? '' }, context)
    return {
      ...fit,
      frames: new Map(fit.sides.map((one) => [one.side, frameOf(one, format)])),
    }
  }
  const fronts = fitAll(0)
  const backs = fitAll(1)
  const frames = cards.flatMap(({ piece }, index): readonly LaidOutCard[] => {
    const [frontSide, backSide] = prepared[index] ?? []
    const front = frontSide && fronts.frames.get(frontSide)
    const back = backSide && backs.frames.get(backSide)
    const slack = () => [...slackOf(frontSide, fronts), ...slackOf(backSide, backs)]
    return front ? [{ id: piece.id, front, ...(back && { back }), slack }] : []
  })
  return {
    frames,
    sizes: new Map([...fronts.possible, ...backs.possible]),
    limits: () => [fronts, backs].flatMap((fit) => sizeLimits(fit, sharing)),
  }
}

type KnownCards = PieceCache<readonly PreparedSide[]>

/** What else `layoutCards` takes. */
export interface CardOptions {
  readonly format: Format
  readonly context: LayoutContext
  /** The largest size of each text. */
  readonly cap: SizesBySide
  /** Cards of earlier builds, in a process that builds again and again. */
  readonly cards?: KnownCards | undefined
}

function slackOf(
  side: PreparedSide | undefined,
  { smallest }: Fit,
): readonly SideSlack[] {
  const slack = side && slackOnSide(side, smallest)
  return slack ? [{ ...slack, side: side.name }] : []
}

const frames = new WeakMap<TriedSide, Frame>()

/** A side as a frame; the same one where its fit is one of an earlier build. */
function frameOf({ side, tried }: FittedSide, format: Format): Frame {
  const before = frames.get(tried)
  if (before) return before
  const { name, boxes, context } = side
  const { trim, bleed } = format
  const items = composeBox(boxes, {
    page: { x: 0, y: 0, ...trim },
    bleed: allSides(bleed),
    context,
    tried,
  })
  const frame = { name, trim, bleed, slug: pt(0), language: context.language, items }
  rememberBoxes(frame, [{ boxes, tried, context }])
  frames.set(tried, frame)
  return frame
}

interface Preparing {
  readonly format: Format
  readonly context: LayoutContext
  readonly contextOf: ContextOf
  /** What is the same for all cards. */
  readonly shared: object
}

/** The context of a side, the same for all cards of an accent colour. */
type ContextOf = (side: 'front' | 'back', accent: string | undefined) => SideContext

function sideContexts(format: Format, context: LayoutContext): ContextOf {
  const scale = scaleOf(format, context.theme)
  const landscape = format.trim.width > format.trim.height
  const { name, safe } = format
  const known = new Map<string, SideContext>()
  return (side, accent) => {
    const key = `${side} ${accent ?? ''}`
    const before = known.get(key)
    if (before) return before
    const own = { ...context, accent, scale, landscape, format: name, side, safe }
    known.set(key, own)
    return own
  }
}

/** The sides of a card, as an earlier build prepared them if nothing of it has changed. */
function knownCard(
  card: CardPiece,
  preparing: Preparing,
  cards: KnownCards | undefined,
): readonly PreparedSide[] {
  const { told, wording, piecePictures } = preparing.context
  if (!cards) return prepareCard(card, preparing)
  const { format, shared } = preparing
  const { id } = card.piece
  const name = JSON.stringify([wording, format.name, id])
  const parts = { piece: { card, pictures: piecePictures.get(id) }, shared }
  const known = cards.find(name, parts)
  if (known) return known
  const before = told()
  const sides = prepareCard(card, preparing)
  // Its problems would not be told again.
  if (told() > before) return sides
  const kept = sides.map((side) => ({ ...side, fits: new Map() }))
  return cards.keep(name, parts, kept)
}

/** The front of a card, and its back if something is printed on it, with the size that its deck gives it. */
function prepareCard(card: CardPiece, preparing: Preparing): readonly PreparedSide[] {
  const sides = [
    prepareSide(card, 'front', card.front, preparing),
    ...(card.back ? [prepareSide(card, 'back', card.back, preparing)] : []),
  ]
  const { size } = card.piece
  return size ? withOwnSize(sides, size, preparing.context.report) : sides
}

function prepareSide(
  { piece, accent }: CardPiece,
  side: 'front' | 'back',
  box: TemplateBox,
  { format, contextOf }: Pick<Preparing, 'format' | 'contextOf'>,
): PreparedSide {
  const own = contextOf(side, accent)
  return {
    name: `${piece.id} ${side}`,
    boxes: buildBoxes(box, piece, own),
    trim: format.trim,
    context: own,
  }
}

/** The size of a format as a factor of the one that a theme was designed for, by area. */
export function scaleOf({ trim }: Format, { designedFor }: Theme): number {
  const { width, height } = designedFor
  return Math.sqrt((trim.width * trim.height) / (width * height))
}

/** Reports what is wrong with the sides of cards of a kind. */
function report(
  { sides }: Fit,
  { format, kind }: { readonly format: Format; readonly kind: string },
  context: LayoutContext,
): void {
  for (const { side, tried } of sides) {
    for (const overset of tried.overset)
      reportOversetCard(
        overset,
        { kind, name: side.name, side: side.context.side },
        format.name,
        context,
      )
    for (const { content } of tried.texts.values())
      reportMissingGlyphs(content.story, content.where, context)
  }
}
