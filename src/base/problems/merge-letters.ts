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
  const files = new Map<string, Set<string>>()
  for (const { lacking, span } of problems) {
    if (!lacking || !span) continue
    const missing = files.get(span.file) ?? new Set<string>()
    lacking.characters.forEach((one) => missing.add(one))
    files.set(span.file, missing)
  }
  const done = new Set<string>()
  return problems.flatMap((problem) => {
    const { lacking, span } = problem
    const all = span && files.get(span.file)
    if (!lacking || !all || all.size <= MOST_APART) return [problem]
    if (done.has(span.file)) return []
    done.add(span.file)
    return [mergeAll(problem, lacking.message, [...all])]
  })
}

/** The first of `characters` is the one that the message names. */
function mergeAll(
  problem: Problem,
  message: string,
  characters: readonly string[],
): Problem {
  const [, ...others] = characters
  const shown = others.slice(0, MOST_SHOWN).join(' ')
  const more = others.length > MOST_SHOWN ? ' …' : ''
  return {
    ...problem,
    message: `${message} Nor is there one for ${others.length} other characters in this file: ${shown}${more}`,
    hint: 'Put a font that has them (static .ttf or .otf files) into assets/fonts of your project.',
    lacking: { characters, message },
  }
}
