import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'

import { plain } from '../../base/problems/plain.ts'
import type { Report } from '../../base/problems/problem.ts'
import { findRevision, writeRevision } from '../../compare/revision.ts'
import type { Revision } from '../../compare/revision.ts'
import type { ViewQuery } from '../protocol/view-query.ts'
import type { BaselineQuery } from './read-baseline.ts'
import type { RenderedView } from './render-view.ts'
import { openViews } from './views.ts'
import type { ViewOptions, Views } from './views.ts'

/** Where decks are compared. */
export interface CompareOptions extends ViewOptions {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** A folder for the files of revisions; it goes when the preview ends. */
  readonly rooms: string
}

/** What decks were before: pinned, in a revision, or in another language. */
export interface Baseline {
  /** Undefined (and a problem) where there is no such thing. */
  readonly view: (
    asked: ViewQuery,
    before: BaselineQuery,
    report: Report,
  ) => Promise<RenderedView | undefined>
  /** Keeps what a tab looks at. */
  readonly pin: (asked: ViewQuery) => Promise<void>
}

/** Opens what was before `now`. */
export function openBaseline(world: CompareOptions, now: Views): Baseline {
  const pinned = new Map<string, RenderedView>()
  const commits = new Map<string, Promise<Views | undefined>>()
  /** A name is looked up each time, since a branch moves; what it stands for is laid out once. */
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
      // Drawn now: the pictures that it names may be others later.
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
    message: `Nothing can be shown in “${plain(language)}” to compare with.`,
    hint: 'Choose another language; what is wrong with this one is told where it is shown.',
  })
  return undefined
}

function notPinned(report: Report): undefined {
  report({
    code: 'usage',
    severity: 'error',
    message: 'Nothing is pinned for this language and format.',
    hint: 'Pin the deck as it is now; then you can see here what changes.',
  })
}

/** The decks as they were in a revision; undefined (and a problem) where its files cannot be had. */
async function openRevision(
  revision: Revision,
  { rooms, ...world }: CompareOptions,
  report: Report,
): Promise<Views | undefined> {
  const { folder, packageRoot } = world
  const room = await mkdtemp(join(rooms, 'revision-'))
  if (!(await writeRevision(revision, world, room, report))) return undefined
  // In the package's own folder a revision is a whole package, and today's files shall not fill what it lacks.
  const isPackage = folder === packageRoot
  return openViews({
    ...world,
    folder: room,
    packageRoot: isPackage ? room : packageRoot,
  })
}
