import { excerpt } from '../../base/problems/excerpt.ts'
import type { Problem, Span } from '../../base/problems/problem.ts'
import type { BoxOrigin, Group } from '../../typesetting/frame/frame.ts'
import type { CheckedDeck, CheckedSide } from './checked-deck.ts'

/** A finding of a check on a side; the box of the template is its cause, and gives the span. */
interface SideFinding extends Pick<Problem, 'code' | 'severity' | 'hint'> {
  /** The sentence up to the place, which is added. */
  readonly what: string
  /** What is required, to follow after a semicolon. */
  readonly wanted?: string
  /** How bad it is, to find the worst occurrence. */
  readonly badness: number
  readonly box: BoxOrigin | undefined
  /** The cause, where it is not the box. */
  readonly origin?: { readonly name: string; readonly span: Span } | undefined
  readonly subject?: string
}

/** A problem on a side. */
export function problemOn(
  { frame, span }: CheckedSide,
  { format, language, terms }: CheckedDeck,
  { code, severity, hint, what, wanted, badness, box, origin, subject }: SideFinding,
): Problem {
  const wording = [language, ...terms].join(', ')
  const sentence = `${what} on ${frame.name} of ${format} (${wording})${wanted === undefined ? '.' : `; ${wanted}.`}`
  const sighting = {
    side: frame.name,
    format,
    language,
    terms: terms.join(),
    ...(subject !== undefined && { subject }),
  }
  return {
    code,
    severity,
    message: sentence,
    hint,
    span: origin?.span ?? box?.at ?? span,
    about: { format, side: frame.name },
    cause: {
      key: origin?.name ?? box?.name ?? '',
      badness,
      message: sentence,
      occurrences: [sighting],
    },
  }
}

/** The name of a box in messages: its slot, and its own name if it has one. */
export function nameOf(box: BoxOrigin | undefined): string {
  if (!box) return 'Something'
  const { name, slot } = box
  if (slot === undefined || slot === name) return `“${excerpt(name)}”`
  return `“${excerpt(slot)}” in the box “${excerpt(name)}”`
}

/** The innermost box of some nested groups. */
export const boxAround = (groups: readonly Group[]): BoxOrigin | undefined =>
  groups.findLast(({ box }) => box)?.box
