import type { Deck, Words } from '../content/deck.ts'
import { isPseudo } from '../language/pseudo.ts'
import type { Problem } from '../problems/problem.ts'
import type { BuildRequest } from './request.ts'

/** What there is to say of languages that no native speaker has read: once for all; an error for a release. */
export function draftProblem(
  { source }: Deck,
  languages: readonly (Words | undefined)[],
  { drafts: doing }: Pick<BuildRequest, 'drafts'>,
): Problem | undefined {
  if (doing === 'ignore') return undefined
  const release = doing === 'refuse'
  const drafts = languages.flatMap((words) =>
    words && words.review === 'draft' && words.language !== source
      ? [words.language]
      : [],
  )
  const refused = release ? drafts : drafts.filter((language) => !isPseudo(language))
  if (refused.length === 0) return undefined
  return {
    code: 'draft',
    severity: release ? 'error' : 'warning',
    message: `${listOf(refused)} ${refused.length === 1 ? 'is a draft' : 'are drafts'}: nobody who speaks the language has approved the words.`,
    hint: 'When somebody has read all of it, write “review: approved” in the file.',
  }
}

const listOf = (names: readonly string[]): string =>
  new Intl.ListFormat('en').format(names)
