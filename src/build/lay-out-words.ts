import type { Report } from '../base/problems/problem.ts'
import type { Deck, Piece, Words } from '../input/deck/deck.ts'
import { pieceTitle } from '../input/deck/piece-title.ts'
import type { DeckPicture } from '../input/drawings/deck-picture.ts'
import type { Fold } from '../input/format/folds.ts'
import type { Format } from '../input/format/formats.ts'
import type { BuildInput } from '../input/project/build-input.ts'
import { chooseNamed } from '../input/project/choose.ts'
import { layoutFor } from '../input/project/templates.ts'
import type { TemplateBox } from '../input/template/box.ts'
import type { KindLayout } from '../input/template/layouts.ts'
import type { Frame } from '../typesetting/frame/frame.ts'
import type { TermChoice } from '../typesetting/language/choose-terms.ts'
import { resolveDeck } from '../typesetting/language/resolve.ts'
import { textOf } from '../typesetting/language/resolved.ts'
import type { ResolvedDeck } from '../typesetting/language/resolved.ts'
import type { Kept, LaidOutCard } from '../typesetting/layout/cards.ts'
import type { LayoutContext } from '../typesetting/layout/context.ts'
import type { SizesBySide } from '../typesetting/layout/fit/share-sizes.ts'
import type { SizeLimit } from '../typesetting/layout/fit/size-limits.ts'
import type { LaidOutLeaflet } from '../typesetting/layout/leaflet.ts'
import { layoutDeckCards, layoutDeckLeaflets } from '../typesetting/layout/pieces.ts'
import type { DeckPiece } from '../typesetting/layout/pieces.ts'
import { textSetter } from '../typesetting/layout/story/set-text.ts'
import { emphasisMarker } from '../typesetting/layout/type/emphasis.ts'
import { faceFinder } from '../typesetting/layout/type/faces.ts'
import { missingStyleReporter } from '../typesetting/layout/type/missing-styles.ts'
import { fallbackFamilies } from '../typesetting/layout/type/script-fallback.ts'
import { directionOf } from '../typesetting/text/language-tag.ts'
import { checkAccent } from './check-accent.ts'
import type { Engines } from './engines.ts'
import { canLack, shownSlots } from './shown-slots.ts'
import { undescribedPictures } from './undescribed-pictures.ts'
import type { UndescribedPicture } from './undescribed-pictures.ts'
import { unusedWords } from './unused-words.ts'

/** A deck in one language, laid out for each requested format. */
export interface LaidOutDeck {
  readonly language: string
  /** The chosen terms, where they are not the defaults. */
  readonly terms: readonly string[]
  /** The same terms, each with the name that it stands for. */
  readonly chosen: readonly TermChoice[]
  readonly title: string
  /** What its pieces are called in the language, by id; those without words of their own are left out. */
  readonly titles: ReadonlyMap<string, string>
  /** Pictures of which nobody says what they show. */
  readonly undescribed: readonly UndescribedPicture[]
  readonly context: LayoutContext
  readonly cards: readonly {
    readonly format: Format
    readonly frames: readonly LaidOutCard[]
    /** The size at which each text fits. */
    readonly sizes: SizesBySide
    /** What keeps words smaller than they could be. */
    readonly limits: () => readonly SizeLimit[]
  }[]
  readonly leaflets: readonly LaidOutLeaflet[]
}

/** Every side of a laid-out deck. */
export const sidesOf = ({
  cards,
  leaflets,
}: Pick<LaidOutDeck, 'cards' | 'leaflets'>): readonly Frame[] => [
  ...cards.flatMap(({ frames }) => frames.flatMap(sidesOfCard)),
  ...leaflets.flatMap(({ outside, inside }) => [outside, inside]),
]

/** The sides of a card that are printed. */
export const sidesOfCard = ({ front, back }: LaidOutCard): readonly Frame[] => [
  front,
  ...(back ? [back] : []),
]

/** What a laid-out deck is made from. */
export interface LayoutParts {
  readonly input: BuildInput
  /** The words with the chosen terms filled in. */
  readonly words: Words
  /** The chosen terms that are not the defaults. */
  readonly chosen: readonly TermChoice[]
  readonly formats: readonly Format[]
  readonly bleed: Format['bleed'] | undefined
  /** The largest sizes of words, by format. */
  readonly caps: ReadonlyMap<string, SizesBySide>
  /** Whether a kind of piece is to be laid out. */
  readonly wants: (kind: string) => boolean
  readonly keeps: Kept
}

/** Puts the words of a language into a deck and lays everything out. */
export function layOutWords(
  { input, words, chosen, formats, bleed, caps, wants, keeps: kept }: LayoutParts,
  engines: Engines,
  report: Report,
): LaidOutDeck {
  const { deck } = input
  const { language } = words
  const terms = chosen.map(({ term }) => term)
  const resolved = resolveDeck(deck, words, report, {
    shownBy: shownSlots(input.template),
    canLack: (slot, piece) => canLack(slot, piece, input.template),
    icons: input.iconNames,
  })
  const context = openContext(
    { resolved, terms, exceptions: words.hyphenation },
    input,
    engines,
    report,
  )
  const withBleed = <T extends Format | Fold>(one: T): T =>
    bleed === undefined ? one : { ...one, bleed }
  const pieces = deckPieces(resolved, input, report).map((piece) => ({
    ...piece,
    folds: piece.folds.map(withBleed),
  }))
  const wanted = pieces.filter(({ kind }) => wants(kind))
  return {
    language,
    terms,
    chosen,
    title: resolved.title,
    titles: titlesOf(input.deck, words),
    undescribed: undescribedPictures(
      resolved.pieces.filter(({ kind }) => wants(kind)),
      input,
    ),
    context,
    cards: formats.map(withBleed).map((format, index) => {
      const cap = caps.get(format.name) ?? new Map()
      const cards = engines.known?.cards
      // What earlier builds made is kept with all that it was made with.
      const keeps = cards ? 'fits' : kept
      const isLast = keeps !== 'fits' && index === formats.length - 1
      return {
        format,
        ...layoutDeckCards(wanted, { format, context, cap, cards, keeps, isLast }),
      }
    }),
    leaflets: layoutDeckLeaflets(wanted, pieces, { context, known: engines.known }),
  }
}

const titlesOf = ({ pieces }: Deck, words: Words): ReadonlyMap<string, string> =>
  new Map(
    pieces.flatMap(({ id }) => {
      const title = pieceTitle(id, words)
      return title === undefined ? [] : [[id, title] as const]
    }),
  )

interface ContextParts {
  readonly resolved: ResolvedDeck
  readonly terms: readonly string[]
  readonly exceptions: readonly string[]
}

function openContext(
  { resolved, terms, exceptions }: ContextParts,
  { deck, template, piecePictures, templatePictures, icons, pictureColor }: BuildInput,
  { yoga, openFonts, fonts: library, texts }: Engines,
  reportAll: Report,
): LayoutContext {
  const { language } = resolved
  const { theme } = template
  const { report, told } = countProblems(reportAll)
  const direction = directionOf(language)
  const fonts = { library, theme, open: openFonts }
  const fallbacks = fallbackFamilies(language, textOf(resolved), fonts)
  const faces = faceFinder(fonts, fallbacks, report)
  const setter = textSetter(
    {
      faces,
      fallbacks,
      cache: texts,
      markEmphasis: emphasisMarker(library, theme.emphasisByScript),
      reportMissingStyles: missingStyleReporter(library, report),
    },
    { language, exceptions },
  )
  const pictures = {
    piecePictures: asPlaced(piecePictures, deck, direction),
    templatePictures,
    icons,
    pictureColor,
  }
  return {
    language,
    wording: [language, ...terms].join(', '),
    direction,
    theme,
    yoga,
    faces,
    setter,
    stories: new WeakMap(),
    setting: { fallbacks, exceptions },
    ...pictures,
    report,
    told,
  }
}

/** Passes problems on, and counts them. */
function countProblems(report: Report): Pick<LayoutContext, 'report' | 'told'> {
  let count = 0
  return {
    report: (problem) => {
      count += 1
      report(problem)
    },
    told: () => count,
  }
}

/** The pictures of pieces, mirrored and with the focus and the fit that the deck gives them; those of families stay as they are. */
const asPlaced = (
  pictures: LayoutContext['piecePictures'],
  { pieces }: Deck,
  direction: LayoutContext['direction'],
): LayoutContext['piecePictures'] => {
  const byId = new Map(pieces.map((piece) => [piece.id, piece]))
  return new Map(
    [...pictures].map(([id, own]) => {
      const { mirror = false, focus, fit } = byId.get(id) ?? {}
      const mirrored = mirror && direction === 'rtl' && { mirrored: true }
      const placed = [...own].map(([name, picture]): [string, DeckPicture] => [
        name,
        {
          ...picture,
          ...(name.startsWith('piece') && mirrored),
          ...(name === 'piece' && focus && { focus }),
          ...(name === 'piece' && fit && { fit: fit.value }),
        },
      ])
      return [id, new Map(placed)]
    }),
  )
}

const reportUnfolded = (
  { id, span }: Piece,
  folds: ReadonlyMap<string, Fold>,
  report: Report,
): void =>
  report({
    code: 'missing-key',
    severity: 'error',
    message: `“${id}” is a leaflet and has no “folds”.`,
    hint: `Add “folds:” with one or more of: ${[...folds.keys()].join(', ')}.`,
    span,
  })

/** What is on the back of a card: what its kind says, nothing, or the picture and colour of the deck. */
function backOf(
  { back }: Piece,
  layout: KindLayout,
  { back: common }: Deck,
): TemplateBox | undefined {
  if (layout.type !== 'card' || back === 'none') return undefined
  if (back === 'own') return layout.back
  const picture: TemplateBox = { picture: 'back', objectFit: 'cover', flexGrow: 1 }
  return {
    name: 'back',
    ...(common?.color && {
      backgroundColor: { name: common.color.value, opacity: 1 },
    }),
    ...(common?.picture && {
      children: [{ ...picture, flexBasis: { value: 0, unit: 'pt' } }],
    }),
  }
}

/** The words of each piece with the layout of its kind; a kind without one has been reported. */
function deckPieces(
  resolved: ResolvedDeck,
  { deck, template, folds }: BuildInput,
  report: Report,
): readonly DeckPiece[] {
  const known = new Map(deck.pieces.map((piece) => [piece.id, piece]))
  const unused = unusedWords()
  const shown = shownSlots(template)
  const pieces = resolved.pieces.flatMap((words): readonly DeckPiece[] => {
    const piece = known.get(words.id)
    const layout = piece && layoutFor(piece, template)
    if (!piece || !layout) return []
    unused.collect(words, piece.kind.value, shown(piece) ?? new Set())
    checkAccent(piece, layout, template.theme, report)
    if (layout.type === 'leaflet' && piece.folds.length === 0)
      reportUnfolded(piece, folds, report)
    const what = { code: 'unknown-fold', what: 'fold' } as const
    return [
      {
        piece: words,
        kind: piece.kind.value,
        layout,
        accent: piece.accent?.value,
        back: backOf(piece, layout, deck),
        folds: chooseNamed(piece.folds, folds, what, report),
      },
    ]
  })
  unused.report(report)
  return pieces
}
