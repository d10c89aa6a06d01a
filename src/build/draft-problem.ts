import type { Problem } from '../base/problems/problem.ts'

/** The problem of languages that no native speaker has approved: one for all of them; an error for a release. */
export function draftProblem(
  drafts: readonly string[],
  release: boolean,
): Problem | undefined {
  if (drafts.length === 0) return undefined
  const names = new Intl.ListFormat('en').format(drafts)
  return {
    code: 'draft',
    severity: release ? 'error' : 'warning',
    message: `${names} ${drafts.length === 1 ? 'is a draft' : 'are drafts'}: nobody who speaks the language has approved the words.`,
    hint: `When somebody has read all of it, write “review: approved” in the file, or: cardpress translate approve -l ${drafts[0] ?? 'de'} --by "Name"`,
  }
}
