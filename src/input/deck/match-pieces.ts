import { excerpt } from '../../base/problems/excerpt.ts'
import { limitProblems } from '../../base/problems/limit-problems.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'
import { didYouMean, suggest } from '../../base/problems/suggest.ts'
import type { Deck, Words } from './deck.ts'

/** With more unknown pieces than this, the words belong to another deck. */
const MOST_UNKNOWN = 20

/**
 * Checks that words belong to pieces of their deck. Words for an unknown piece are reported; if its name is misspelt, they
 * are used for the piece that was meant, so that one mistake is not reported twice.
 */
export function matchPieces(words: Words, deck: Deck, report: Report): Words {
  const ids = new Set(deck.pieces.map(({ id }) => id))
  const unknown = [...words.pieces.keys()].filter((id) => !ids.has(id))
  const pieces = new Map(words.pieces)
  limitProblems(MOST_UNKNOWN, report, (limited) => {
    for (const [index, id] of unknown.entries()) {
      const near = index < MOST_UNKNOWN ? ids : []
      limited(unknownPiece(id, near, words))
      const meant = suggest(id, near)
      const slots = words.pieces.get(id)
      if (meant !== undefined && slots && !pieces.has(meant)) pieces.set(meant, slots)
      pieces.delete(id)
    }
  })
  return { ...words, pieces }
}

const unknownPiece = (
  id: string,
  near: Iterable<string>,
  { pieceSpans }: Words,
): Problem => ({
  code: 'unknown-piece',
  severity: 'error',
  message: `deck.yaml has no piece “${excerpt(id)}”.`,
  hint: didYouMean(id, near),
  span: pieceSpans.get(id),
})
