import { excerpt } from '../../base/problems/excerpt.ts'
import { limitProblems } from '../../base/problems/limit-problems.ts'
import { repeated } from '../../base/problems/problem.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'
import { didYouMean, suggest } from '../../base/problems/suggest.ts'
import type { Deck, Slots, Words } from './deck.ts'

/** With more unknown pieces than this, the words belong to another deck. */
const MOST_UNKNOWN = 20

/**
 * Checks that words belong to pieces and families of their deck. Words for an unknown one are reported; if its name is
 * misspelt, they are used for the one that was meant, so that one mistake is not reported twice.
 */
export function matchPieces(words: Words, deck: Deck, report: Report): Words {
  return {
    ...words,
    pieces: matched(words.pieces, idsOf(deck.pieces), report, (id, near) => ({
      code: 'unknown-piece',
      severity: 'error',
      message: `deck.yaml has no piece “${excerpt(id)}”.`,
      hint: didYouMean(id, near),
      span: words.pieceSpans.get(id),
    })),
    families: matched(words.families, idsOf(deck.families), report, (id, near) => ({
      code: 'unknown-family',
      severity: 'error',
      message: `deck.yaml has no family “${excerpt(id)}”.`,
      hint: didYouMean(id, near),
      span: words.families.get(id)?.values().next().value?.span,
    })),
  }
}

const idsOf = (named: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(named.map(({ id }) => id))

type SlotsById = ReadonlyMap<string, Slots>

function matched(
  given: SlotsById,
  known: ReadonlySet<string>,
  report: Report,
  unknownName: (id: string, near: Iterable<string>) => Problem,
): SlotsById {
  const unknown = [...given.keys()].filter((id) => !known.has(id))
  const matching = new Map(given)
  limitProblems(MOST_UNKNOWN, report, (limited) => {
    for (const [index, id] of unknown.entries()) {
      const near = index < MOST_UNKNOWN ? known : []
      const meant = suggest(id, near)
      const problem = unknownName(id, near)
      const { code, span } = problem
      // Many names that mean nothing here have one cause, such as words of another deck.
      limited(
        meant === undefined ? repeated(problem, `${code} ${span?.file}`, id) : problem,
      )
      const slots = given.get(id)
      if (meant !== undefined && slots && !matching.has(meant)) matching.set(meant, slots)
      matching.delete(id)
    }
  })
  return matching
}
