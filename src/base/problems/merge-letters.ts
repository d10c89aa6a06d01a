import type { Problem } from './problem.ts'

/** A file with more missing characters than this is in a script for which there is no font. */
const MOST_APART = 5

/** The most characters that a message lists. */
const MOST_SHOWN = 20

/**
 * Merges the problems about characters that no font has into one for each file with many of them: a deck in a script
 * without a font would fill pages otherwise. A merged problem can be merged again.
 */
export function mergeLetters(problems: readonly Problem[]): readonly Problem[] {
  const files = new Map<string, Lacking>()
  for (const { lacking, span, hint } of problems) {
    if (!lacking || !span) continue
    const { characters, hints } = files.get(span.file) ?? {
      characters: new Set<string>(),
      hints: [],
    }
    lacking.characters.forEach((one) => characters.add(one))
    files.set(span.file, { characters, hints: [...hints, ...(hint ? [hint] : [])] })
  }
  const done = new Set<string>()
  return problems.flatMap((problem) => {
    const { lacking, span } = problem
    const all = span && files.get(span.file)
    if (!lacking || !all || all.characters.size <= MOST_APART) return [problem]
    if (done.has(span.file)) return []
    done.add(span.file)
    return [mergeAll(problem, lacking.message, all)]
  })
}

/** What a file lacks, and what is said to do about each. */
interface Lacking {
  readonly characters: Set<string>
  readonly hints: readonly string[]
}

/** The first of the characters is the one that the message names; the hint is that of most of them. */
function mergeAll(
  problem: Problem,
  message: string,
  { characters, hints }: Lacking,
): Problem {
  const [, ...others] = characters
  const shown = others.slice(0, MOST_SHOWN).join(' ')
  const more = others.length > MOST_SHOWN ? ' …' : ''
  const hint = mostFrequent(hints)
  return {
    ...problem,
    message: `${message} Nor is there one for ${others.length} other characters in this file: ${shown}${more}`,
    ...(hint !== undefined && { hint }),
    lacking: { characters: [...characters], message },
  }
}

function mostFrequent(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0]
}
