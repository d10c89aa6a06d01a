import type { Deck, Piece, Slots, Text, Words } from '../content/deck.ts'
import type { Report } from '../problems/problem.ts'
import { didYouMean } from '../problems/suggest.ts'
import { readMarkdown } from './markdown.ts'
import type { MarkdownContext } from './markdown.ts'
import type { ResolvedDeck, ResolvedPiece, ResolvedText } from './resolved.ts'
import { typographic } from './typography.ts'

/** The slot that says what a piece's picture shows. */
const ALTERNATIVE = 'alt'

/** Puts the words of one language into a deck. */
export function resolveDeck(deck: Deck, words: Words, report: Report): ResolvedDeck {
  const used = new Set<string>()
  const pieces = deck.pieces.flatMap((piece) => {
    const own = words.pieces.get(piece.id)
    if (own) return [resolvePiece(piece, own, words, { used, report })]
    report({
      code: 'missing-words',
      severity: 'error',
      message: `${words.file} has no words for “${piece.id}”.`,
      hint: `Add “${piece.id}:” under “pieces:” with its words.`,
      span: piece.span,
    })
    return []
  })
  reportUnusedNotes(words, used, report)
  return {
    name: deck.name,
    language: words.language,
    title: words.deck.get('title')?.value.trim() ?? deck.name,
    pieces,
  }
}

function resolvePiece(
  piece: Piece,
  own: Slots,
  words: Words,
  { used, report }: { used: Set<string>; report: Report },
): ResolvedPiece {
  const order: string[] = []
  const numberOf = (id: string): number | undefined => {
    if (!words.notes.has(id)) return undefined
    used.add(id)
    if (!order.includes(id)) order.push(id)
    return order.indexOf(id) + 1
  }
  const context: MarkdownContext = { language: words.language, numberOf, report }
  const slots = new Map<string, ResolvedText>()
  for (const [slot, text] of new Map([...words.deck, ...own])) {
    if (slot !== ALTERNATIVE) slots.set(slot, resolveText(text, context))
  }
  // A note that refers to another note would number itself while it is being numbered.
  const inNotes: MarkdownContext = { ...context, numberOf: () => undefined }
  const notes = order.flatMap((id) => {
    const note = words.notes.get(id)
    return note ? [resolveText(note, inNotes)] : []
  })
  const alternative = own.get(ALTERNATIVE)?.value.trim()
  return {
    id: piece.id,
    span: piece.span,
    wordsSpan: own.values().next().value?.span ?? piece.span,
    slots,
    own: new Map(
      [...own]
        .filter(([slot]) => slot !== ALTERNATIVE)
        .map(([slot, { span }]) => [slot, span]),
    ),
    notes,
    alternative:
      alternative === undefined
        ? undefined
        : typographic(alternative, words.language).units.join(''),
  }
}

const resolveText = (text: Text, context: MarkdownContext): ResolvedText => ({
  blocks: readMarkdown(text, context),
  span: text.span,
  raw: text.raw,
})

function reportUnusedNotes(
  words: Words,
  used: ReadonlySet<string>,
  report: Report,
): void {
  for (const [id, note] of words.notes) {
    if (used.has(id)) continue
    const hint = didYouMean(id, used)
    report({
      code: 'note-unused',
      severity: 'warning',
      message: `No text refers to the note “${id}”.`,
      hint: hint ?? `Write [^${id}] where it belongs, or take it out.`,
      span: note.span,
    })
  }
}
