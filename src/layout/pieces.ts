import type { Fold } from '../format/folds.ts'
import type { Format } from '../format/formats.ts'
import type { ResolvedPiece } from '../language/resolved.ts'
import type { CardLayout, KindLayout } from '../template/layouts.ts'
import { layoutCards } from './cards.ts'
import type { CardFrames } from './cards.ts'
import type { LayoutContext } from './context.ts'
import { layoutLeaflet } from './leaflet.ts'
import type { LeafletFrames } from './leaflet.ts'
import { colorOf } from './styles.ts'
import type { Tile } from './tiles.ts'

/** A piece to lay out: its words, the layout of its kind, the colour that is its own, the ways to fold it. */
export interface DeckPiece {
  readonly piece: ResolvedPiece
  readonly kind: string
  readonly layout: KindLayout
  readonly accent: string | undefined
  readonly folds: readonly Fold[]
}

/** All cards of a deck on one format, in the deck's order. */
export function layoutDeckCards(
  pieces: readonly DeckPiece[],
  format: Format,
  context: LayoutContext,
): readonly CardFrames[] {
  const kinds = new Map<CardLayout, DeckPiece[]>()
  for (const piece of pieces) {
    const { layout } = piece
    if (layout.type === 'card') kinds.set(layout, [...(kinds.get(layout) ?? []), piece])
  }
  const frames = [...kinds].flatMap(([layout, cards]) =>
    layoutCards(cards, layout, { format, context }),
  )
  const byId = new Map(frames.map((card) => [card.id, card]))
  return pieces.flatMap(({ piece }) => byId.get(piece.id) ?? [])
}

/** All leaflets of a deck, each for every way of folding it. */
export const layoutDeckLeaflets = (
  pieces: readonly DeckPiece[],
  context: LayoutContext,
): readonly LeafletFrames[] => {
  const tilesOf = (kind: string, ground: string | undefined): readonly Tile[] =>
    tiles(pieces, { kind, ground }, context)
  return pieces.flatMap((piece) => {
    const { layout, folds } = piece
    if (layout.type !== 'leaflet') return []
    return folds.map((fold) => layoutLeaflet(piece, layout, { fold, context, tilesOf }))
  })
}

function tiles(
  pieces: readonly DeckPiece[],
  { kind, ground }: { kind: string; ground: string | undefined },
  context: LayoutContext,
): readonly Tile[] {
  return pieces.flatMap((piece) => {
    const picture = context.piecePictures.get(piece.piece.id)
    if (piece.kind !== kind || !picture) return []
    const { accent } = piece
    const color = (name: string) => colorOf(name, { theme: context.theme, accent })
    return [{ picture, ground: color(ground ?? 'accent'), accent: color('accent') }]
  })
}
