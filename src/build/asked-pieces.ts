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

/** The pieces among some that lack words in a language which their layouts show. */
export function piecesWithoutWords(
  ids: ReadonlySet<string>,
  given: Words,
  { deck, template }: { readonly deck: Deck; readonly template: Template },
): readonly string[] {
  const words = withTemplateWords(given, { deck, template }, () => undefined)
  const valuesOf = pieceValues(deck, words)
  const lacks = (piece: Piece): boolean => {
    const layout = layoutFor(piece, template)
    const own = words.pieces.get(piece.id)
    const needed = layout ? neededSlots(layout, piece.back !== 'own') : []
    return [...needed].some((slot) =>
      isPattern(slot)
        ? lackingIn(slot, valuesOf(piece)).length > 0
        : !isFilled(own?.get(slot) ?? words.deck.get(slot)),
    )
  }
  return deck.pieces.flatMap((piece) =>
    ids.has(piece.id) && lacks(piece) ? [piece.id] : [],
  )
}

/** The most pieces that a message names. */
const MOST_NAMED = 12

/** The warning that says which pieces are left out of a language. */
export function leftOut(ids: readonly string[], { language, file }: Words): Problem {
  const more = ids.length - MOST_NAMED
  const named = ids.slice(0, MOST_NAMED).join(', ')
  const count = ids.length === 1 ? 'One piece is' : `${ids.length} pieces are`
  return {
    code: 'missing-words',
    severity: 'warning',
    message: `${count} left out in ${language}, for want of words: ${named}${more > 0 ? ` and ${more} more` : ''}.`,
    hint: `Write their words in ${file}.`,
  }
}

/** Passes problems on, but for those that stand in the lines of pieces that are not asked for. */
export function aboutPieces(
  asked: ReadonlySet<string>,
  { deck, words }: { readonly deck: Deck; readonly words: Words },
  report: Report,
): Report {
  const others = deck.pieces.filter(({ id }) => !asked.has(id))
  if (others.length === 0) return report
  const ranges = others.flatMap((piece) => [
    ...rangeOf([piece.span, ...textsOf(piece).map(({ span }) => span)]),
    ...rangeOf([
      ...[words.pieceSpans.get(piece.id)].flatMap((span) => span ?? []),
      ...[...(words.pieces.get(piece.id)?.values() ?? [])].map(({ span }) => span),
    ]),
  ])
  return (problem) => {
    const { span } = problem
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
