import { listNames } from '../base/problems/list-names.ts'
import type { Problem, Report, Span } from '../base/problems/problem.ts'
import type { Deck, Piece, Text, Words } from '../input/deck/deck.ts'
import { chooseNamed } from '../input/project/choose.ts'
import { layoutFor } from '../input/project/templates.ts'
import type { Template } from '../input/project/templates.ts'
import { neededSlots } from '../input/template/needed-slots.ts'
import { isFilled } from '../translation/unit.ts'
import { isPattern, lackingIn } from '../typesetting/language/fill-values.ts'
import { pieceValues } from '../typesetting/language/piece-values.ts'
import type { BuildRequest } from './request.ts'
import { canLack } from './shown-slots.ts'
import { withTemplateWords } from './template-words.ts'

/** The ids of the pieces that a request names, or of all; unknown ones are reported. */
export function askedPieces(
  { pieces: ids }: Pick<BuildRequest, 'pieces'>,
  { pieces }: Deck,
  report: Report,
): ReadonlySet<string> {
  const known = new Map(pieces.map(({ id }) => [id, id]))
  const choices = ids.map((value) => ({ value }))
  const what = { code: 'unknown-piece', what: 'piece' } as const
  return ids.length === 0
    ? new Set(known.keys())
    : new Set(chooseNamed(choices, known, what, report))
}

/** A piece that lacks words in a language. */
export interface UnreadyPiece {
  readonly id: string
  /** What it lacks of what its layout shows. */
  readonly lacks: readonly string[]
  /** Whether it has words of its own in that language. */
  readonly isBegun: boolean
}

/**
 * The pieces among some that lack words in a language which their layouts show: a card without its title, a leaflet
 * without one of the texts that run through it, a card without a text of the source that others do without.
 */
export function piecesWithoutWords(
  ids: ReadonlySet<string>,
  { words: given, source }: { readonly words: Words; readonly source: Words | undefined },
  { deck, template }: { readonly deck: Deck; readonly template: Template },
): readonly UnreadyPiece[] {
  const words = withTemplateWords(
    given,
    { deck, template, strict: false },
    () => undefined,
  )
  const valuesOf = pieceValues(deck, words)
  return deck.pieces.flatMap((piece): readonly UnreadyPiece[] => {
    const { id, back } = piece
    const layout = ids.has(id) ? layoutFor(piece, template) : undefined
    const own = words.pieces.get(id)
    const told = [...(source?.pieces.get(id) ?? [])].flatMap(([slot, text]) =>
      isFilled(text) && canLack(slot, piece, template) ? [slot] : [],
    )
    const needed = layout ? [...neededSlots(layout, back !== 'own'), ...told] : []
    const lacks = needed.filter((slot) =>
      isPattern(slot)
        ? lackingIn(slot, valuesOf(piece)).length > 0
        : !isFilled(own?.get(slot) ?? words.deck.get(slot)),
    )
    const isBegun = [...(own?.values() ?? [])].some(isFilled)
    return lacks.length === 0 ? [] : [{ id, lacks, isBegun }]
  })
}

/** The most pieces that a message names. */
const MOST_NAMED = 12

/** The warning that says which pieces are left out of a language, and what those lack that have some words. */
export function leftOut(
  pieces: readonly UnreadyPiece[],
  { language, file }: Words,
): Problem {
  const more = pieces.length - MOST_NAMED
  const named = pieces
    .slice(0, MOST_NAMED)
    .map(({ id, lacks, isBegun }) => (isBegun ? `${id} (${listNames(lacks)})` : id))
    .join(', ')
  const count = pieces.length === 1 ? 'One piece is' : `${pieces.length} pieces are`
  return {
    code: 'missing-words',
    severity: 'warning',
    message: `${count} left out in ${language}, for want of words: ${named}${more > 0 ? ` and ${more} more` : ''}.`,
    hint: `Write their words in ${file}.`,
  }
}

/** Passes problems on, but for those of pieces that are not asked for: in their lines, or on their sides. */
export function aboutPieces(
  asked: ReadonlySet<string>,
  { deck, words }: { readonly deck: Deck; readonly words: Words },
  report: Report,
): Report {
  const others = deck.pieces.filter(({ id }) => !asked.has(id))
  if (others.length === 0) return report
  const ids = new Set(others.map(({ id }) => id))
  const ranges = others.flatMap((piece) => [
    ...rangeOf([piece.span, ...textsOf(piece).map(({ span }) => span)]),
    ...rangeOf([
      ...[words.pieceSpans.get(piece.id)].flatMap((span) => span ?? []),
      ...[...(words.pieces.get(piece.id)?.values() ?? [])].map(({ span }) => span),
    ]),
  ])
  return (problem) => {
    const { span, about } = problem
    const [piece = ''] = about?.side?.split(' ') ?? []
    if (ids.has(piece)) return
    if (!span || !ranges.some((range) => isWithin(span, range))) report(problem)
  }
}

const textsOf = ({ kind, family, accent, picture, pictures, facts, folds }: Piece) =>
  [
    kind,
    family,
    accent,
    picture,
    ...pictures.values(),
    ...facts.values(),
    ...folds,
  ].filter((text): text is Text => text !== undefined)

/** The range from the first of some places to the last in the same file. */
function rangeOf(spans: readonly Span[]): readonly Span[] {
  const [first] = spans
  if (!first) return []
  const here = spans.filter(
    ({ file, start }) => file === first.file && start >= first.start,
  )
  return [{ ...first, end: Math.max(...here.map(({ end }) => end)) }]
}

const isWithin = (span: Span, range: Span): boolean =>
  span.file === range.file && span.start >= range.start && span.start <= range.end
