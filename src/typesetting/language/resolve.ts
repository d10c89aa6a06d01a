import { excerpt } from '../../base/problems/excerpt.ts'
import { limitProblems } from '../../base/problems/limit-problems.ts'
import type { Report } from '../../base/problems/problem.ts'
import type { Deck, Piece, Slots, Text, Words } from '../../input/deck/deck.ts'
import { ALTERNATIVE, LOGO } from './alternative.ts'
import type { MarkdownContext } from './inlines.ts'
import { readMarkdown } from './markdown.ts'
import { nothingToPrint } from './markup-problems.ts'
import { noteNumbers } from './note-numbers.ts'
import { plainText } from './resolved.ts'
import type { ResolvedDeck, ResolvedPiece, ResolvedText } from './resolved.ts'
import { typographicText } from './typography.ts'

/** The most problems of a kind that are spelt out. */
const MOST_PROBLEMS = 20

/** The slots that a kind of piece shows, in the order in which they are read; undefined for a kind that is not known. */
export type SlotsOfKind = (kind: string) => ReadonlySet<string> | undefined

/**
 * Puts the words of one language into a deck. Of the words of the whole deck a piece takes what it shows, so that
 * footnotes are numbered as they are read.
 */
export function resolveDeck(
  deck: Deck,
  words: Words,
  report: Report,
  shownBy: SlotsOfKind = () => undefined,
): ResolvedDeck {
  return limitProblems(MOST_PROBLEMS, report, (limited) => {
    const used = new Set<string>()
    const pieces = deck.pieces.flatMap((piece) => {
      const own = words.pieces.get(piece.id)
      const resolveContext = {
        words,
        shown: shownBy(piece.kind.value),
        used,
        report: limited,
      }
      if (own) return [resolvePiece(piece, own, resolveContext)]
      reportNoWords(piece, words, limited)
      return []
    })
    reportUnusedNotes(words, used, limited)
    const { language } = words
    return { name: deck.name, language, title: titleOf(deck, words), pieces }
  })
}

interface ResolveContext {
  readonly words: Words
  readonly shown: ReadonlySet<string> | undefined
  /** The ids of the notes that some piece refers to. */
  readonly used: Set<string>
  readonly report: Report
}

function resolvePiece(
  { id, span }: Piece,
  own: Slots,
  { words, shown, used, report }: ResolveContext,
): ResolvedPiece {
  const { language } = words
  const notes = noteNumbers(words.notes)
  const context: MarkdownContext = { language, notes, report }
  const slots = Array.from(
    slotsOf(own, words.deck, shown),
    ([slot, text]): [string, ResolvedText] => [slot, resolveSlot(slot, text, context)],
  )
  for (const note of notes.ids) used.add(note)
  return {
    id,
    span,
    wordsSpan: own.values().next().value?.span ?? span,
    slots: new Map(slots),
    own: spansOf(own),
    notes: notes.ids.flatMap((note) => resolveNote(note, words, report)),
    alternative: alternativeOf(own.get(ALTERNATIVE), language),
    logo: alternativeOf(words.deck.get(LOGO), language),
  }
}

function alternativeOf(text: Text | undefined, language: string): string | undefined {
  const words = text?.value.trim() ?? ''
  return words === '' ? undefined : typographicText(words, language)
}

/** A piece's own words and those of the deck, in the order in which they are shown; the rest follows. */
function slotsOf(
  own: Slots,
  deck: Slots,
  shown: ReadonlySet<string> | undefined,
): ReadonlyMap<string, Text> {
  const slots = new Map<string, Text>()
  for (const slot of [...(shown ?? deck.keys()), ...own.keys()]) {
    const text = own.get(slot) ?? deck.get(slot)
    if (text && slot !== ALTERNATIVE) slots.set(slot, text)
  }
  return slots
}

const spansOf = (own: Slots): ResolvedPiece['own'] =>
  new Map(
    [...own].flatMap(([slot, { span }]) => (slot === ALTERNATIVE ? [] : [[slot, span]])),
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

function resolveNote(
  id: string,
  { notes, language }: Words,
  report: Report,
): readonly ResolvedText[] {
  const text = notes.get(id)
  return text ? [resolveSlot(id, text, { language, report })] : []
}

function titleOf({ name }: Deck, { deck, language }: Words): string {
  const title = deck.get('title')
  // What is wrong with it is told where a piece shows it.
  const blocks = title ? readMarkdown(title, { language, report: ignore }) : []
  return plainText(blocks) || name
}

const ignore = (): void => undefined

const reportNoWords = ({ id, span }: Piece, { file }: Words, report: Report): void =>
  report({
    code: 'missing-words',
    severity: 'error',
    message: `${file} has no words for “${id}”.`,
    hint: `Add “${id}:” under “pieces:”, with its words on the lines below, indented.`,
    span,
  })

function reportUnusedNotes(
  words: Words,
  used: ReadonlySet<string>,
  report: Report,
): void {
  for (const [id, note] of words.notes) {
    if (used.has(id)) continue
    report({
      code: 'note-unused',
      severity: 'warning',
      message: `No printed text refers to the note “${excerpt(id)}”.`,
      hint: `Write [^${excerpt(id)}] where it belongs, or take the note out.`,
      span: note.span,
    })
  }
}
