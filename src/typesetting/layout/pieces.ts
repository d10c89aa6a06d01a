import type { Report } from '../../base/problems/problem.ts'
import type { Fold } from '../../input/format/folds.ts'
import type { TemplateBox } from '../../input/template/box.ts'
import type { KindLayout } from '../../input/template/layouts.ts'
import type { SizeSharing } from '../../input/template/text-style.ts'
import type { Theme } from '../../input/template/theme.ts'
import type { ResolvedPiece } from '../language/resolved.ts'
import { layoutCards } from './cards.ts'
import type { CardOptions, CardPiece, LaidOutCards } from './cards.ts'
import type { LayoutContext } from './context.ts'
import type { PreparedSide } from './fit/side.ts'
import { knownLeaflet } from './leaflet.ts'
import type { LaidOutLeaflet } from './leaflet.ts'
import type { Tile } from './pictures/tiles.ts'
import { OF_ONE_BUILD, PieceCache } from './piece-cache.ts'
import { colorOf } from './type/styles.ts'

/** A piece to lay out, with its layout, its accent colour and its folds. */
export interface DeckPiece {
  readonly piece: ResolvedPiece
  readonly kind: string
  readonly layout: KindLayout
  readonly accent: string | undefined
  /** What is on the back of a card; undefined for nothing. */
  readonly back: TemplateBox | undefined
  readonly folds: readonly Fold[]
}

/**
 * The pieces of earlier builds. The sides of a card that is the same, being the same objects, are neither fitted nor
 * composed nor checked again; no more are those of a leaflet.
 */
export class PieceCaches {
  readonly cards = new PieceCache<readonly PreparedSide[]>()
  readonly leaflets = new PieceCache<LaidOutLeaflet>()
}

/** The cards among some pieces on one format, in the deck's order. */
export function layoutDeckCards(
  pieces: readonly DeckPiece[],
  options: CardOptions,
): LaidOutCards {
  const kinds = new Map<string, CardPiece[]>()
  for (const { kind, layout, piece, accent, back } of pieces) {
    if (layout.type !== 'card') continue
    const same = kinds.get(kind) ?? []
    kinds.set(kind, same)
    same.push({ piece, accent, front: layout.front, back })
  }
  const { theme } = options.context
  const laidOut = Array.from(kinds, ([kind, cards]) => {
    const sharing = { usual: usualSharing(kind, cards.length, theme), cap: options.cap }
    return layoutCards(cards, { ...options, sharing })
  })
  const byId = new Map(
    laidOut.flatMap(({ frames }) => frames).map((one) => [one.id, one]),
  )
  return {
    frames: pieces.flatMap(({ piece }) => byId.get(piece.id) ?? []),
    sizes: new Map(laidOut.flatMap(({ sizes }) => [...sizes])),
    limits: () => laidOut.flatMap(({ limits }) => limits()),
  }
}

/** How cards of a kind share their sizes: as the theme says, or in steps where they are many. */
const usualSharing = (kind: string, count: number, { sizes }: Theme): SizeSharing =>
  sizes.byKind.get(kind) ?? sizes.usual ?? (count > MOST_OF_ONE_SIZE ? 'steps' : 'kind')

/** More cards of a kind are rarely laid beside each other, and among so many a few are much longer. */
const MOST_OF_ONE_SIZE = 12

/** The leaflets among some pieces, each for all its folds; tiles may show any card of the deck. */
export const layoutDeckLeaflets = (
  pieces: readonly DeckPiece[],
  deck: readonly DeckPiece[],
  { context, known }: { context: LayoutContext; known: PieceCaches | undefined },
): readonly LaidOutLeaflet[] => {
  const tilesOf = (kind: string, ground: string | undefined): readonly Tile[] =>
    tiles(deck, { kind, ground }, context)
  const shown = deck.map(({ piece: { id }, kind, accent }) => [
    kind,
    accent,
    context.piecePictures.get(id)?.get('piece'),
  ])
  const leaflets = known && {
    leaflets: known.leaflets,
    shared: { ...context, ...OF_ONE_BUILD, shown },
  }
  return pieces.flatMap((piece) => {
    const { layout, folds, accent } = piece
    if (layout.type !== 'leaflet') return []
    reportSize(piece.piece, context.report)
    const accented = { piece: piece.piece, accent }
    return folds.map((fold) =>
      knownLeaflet(accented, layout, { fold, context, tilesOf }, leaflets),
    )
  })
}

/** The words of a leaflet run through all its panels, at the size at which they fit. */
function reportSize({ size }: ResolvedPiece, report: Report): void {
  if (size)
    report({
      code: 'no-effect',
      severity: 'warning',
      message:
        '“size” does nothing for a leaflet: its words have the size at which they fill the panels.',
      hint: 'The template says between which sizes (“fontSize”, “minFontSize”).',
      span: size.span,
    })
}

function tiles(
  pieces: readonly DeckPiece[],
  { kind, ground }: { kind: string; ground: string | undefined },
  context: LayoutContext,
): readonly Tile[] {
  return pieces.flatMap((piece) => {
    const picture = context.piecePictures.get(piece.piece.id)?.get('piece')
    if (piece.kind !== kind || !picture) return []
    const { accent } = piece
    const color = (name: string) => colorOf(name, { theme: context.theme, accent })
    return [{ picture, ground: color(ground ?? 'accent'), accent: color('accent') }]
  })
}
