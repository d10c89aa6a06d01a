import type { Problem, Span } from './problem.ts'

/** A file with more missing characters than this is in a script for which there is no font. */
const MOST_APART = 5

/** The most characters that a message lists. */
const MOST_SHOWN = 20

/**
 * Merges the problems about characters that no font has into one for each language with many of them in a file: a
 * deck in a script without a font would fill pages otherwise. A merged problem can be merged again.
 */
export function mergeLetters(problems: readonly Problem[]): readonly Problem[] {
  const groups = new Map<string, Lacking>()
  for (const { lacking, span, hint } of problems) {
    if (!lacking || !span) continue
    const group = groupOf(span, lacking)
    const { characters, hints } = groups.get(group) ?? {
      characters: new Set<string>(),
      hints: [],
    }
    lacking.characters.forEach((one) => characters.add(one))
    groups.set(group, { characters, hints: [...hints, ...(hint ? [hint] : [])] })
  }
  const done = new Set<string>()
  return problems.flatMap((problem) => {
    const { lacking, span } = problem
    const group = span && lacking && groupOf(span, lacking)
    const all = group === undefined ? undefined : groups.get(group)
    if (!lacking || group === undefined || !all || all.characters.size <= MOST_APART)
      return [problem]
    if (done.has(group)) return []
    done.add(group)
    return [mergeAll(problem, lacking, all)]
  })
}

/** A table holds several languages, each of which may want another font. */
const groupOf = ({ file }: Span, { language }: { readonly language: string }): string =>
  JSON.stringify([file, language])

/** What a language lacks in a file, and what is said to do about each. */
interface Lacking {
  readonly characters: Set<string>
  readonly hints: readonly string[]
}

/** The first of the characters is the one that the message names; the hint is that of most of them. */
function mergeAll(
  problem: Problem,
  { message, language }: NonNullable<Problem['lacking']>,
  { characters, hints }: Lacking,
): Problem {
  const [, ...others] = characters
  const shown = others.slice(0, MOST_SHOWN).join(' ')
  const more = others.length > MOST_SHOWN ? ' …' : ''
  const hint = mostFrequent(hints)
  // What one file lacks is no fault of another that lacks its first character, too.
  const { repeats: _, ...rest } = problem
  return {
    ...rest,
    message: `${message} Nor is there one for ${others.length} other characters in this file: ${shown}${more}`,
    ...(hint !== undefined && { hint }),
    lacking: { characters: [...characters], message, language },
  }
}

function mostFrequent(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0]
}
