import { setTimeout as wait } from 'node:timers/promises'

import { collectProblems } from '../../base/problems/problem.ts'
import { openEngines } from '../../build/engines.ts'
import type { ShownTarget } from '../../build/pages.ts'
import { buildRequest } from '../../build/request.ts'
import type { BuildRequest } from '../../build/request.ts'
import { loadDeck } from '../../input/project/decks.ts'
import { fillParseCache } from '../../input/project/precompiled.ts'
import { openProject } from '../../input/project/project.ts'
import { PieceCaches } from '../../typesetting/layout/pieces.ts'
import type { Side } from '../protocol/side.ts'
import type { ViewQuery, SheetQuery } from '../protocol/view-query.ts'
import { renderView } from './render-view.ts'
import type { OpenBuildContext, PicturesState, Version } from './render-view.ts'
import { ViewCache } from './view-cache.ts'
import type { CachedView } from './view-cache.ts'

/** The project whose decks are viewed, and the date that files carry. */
export interface ViewOptions {
  readonly folder: string
  readonly packageRoot: string
  readonly precompiled: string | undefined
  readonly date: Date
}

/** A new version of the files. */
export interface VersionChange extends Version {
  /** Whether fonts or folders changed, so that the project has to be opened again. */
  readonly reopen: boolean
  /** The text of files with unsaved words, by absolute path. */
  readonly unsaved: ReadonlyMap<string, string>
}

/** The views of a project, rendered on request. */
export interface Views {
  readonly changed: (change: VersionChange) => Promise<void>
  readonly show: (
    query: ViewQuery | SheetQuery,
    target: ShownTarget,
  ) => Promise<CachedView>
  /** The first card of a deck, in a folder of its own where one is given; undefined where that cannot be shown. */
  readonly cover: (place: CoverPlace) => Promise<Side | undefined>
  /** A view of a deck in a folder that is laid over the project, kept under a name. */
  readonly showIn: (folder: string, query: ViewQuery, name: string) => Promise<CachedView>
  readonly cache: Pick<ViewCache, 'page' | 'frame'>
  /** Reads one more picture of the views of these files to its end. */
  readonly readPicture: () => Promise<PicturesState>
  readonly context: () => Promise<OpenBuildContext>
}

/** A deck of the project, or of another folder that is laid over it. */
export interface CoverPlace {
  readonly deck: string
  readonly folder?: string
}

/** Opens the views of a project. */
export function openViews(options: ViewOptions): Views {
  let version: Version = { generation: 0, fonts: 0 }
  let context = openContext(options)
  const cache = new ViewCache()
  return {
    changed: async ({ reopen, unsaved, ...next }) => {
      version = next
      if (reopen) context = openContext(options)
      const { project, engines } = await context
      if (next.generation % FORGET_EVERY === 0) engines.texts.forgetUnused()
      project.unsaved.clear()
      for (const [path, text] of unsaved) project.unsaved.set(path, text)
    },
    show: (query, target) => {
      const name = JSON.stringify([target, query])
      return cache.show(name, version.generation, async () => {
        const request = requestForView(query, options.date)
        const render = async () => renderView(request, target, await context, version)
        const rendered = await render()
        if (rendered.isGood || !cache.has(name)) return rendered
        // What looks broken may be a file that another program is still writing.
        await wait(WRITE_TIME)
        return render()
      })
    },
    cover: async (place) => {
      const own = contextIn(await context, place.folder)
      const deck = await loadDeck(own.project, place.deck, () => undefined)
      const first =
        deck?.pieces.find(({ folds }) => folds.length === 0) ?? deck?.pieces[0]
      if (!first) return undefined
      const pieces = [first.id]
      const request = buildRequest({ deck: place.deck, pieces, date: options.date })
      const name = JSON.stringify(['cover', place])
      const { view } = await cache.show(name, version.generation, () =>
        renderView(request, 'press', own, version),
      )
      return view.sides[0]
    },
    showIn: async (folder, query, name) => {
      const own = contextIn(await context, folder)
      const request = requestForView(query, options.date)
      return cache.show(name, version.generation, () =>
        renderView(request, 'press', own, version),
      )
    },
    cache,
    readPicture: () => cache.readPicture(version.generation),
    context: () => context,
  }
}

/** A context for the decks in another folder, with all that the project has. */
const contextIn = (
  context: OpenBuildContext,
  folder: string | undefined,
): OpenBuildContext => {
  const { project } = context
  return folder === undefined
    ? context
    : {
        ...context,
        project: { ...project, from: folder, roots: [folder, ...project.roots] },
      }
}

async function openContext({
  folder,
  packageRoot,
  precompiled,
}: ViewOptions): Promise<OpenBuildContext> {
  const project = await openProject(folder, packageRoot)
  fillParseCache(project, packageRoot, precompiled)
  const { problems, report } = collectProblems()
  const engines = { ...(await openEngines(project, report)), known: new PieceCaches() }
  return { project, engines, opening: problems }
}

/** Shaped texts that no view uses any more are dropped at every so many changes. */
const FORGET_EVERY = 20

/** How long a program that saves in place may leave a file half written, in milliseconds. */
const WRITE_TIME = 50

/** The request of `build` for what a tab looks at; files are named from the output folder. */
export const requestForView = (query: ViewQuery | SheetQuery, date: Date): BuildRequest =>
  buildRequest({
    deck: query.deck,
    languages: [query.language],
    formats: [query.format],
    terms: Object.entries(query.terms).map(([name, term]) => ({ name, term })),
    ...('paper' in query && { paper: query.paper, flip: query.flip }),
    output: '',
    date,
  })
