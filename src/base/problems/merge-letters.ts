import type { Problem } from './problem.ts'

/** With more different characters than this a file of words is in a script for which there is no font. */
const MOST_APART = 5

/** The most characters that a message spells out. */
const MOST_SHOWN = 20

/**
 * Characters that no font has, as one problem for each file that has many of them: a deck in a script without a font
 * would fill pages otherwise. What has been merged before can be merged again with more.
 */
export function mergeLetters(problems: readonly Problem[]): readonly Problem[] {
  const files = new Map<string, Set<string>>()
  for (const { lacking, span } of problems) {
    if (!lacking || !span) continue
    const known = files.get(span.file) ?? new Set<string>()
    lacking.characters.forEach((one) => known.add(one))
    files.set(span.file, known)
  }
  const done = new Set<string>()
  return problems.flatMap((problem) => {
    const { lacking, span } = problem
    const all = span && files.get(span.file)
    if (!lacking || !all || all.size <= MOST_APART) return [problem]
    if (done.has(span.file)) return []
    done.add(span.file)
    return [together(problem, lacking.message, [...all])]
  })
}

/** The characters begin with the one of the message. */
function together(
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
