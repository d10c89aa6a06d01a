import { excerpt } from '../base/problems/excerpt.ts'
import type { Report, Span } from '../base/problems/problem.ts'
import { didYouMean } from '../base/problems/suggest.ts'
import { isPattern } from '../typesetting/language/fill-values.ts'
import type { ResolvedPiece } from '../typesetting/language/resolved.ts'

/** A slot that a kind of piece does not show, and the pieces of that kind that have words for it. */
interface UnusedSlot {
  readonly kind: string
  readonly slot: string
  readonly known: ReadonlySet<string>
  readonly pieces: string[]
  /** The span of the slot in the first of them. */
  readonly span: Span
}

/**
 * Finds words that the layout of their piece has no place for: usually a misspelt slot, or a layout that does not show
 * it. A slot is reported once for all pieces of a kind.
 */
export function unusedWords(): {
  readonly collect: (
    piece: Pick<ResolvedPiece, 'id' | 'own'>,
    kind: string,
    known: ReadonlySet<string>,
  ) => void
  readonly report: (report: Report) => void
} {
  const unused = new Map<string, UnusedSlot>()
  return {
    collect: ({ id, own }, kind, known) => {
      for (const [slot, span] of own) {
        if (known.has(slot)) continue
        const key = JSON.stringify([kind, slot])
        const before = unused.get(key)
        if (before) before.pieces.push(id)
        else unused.set(key, { kind, slot, known, pieces: [id], span })
      }
    },
    report: (report) => {
      for (const one of unused.values())
        report({
          code: 'unused-words',
          severity: 'error',
          message: messageOf(one),
          hint: didYouMean(
            one.slot,
            [...one.known].filter((slot) => !isPattern(slot)),
          ),
          span: one.span,
        })
    },
  }
}

function messageOf({ kind, slot, pieces: [first, ...more] }: UnusedSlot): string {
  const place = `place for “${excerpt(slot)}”`
  if (more.length === 0) return `“${first}” has no ${place}.`
  const others = more.length === 1 ? 'another piece' : `${more.length} other pieces`
  return `“${first}” and ${others} of the kind “${excerpt(kind)}” have no ${place}.`
}
