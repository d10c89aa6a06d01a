import type { Format } from '../format/formats.ts'
import type { Frame } from '../frame/frame.ts'
import { allSides } from '../geometry/box.ts'
import { pt } from '../geometry/length.ts'
import type { ResolvedPiece } from '../language/resolved.ts'
import type { CardLayout } from '../template/layouts.ts'
import { buildBoxes } from './build-boxes.ts'
import { composeBox } from './compose-side.ts'
import type { LayoutContext, SideContext } from './context.ts'
import { fitSides } from './fit.ts'
import type { Fit } from './fit.ts'
import { reportMissingGlyphs, reportOverset } from './report.ts'
import type { PreparedSide } from './side.ts'

/** A card to lay out: its words, and the colour that is its own. */
export interface CardPiece {
  readonly piece: ResolvedPiece
  readonly accent: string | undefined
}

/** The two sides of a card. */
export interface CardFrames {
  readonly id: string
  readonly front: Frame
  readonly back: Frame
}

/** Lays out all cards of a kind on one format, at one text size for their fronts and one for their backs. */
export function layoutCards(
  cards: readonly CardPiece[],
  layout: CardLayout,
  { format, context }: { format: Format; context: LayoutContext },
): readonly CardFrames[] {
  const fitSide = (side: 'front' | 'back'): readonly Frame[] => {
    const sides = cards.map((card) =>
      prepareSide(card, side, { layout, format, context }),
    )
    const fit = fitSides(sides)
    report(fit, format, context)
    return fit.sides.map(({ side: prepared, tried }) => ({
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
  }
  const fronts = fitSide('front')
  const backs = fitSide('back')
  return cards.flatMap(({ piece }, index): readonly CardFrames[] => {
    const front = fronts[index]
    const back = backs[index]
    return front && back ? [{ id: piece.id, front, back }] : []
  })
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
    scale: scaleOf(format, context),
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

/** How much larger a format is than the one of the design, by area: wide and high count alike. */
function scaleOf({ trim }: Format, { theme }: LayoutContext): number {
  const { width, height } = theme.designedFor
  return Math.sqrt((trim.width * trim.height) / (width * height))
}

function report({ sides }: Fit, format: Format, context: LayoutContext): void {
  for (const { side, tried } of sides) {
    for (const overset of tried.overset)
      reportOverset(overset, `“${overset.slot}” on ${side.name}`, format.name, context)
    for (const { content } of tried.texts.values())
      reportMissingGlyphs(content.pour, content.where, context)
  }
}
