import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'

import { excerpt } from '../../base/problems/excerpt.ts'
import type { Report } from '../../base/problems/problem.ts'
import { checkOut, findRevision } from '../../compare/revision.ts'
import type { Revision } from '../../compare/revision.ts'
import type { ViewQuery } from '../protocol/view-query.ts'
import type { BaselineQuery } from './read-baseline.ts'
import type { RenderedView } from './render-view.ts'
import { openViews } from './views.ts'
import type { ViewOptions, Views } from './views.ts'

/** The views of a project, and where its revisions are found and checked out. */
export interface CompareOptions extends ViewOptions {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** A folder for the files of revisions; removed when the preview ends. */
  readonly tempDir: string
}

/** What a deck is compared with: a pinned view, a revision, or another language. */
export interface Baseline {
  /** The view to compare with; undefined (and a problem) where there is none. */
  readonly view: (
    asked: ViewQuery,
    before: BaselineQuery,
    report: Report,
  ) => Promise<RenderedView | undefined>
  /** Keeps the view that a tab shows. */
  readonly pin: (asked: ViewQuery) => Promise<void>
}

/** Opens the baselines of a project. */
export function openBaseline(world: CompareOptions, now: Views): Baseline {
  const pinned = new Map<string, RenderedView>()
  const commits = new Map<string, Promise<Views | undefined>>()
  /** The name is looked up each time, since a branch moves; each commit is laid out once. */
  const revision = async (name: string, report: Report): Promise<Views | undefined> => {
    const found = await findRevision(name, world, report)
    if (!found) return undefined
    const views = commits.get(found.commit) ?? openRevision(found, world, report)
    commits.set(found.commit, views)
    const opened = await views
    if (!opened) commits.delete(found.commit)
    return opened
  }
  return {
    view: async (asked, before, report) => {
      switch (before.kind) {
        case 'language':
          return inLanguage(before.name, asked, now, report)
        case 'revision':
          return (await revision(before.name, report))?.show(asked, 'press')
        case 'pinned':
        case 'build':
          return pinned.get(JSON.stringify(asked)) ?? notPinned(report)
      }
    },
    pin: async (asked) => {
      const view = await now.show(asked, 'press')
      // Drawn now, since its picture files may change later.
      await view.compared()
      pinned.set(JSON.stringify(asked), view)
    },
  }
}

/** The deck in another language; undefined (and a problem) where nothing of it can be shown. */
async function inLanguage(
  language: string,
  asked: ViewQuery,
  now: Views,
  report: Report,
): Promise<RenderedView | undefined> {
  const made = await now.show({ ...asked, language }, 'press')
  if (made.view.sides.length > 0) return made
  report({
    code: 'unknown-language',
    severity: 'error',
    message: `Nothing can be shown in “${excerpt(language)}” to compare with.`,
    hint: 'Choose another language; show this one to see what is wrong with it.',
  })
  return undefined
}

function notPinned(report: Report): undefined {
  report({
    code: 'usage',
    severity: 'error',
    message: 'Nothing is pinned for this language and format.',
    hint: 'Pin the deck as it is now; from then on you see here what changes.',
  })
}

/** The decks as they were in a revision; undefined (and a problem) where its files are not to be had. */
async function openRevision(
  revision: Revision,
  { tempDir, ...options }: CompareOptions,
  report: Report,
): Promise<Views | undefined> {
  const folder = await mkdtemp(join(tempDir, 'revision-'))
  const folders = await checkOut(revision, options, folder, report)
  return folders && openViews({ ...options, ...folders })
}
