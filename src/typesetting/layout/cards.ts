import { allSides } from '../../base/geometry/box.ts'
import { pt } from '../../base/geometry/length.ts'
import type { Format } from '../../input/format/formats.ts'
import type { CardLayout } from '../../input/template/layouts.ts'
import type { Theme } from '../../input/template/theme.ts'
import type { Frame } from '../frame/frame.ts'
import type { ResolvedPiece } from '../language/resolved.ts'
import { buildBoxes } from './build-boxes.ts'
import { composeBox } from './compose-side.ts'
import type { LayoutContext, SideContext } from './context.ts'
import { slackOnSide } from './copyfit-slack.ts'
import type { CopyfitSlack } from './copyfit-slack.ts'
import { reportMissingGlyphs, reportOverset } from './report.ts'
import { fitSides } from './share-sizes.ts'
import type { Fit, Sharing, SizesBySide } from './share-sizes.ts'
import type { PreparedSide } from './side.ts'

/** A card to lay out, with its accent colour. */
export interface CardPiece {
  readonly piece: ResolvedPiece
  readonly accent: string | undefined
}

/** The two sides of a card. */
export interface LaidOutCard {
  readonly id: string
  readonly front: Frame
  readonly back: Frame
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
}

/** Lays out all cards of a kind on one format, their fronts and their backs at the text sizes that they share. */
export function layoutCards(
  cards: readonly CardPiece[],
  layout: CardLayout,
  { format, context, sharing }: CardOptions & { readonly sharing: Sharing },
): LaidOutCards {
  const fitSide = (side: 'front' | 'back'): Fit & { frames: readonly Frame[] } => {
    const sides = cards.map((card) =>
      prepareSide(card, side, { layout, format, context }),
    )
    const fit = fitSides(sides, sharing)
    report(fit, format, context)
    const frames = fit.sides.map(({ side: prepared, tried }) => ({
      name: prepared.name,
      trim: format.trim,
      bleed: format.bleed,
      slug: pt(0),
      language: context.language,
      items: composeBox(prepared.boxes, {
        trim: format.trim,
        bleed: allSides(format.bleed),
        context: prepared.context,
        tried,
      }),
    }))
    return { ...fit, frames }
  }
  const fronts = fitSide('front')
  const backs = fitSide('back')
  const frames = cards.flatMap(({ piece }, index): readonly LaidOutCard[] => {
    const [front, back] = [fronts.frames[index], backs.frames[index]]
    const slack = () => [...slackAt(index, fronts), ...slackAt(index, backs)]
    return front && back ? [{ id: piece.id, front, back, slack }] : []
  })
  return { frames, sizes: new Map([...fronts.possible, ...backs.possible]) }
}

/** What else `layoutCards` takes. */
export interface CardOptions {
  readonly format: Format
  readonly context: LayoutContext
  /** The largest size of each text. */
  readonly cap: SizesBySide
}

function slackAt(index: number, { sides, smallest }: Fit): readonly SideSlack[] {
  const side = sides[index]?.side
  const slack = side && slackOnSide(side, smallest)
  return slack ? [{ ...slack, side: side.name }] : []
}

function prepareSide(
  { piece, accent }: CardPiece,
  side: 'front' | 'back',
  {
    layout,
    format,
    context,
  }: { layout: CardLayout; format: Format; context: LayoutContext },
): PreparedSide {
  const own: SideContext = {
    ...context,
    accent,
    scale: scaleOf(format, context.theme),
    landscape: format.trim.width > format.trim.height,
    format: format.name,
    safe: format.safe,
  }
  return {
    name: `${piece.id} ${side}`,
    boxes: buildBoxes(layout[side], piece, own),
    trim: format.trim,
    context: own,
  }
}

/** The size of a format as a factor of the one that a theme was designed for, by area. */
export function scaleOf({ trim }: Format, { designedFor }: Theme): number {
  const { width, height } = designedFor
  return Math.sqrt((trim.width * trim.height) / (width * height))
}

function report({ sides }: Fit, format: Format, context: LayoutContext): void {
  for (const { side, tried } of sides) {
    for (const overset of tried.overset)
      reportOverset(overset, `“${overset.slot}” on ${side.name}`, format.name, context)
    for (const { content } of tried.texts.values())
      reportMissingGlyphs(content.story, content.where, context)
  }
}
