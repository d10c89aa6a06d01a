import { limitProblems } from '../../base/problems/limit-problems.ts'
import type { Report } from '../../base/problems/problem.ts'
import { cleanCharacters } from './characters.ts'
import { compose } from './compose.ts'
import { spanIn } from './source-file.ts'
import type { SourceFile } from './source-file.ts'
import { sourceValueOf } from './source-values.ts'
import { overLimit } from './syntax-problems.ts'
import { tokenize } from './tokens.ts'
import type { SourceValue } from './value.ts'

/** The largest file, in bytes; a deck of 10,000 cards, the most allowed, has less than half of this. */
const MOST_BYTES = 1 << 22

/** The most problems of a kind that are reported. */
const MOST_PROBLEMS = 20

/**
 * Reads a YAML file. Undefined, with problems, if its structure is unclear; if only a key or a value is
 * wrong, problems and the rest. Anchors, aliases and merge keys are allowed in moderation; tags, directives and a second
 * document are not.
 */
export function readSource(
  file: string,
  text: string,
  report: Report,
): SourceValue | undefined {
  const source: SourceFile = { file, text, report }
  if (Buffer.byteLength(text) > MOST_BYTES) {
    const problem = overLimit(
      'This file is larger than 4 MB.',
      'Words alone do not take so much: is it the right file?',
    )
    report({ ...problem, span: spanIn(source, 0, 0) })
    return undefined
  }
  const clean = cleanCharacters(source)
  if (clean === undefined) return undefined
  return limitProblems(MOST_PROBLEMS, report, (limited) => {
    const cleaned: SourceFile = { file, text: clean, report: limited }
    const tokens = tokenize(cleaned)
    const root = tokens && compose(cleaned, tokens)
    return root && sourceValueOf(cleaned, root)
  })
}
