import { distance } from 'fastest-levenshtein'

import { excerpt } from './excerpt.ts'
import type { Span } from './problem.ts'

/** The longest names that are compared. */
const LONGEST = 80

/** The known name that was probably meant; undefined if none is close. */
export function suggest(name: string, known: Iterable<string>): string | undefined {
  if (name === '' || name.length > LONGEST) return undefined
  let nearest: string | undefined
  let least = Infinity
  for (const candidate of known) {
    if (candidate.length > LONGEST) continue
    const steps = stepsBetween(name, candidate)
    if (steps >= least || steps > stepsAllowed(name, candidate)) continue
    least = steps
    nearest = candidate
  }
  return nearest
}

/** The most known names that a hint lists. */
const MOST_LISTED = 14

/** A hint: the name that was probably meant, else the known names if they are few. */
export function didYouMean(name: string, known: Iterable<string>): string | undefined {
  const names = [...known]
  const nearest = suggest(name, names)
  if (nearest !== undefined) return `Did you mean “${excerpt(nearest)}”?`
  if (names.length === 0 || names.length > MOST_LISTED) return undefined
  return `Known: ${names.map(excerpt).join(', ')}.`
}

/**
 * The span of an occurrence of `needle` in a text of the user's, the first unless `before` others are passed over;
 * the whole text if it does not occur literally.
 */
export function spanOf(
  needle: string,
  inside: { readonly span: Span; readonly raw: string },
  before = 0,
): Span {
  let at = needle === '' ? -1 : inside.raw.indexOf(needle)
  for (let left = before; left > 0 && at !== -1; left -= 1)
    at = inside.raw.indexOf(needle, at + 1)
  if (at === -1) return inside.span
  const start = inside.span.start + at
  return { file: inside.span.file, start, end: start + needle.length }
}

const folded = (name: string): string => name.toLowerCase().replace(/[-_\s]/g, '')

/** A third of the letters may be wrong; with one or two letters, anything would be close. */
const stepsAllowed = (name: string, candidate: string): number => {
  const length = Math.max(name.length, candidate.length)
  return length < 3 ? 0 : Math.max(1, Math.floor(length / 3))
}

/** The edit distance between two names; two swapped letters, or a missing end of a word, count as one. */
function stepsBetween(given: string, candidate: string): number {
  const [name, known] = [folded(given), folded(candidate)]
  if (name === known) return 0
  const edits = distance(name, known)
  if (edits === 2 && sortedLetters(name) === sortedLetters(known)) return 1
  // “border” is a word of its own, and not the beginning of “borderRadius”.
  const isWord = /^[A-Z]/.test(candidate.slice(given.length))
  return name.length > 2 && known.startsWith(name) && !isWord ? 1 : edits
}

const sortedLetters = (name: string): string => Array.from(name).toSorted().join('')
