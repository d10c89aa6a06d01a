import { isAbsolute, relative } from 'node:path'

import { plain } from '../../base/problems/plain.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'
import type { Deck } from '../deck/deck.ts'
import type { Project } from './project.ts'

/** Whether a deck lies where its user may write; a problem is reported where it is one of cardpress itself. */
export function isOwn(
  { project, deck }: { readonly project: Project; readonly deck: Deck },
  report: Report,
): boolean {
  const from = relative(project.from, deck.folder)
  if (!from.startsWith('..') && !isAbsolute(from)) return true
  report(notOwn(deck.name))
  return false
}

const notOwn = (name: string): Problem => ({
  code: 'output',
  severity: 'error',
  message: `“${plain(name)}” is a deck of cardpress itself, so nothing is written to it.`,
  hint: 'Copy its folder into a folder “content” of your own, and work on it there.',
})
