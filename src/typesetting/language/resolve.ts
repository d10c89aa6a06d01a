import { excerpt } from '../../base/problems/excerpt.ts'
import { limitProblems } from '../../base/problems/limit-problems.ts'
import { repeated } from '../../base/problems/problem.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'
import { isOfTable } from '../../base/problems/table-place.ts'
import { withIconWords } from '../../base/text/icon.ts'
import { namedPictures } from '../../input/deck/deck-pictures.ts'
import type { Deck, Piece, Slots, Text, Words } from '../../input/deck/deck.ts'
import { ALTERNATIVE, iconWords, isAlternative, LOGO } from './alternative.ts'
import { fillValues, isPattern, lackingIn, patternText } from './fill-values.ts'
import type { IconWords, MarkdownContext } from './inlines.ts'
import { readMarkdown } from './markdown.ts'
import { nothingToPrint } from './markup-problems.ts'
import { noteNumbers } from './note-numbers.ts'
import { pieceValues } from './piece-values.ts'
import type { PieceValues } from './piece-values.ts'
import { plainText } from './resolved.ts'
import type { ResolvedDeck, ResolvedPiece, ResolvedText } from './resolved.ts'
import { typographicText } from './typography.ts'

/** The most problems of a kind that are spelt out. */
const MOST_PROBLEMS = 20

/** The slots that a piece shows, in the order in which they are read; undefined for one of a kind that is not known. */
export type ShownSlots = (
  piece: Pick<Piece, 'id' | 'kind' | 'back'>,
) => ReadonlySet<string> | undefined

/** What else `resolveDeck` takes. */
interface ResolveOptions {
  readonly shownBy?: ShownSlots | undefined
  /** Whether a piece can do without words in a slot. */
  readonly canLack?: (slot: string, piece: Piece) => boolean
  /** The names of the drawings that words may hold. */
  readonly icons?: Iterable<string>
}

/**
 * Puts the words of one language into a deck. Of the words of the whole deck a piece takes what it shows, so that
 * footnotes are numbered as they are read.
 */
export function resolveDeck(
  deck: Deck,
  words: Words,
  report: Report,
  {
    shownBy = () => undefined,
    canLack = () => false,
    icons: names = [],
  }: ResolveOptions = {},
): ResolvedDeck {
  const icons = iconWords(names, words.deck)
  return limitProblems(MOST_PROBLEMS, report, (limited) => {
    const used = new Set<string>()
    const valuesOf = pieceValues(deck, words)
    const pieces = deck.pieces.flatMap((piece) => {
      const given = words.pieces.get(piece.id)
      const own = given ?? (needsWords(shownBy(piece), words) ? undefined : NO_WORDS)
      const resolveContext = {
        deck,
        words,
        values: valuesOf(piece),
        shown: shownBy(piece),
        canLack,
        icons,
        used,
        report: limited,
      }
      if (own) return [resolvePiece(piece, own, resolveContext)]
      reportNoWords(piece, words, report)
      return []
    })
    reportUnusedNotes(words, used, limited)
    const { language } = words
    return { name: deck.name, language, title: titleOf(deck, words, icons), pieces }
  })
}

const NO_WORDS: Slots = new Map()

/** Whether a piece shows words that neither the whole deck nor what is known of the piece has. */
const needsWords = (shown: ReadonlySet<string> | undefined, { deck }: Words): boolean =>
  shown === undefined || [...shown].some((slot) => !isPattern(slot) && !deck.has(slot))

interface ResolveContext {
  readonly deck: Deck
  readonly words: Words
  readonly values: PieceValues
  readonly shown: ReadonlySet<string> | undefined
  readonly canLack: (slot: string, piece: Piece) => boolean
  readonly icons: IconWords
  /** The ids of the notes that some piece refers to. */
  readonly used: Set<string>
  readonly report: Report
}

function resolvePiece(
  piece: Piece,
  own: Slots,
  resolveContext: ResolveContext,
): ResolvedPiece {
  const { words, values, icons, used, report } = resolveContext
  const { id, span } = piece
  const { language } = words
  const filling = { piece, values, language, report }
  const filled = (text: Text): Text => fillValues(text, { ...filling, isMarkdown: true })
  const notes = noteNumbers(words.notes)
  const context: MarkdownContext = { language, notes, icons, report }
  const slots = Array.from(
    slotsOf(piece, own, resolveContext),
    ([slot, text]): [string, ResolvedText] => [
      slot,
      resolveSlot(slot, filled(text), context),
    ],
  )
  for (const note of notes.ids) used.add(note)
  return {
    id,
    span,
    wordsSpan: own.values().next().value?.span ?? span,
    slots: new Map(slots),
    own: spansOf(own),
    values,
    family: piece.family,
    ...(piece.size && { size: piece.size }),
    kind: piece.kind.value,
    notes: notes.ids.flatMap((note) => {
      const text = words.notes.get(note)
      return text ? [resolveSlot(note, filled(text), { language, icons, report })] : []
    }),
    alternatives: new Map(
      describedPictures(piece, own, resolveContext).flatMap(([name, text]) => {
        const said = alternativeOf(fillValues(text, { ...filling, isMarkdown: false }), {
          language,
          icons,
        })
        return said === undefined ? [] : [[name, said]]
      }),
    ),
  }
}

/** The words that say what pictures show, by the names of the pictures. */
function describedPictures(
  piece: Piece,
  own: Slots,
  { deck, words }: Pick<ResolveContext, 'deck' | 'words'>,
): readonly (readonly [string, Text])[] {
  const family = words.families.get(piece.family?.value ?? '')?.get(ALTERNATIVE)
  const logo = words.deck.get(LOGO) ?? deck.organisation?.words.get('name')
  return [
    ...[...own].flatMap(([slot, text]) =>
      isAlternative(slot) ? [[slot.replace(ALTERNATIVE, 'piece'), text] as const] : [],
    ),
    ...[...namedPictures(piece, deck).keys()].flatMap((name) =>
      family && name.startsWith('family') ? [[name, family] as const] : [],
    ),
    ...(logo ? [[LOGO, logo] as const] : []),
  ]
}

function alternativeOf(
  { value }: Text,
  { language, icons }: { readonly language: string; readonly icons: IconWords },
): string | undefined {
  const words = withIconWords(value.trim(), (name) => icons.get(name))
  return words === '' ? undefined : typographicText(words, language)
}

/**
 * A piece's own words, those of the deck and those that its layout makes of what is known of it, in the order in which they
 * are shown; the rest follows. Words of the deck with a fact that the piece lacks are left out where it can do without them.
 */
function slotsOf(
  piece: Piece,
  own: Slots,
  { words: { deck }, values, shown, canLack }: ResolveContext,
): ReadonlyMap<string, Text> {
  const slots = new Map<string, Text>()
  const isKnown = (text: string): boolean => lackingIn(text, values).length === 0
  const usual = (slot: string): Text | undefined => {
    const text = deck.get(slot)
    return text?.value.includes('{') && canLack(slot, piece) && !isKnown(text.value)
      ? undefined
      : text
  }
  for (const slot of [...(shown ?? deck.keys()), ...own.keys()]) {
    const text =
      own.get(slot) ??
      usual(slot) ??
      (isPattern(slot) && isKnown(slot) ? patternText(slot, piece, values) : undefined)
    if (text && !isAlternative(slot)) slots.set(slot, text)
  }
  return slots
}

const spansOf = (own: Slots): ResolvedPiece['own'] =>
  new Map(
    [...own].flatMap(([slot, { span }]) => (isAlternative(slot) ? [] : [[slot, span]])),
  )

/** A slot that is not empty in the file may still have nothing to print. */
function resolveSlot(slot: string, text: Text, context: MarkdownContext): ResolvedText {
  const resolved = resolveText(text, context)
  const isEmpty = plainText(resolved.blocks).replaceAll(INVISIBLE, '') === ''
  if (isEmpty && text.value.trim() !== '') context.report(nothingToPrint(slot, text))
  return resolved
}

/** Spaces, what has no shape of its own, and the blank of Braille. */
const INVISIBLE = /[\s\p{Cf}\p{DI}\u2800]/gu

const resolveText = (text: Text, context: MarkdownContext): ResolvedText => ({
  blocks: readMarkdown(text, context),
  span: text.span,
  raw: text.raw,
})

function titleOf({ name }: Deck, { deck, language }: Words, icons: IconWords): string {
  const title = deck.get('title')
  // What is wrong with it is told where a piece shows it.
  const blocks = title ? readMarkdown(title, { language, icons, report: ignore }) : []
  return plainText(blocks) || name
}

const ignore = (): void => undefined

function reportNoWords({ id, span }: Piece, { file }: Words, report: Report): void {
  const problem: Problem = {
    code: 'missing-words',
    severity: 'error',
    message: `${file} has no words for “${id}”.`,
    hint: isOfTable(span)
      ? 'Write them into its row, under headings such as “title.en”: the slot, and the language.'
      : `Add “${id}:” under “pieces:”, with its words on the lines below, indented.`,
    span,
  }
  report(repeated(problem, `no words in ${file}`, id))
}

function reportUnusedNotes(
  words: Words,
  used: ReadonlySet<string>,
  report: Report,
): void {
  for (const [id, note] of words.notes) {
    // Where its words are still to be written, so are those that refer to it.
    if (used.has(id) || note.value.trim() === '') continue
    report({
      code: 'note-unused',
      severity: 'warning',
      message: `No printed text refers to the note “${excerpt(id)}”.`,
      hint: `Write [^${excerpt(id)}] where it belongs, or take the note out.`,
      span: note.span,
    })
  }
}
