import { allSides } from '../../base/geometry/box.ts'
import { pt } from '../../base/geometry/length.ts'
import type { Format } from '../../input/format/formats.ts'
import type { TemplateBox } from '../../input/template/box.ts'
import type { Theme } from '../../input/template/theme.ts'
import type { Frame } from '../frame/frame.ts'
import type { ResolvedPiece } from '../language/resolved.ts'
import { rememberBoxes } from './boxes-of-frame.ts'
import { buildBoxes } from './boxes/build-boxes.ts'
import { composeBox } from './compose/compose-side.ts'
import type { LayoutContext, SideContext } from './context.ts'
import { slackOnSide } from './fit/copyfit-slack.ts'
import type { CopyfitSlack } from './fit/copyfit-slack.ts'
import { withOwnSize } from './fit/own-size.ts'
import { fitSides } from './fit/share-sizes.ts'
import type { Fit, FittedSide, Sharing, SizesBySide } from './fit/share-sizes.ts'
import type { PreparedSide } from './fit/side.ts'
import { sizeLimits } from './fit/size-limits.ts'
import type { SizeLimit } from './fit/size-limits.ts'
import type { TriedSide } from './fit/tried-side.ts'
import { OF_ONE_BUILD } from './piece-cache.ts'
import type { PieceCache } from './piece-cache.ts'
import { reportMissingGlyphsOf, reportOversetCard } from './report.ts'

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
  /** How much more text fits on the front and the back; nothing where only frames are asked for. */
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
  /** What keeps their words smaller than they could be; nothing where only frames are asked for. */
  readonly limits: () => readonly SizeLimit[]
}

/** Lays out all cards of a kind on one format, their fronts and their backs at the text sizes that they share. */
export function layoutCards(
  cards: readonly CardPiece[],
  options: CardOptions & { readonly sharing: Sharing },
): LaidOutCards {
  const { format, context, sharing, isLast } = options
  const prepared = prepareCards(cards, options)
  if (isLast) for (const { piece } of cards) context.stories.delete(piece)
  const compose = (sides: PreparedSide[]): ComposedSides => {
    const fit = fitSides(sides.splice(0), sharing)
    report(fit, { format, kind: cards[0]?.piece.kind ?? '' }, context)
    return composeSides(fit, options)
  }
  const [fronts, backs] = [compose(prepared.fronts), compose(prepared.backs)]
  const frames = cards.flatMap(({ piece: { id } }): readonly LaidOutCard[] => {
    const [front, back] = [
      fronts.frames.get(`${id} front`),
      backs.frames.get(`${id} back`),
    ]
    const slack = () => [...fronts.slack(`${id} front`), ...backs.slack(`${id} back`)]
    return front ? [{ id, front, ...(back && { back }), slack }] : []
  })
  return {
    frames,
    sizes: new Map([...fronts.possible, ...backs.possible]),
    limits: () => [...fronts.limits(), ...backs.limits()],
  }
}

/** The fronts or the backs of the cards of a kind as frames, by the name of the side. */
interface ComposedSides extends Pick<Fit, 'possible'> {
  readonly frames: ReadonlyMap<string, Frame>
  readonly slack: (side: string) => readonly SideSlack[]
  readonly limits: LaidOutCards['limits']
}

function composeSides(
  fit: Fit,
  { format, sharing, keeps }: CardOptions & { readonly sharing: Sharing },
): ComposedSides {
  const { sides, smallest, possible } = fit
  if (keeps === 'fits') {
    const bySide = new Map(sides.map(({ side }) => [side.name, side]))
    return {
      possible,
      frames: new Map(sides.map((one) => [one.side.name, knownFrame(one, format)])),
      slack: (name) => slackOf(bySide.get(name), smallest),
      limits: () => sizeLimits(fit, sharing),
    }
  }
  const frames = new Map<string, Frame>()
  const slack = new Map<string, readonly SideSlack[]>()
  const limits = keeps === 'facts' ? sizeLimits(fit, sharing) : []
  for (let one = sides.shift(); one; one = sides.shift()) {
    const { name } = one.side
    if (keeps === 'facts') slack.set(name, slackOf(one.side, smallest))
    frames.set(name, frameOf(one, format))
  }
  return {
    possible,
    frames,
    slack: (name) => slack.get(name) ?? [],
    limits: () => limits,
  }
}

/** The sides of cards, prepared card by card. */
function prepareCards(
  cards: readonly CardPiece[],
  { format, context, cards: known }: CardOptions,
): { readonly fronts: PreparedSide[]; readonly backs: PreparedSide[] } {
  const contextOf = sideContexts(format, context)
  const shared = { ...context, ...OF_ONE_BUILD, format }
  const preparing = { format, context, contextOf, shared }
  const prepared = cards.map((card) => knownCard(card, preparing, known))
  return {
    fronts: prepared.flatMap(([front]) => front ?? []),
    backs: prepared.flatMap(([, back]) => back ?? []),
  }
}

type KnownCards = PieceCache<readonly PreparedSide[]>

/**
 * What stays in memory of cards besides their frames: all that they were made with, to work out slack and limits when
 * somebody asks, or where their boxes lie; these facts alone; or nothing. All but the first let go of one side after the
 * other, so that a thousand cards are not there twice.
 */
export type Kept = 'fits' | 'facts' | 'frames'

/** What else `layoutCards` takes. */
export interface CardOptions {
  readonly format: Format
  readonly context: LayoutContext
  /** The largest size of each text. */
  readonly cap: SizesBySide
  /** Cards of earlier builds, in a process that builds again and again. */
  readonly cards?: KnownCards | undefined
  readonly keeps: Kept
  /** Whether the pieces are laid out on no further format, for which their stories would be needed. */
  readonly isLast: boolean
}

function slackOf(
  side: PreparedSide | undefined,
  smallest: Fit['smallest'],
): readonly SideSlack[] {
  const slack = side && slackOnSide(side, smallest)
  return slack ? [{ ...slack, side: side.name }] : []
}

const frames = new WeakMap<TriedSide, Frame>()

/** A side as a frame that knows its boxes; the same one where its fit is one of an earlier build. */
function knownFrame(fitted: FittedSide, format: Format): Frame {
  const { side, tried } = fitted
  const { boxes, context } = side
  const frame = frames.get(tried) ?? frameOf(fitted, format)
  frames.set(tried, frame)
  return rememberBoxes(frame, [{ boxes, tried, context }])
}

function frameOf({ side, tried }: FittedSide, format: Format): Frame {
  const { name, boxes, context } = side
  const { trim, bleed } = format
  const items = composeBox(boxes, {
    page: { x: 0, y: 0, ...trim },
    bleed: allSides(bleed),
    context,
    tried,
  })
  return { name, trim, bleed, slug: pt(0), language: context.language, items }
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
      reportMissingGlyphsOf(content, context)
  }
}
