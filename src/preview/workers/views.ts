import { setTimeout as wait } from 'node:timers/promises'

import { collectProblems } from '../../base/problems/problem.ts'
import { openEngines } from '../../build/engines.ts'
import { buildRequest } from '../../build/request.ts'
import type { BuildRequest, Target } from '../../build/request.ts'
import { fillParseCache } from '../../input/project/precompiled.ts'
import { openProject } from '../../input/project/project.ts'
import type { Frame } from '../../typesetting/frame/frame.ts'
import type { ViewQuery, SheetQuery } from '../protocol/view-query.ts'
import type { FilePage } from './drawn-files.ts'
import { renderView } from './render-view.ts'
import type { RenderedView, Version, OpenBuildContext } from './render-view.ts'
import { ViewCache } from './view-cache.ts'

/** Where decks are looked at. */
export interface ViewOptions {
  readonly folder: string
  readonly packageRoot: string
  readonly precompiled: string | undefined
  /** The date that files carry. */
  readonly date: Date
}

/** What happened to the files. */
export interface VersionChange extends Version {
  /** Whether fonts or folders are others, so that everything is opened anew. */
  readonly reopen: boolean
  /** Words that were typed and are not saved, by the absolute path of their file. */
  readonly unsaved: ReadonlyMap<string, string>
}

/** The decks of a project as tabs look at them, laid out when they are asked for. */
export interface Views {
  readonly changed: (what: VersionChange) => Promise<void>
  readonly show: (asked: ViewQuery | SheetQuery, target: Target) => Promise<RenderedView>
  /** The page of a digest; undefined where no view of late has it. */
  readonly page: (digest: string) => Promise<FilePage | undefined>
  /** The side of a digest. */
  readonly frame: (digest: string) => Frame | undefined
  readonly place: () => Promise<OpenBuildContext>
}

/** Opens the views of a project. */
export function openViews(world: ViewOptions): Views {
  let moment: Version = { generation: 0, assets: 0 }
  let place = openPlace(world)
  const kept = new ViewCache()
  return {
    changed: async ({ reopen, unsaved: typed, ...now }) => {
      moment = now
      if (reopen) place = openPlace(world)
      const { project, engines } = await place
      if (now.generation % MEMORY === 0) engines.texts.forgetUnused()
      project.unsaved.clear()
      for (const [path, text] of typed) project.unsaved.set(path, text)
    },
    show: (asked, target) => {
      const name = JSON.stringify([target, asked])
      return kept.show(name, moment.generation, async () => {
        const request = requestForView(asked, world.date)
        const make = async (): Promise<RenderedView> =>
          renderView(request, target, await place, moment)
        const made = await make()
        return made.isGood || !kept.has(name) ? made : whenWritten(make)
      })
    },
    page: (digest) => kept.page(digest),
    frame: (digest) => kept.frame(digest),
    place: () => place,
  }
}

async function openPlace({
  folder,
  packageRoot,
  precompiled,
}: ViewOptions): Promise<OpenBuildContext> {
  const project = await openProject(folder, packageRoot)
  fillParseCache(project, packageRoot, precompiled)
  const { problems, report } = collectProblems()
  return { project, engines: await openEngines(project, report), opening: problems }
}

/** For how many changes a text is remembered that no view shows any more, at most twice as many. */
const MEMORY = 20

/** How long a program that saves in place may leave a file half written, in milliseconds. */
const HALF_WRITTEN = 50

/** Makes a view once more: what looks broken may be a file that is just being written. */
async function whenWritten(make: () => Promise<RenderedView>): Promise<RenderedView> {
  await wait(HALF_WRITTEN)
  return make()
}

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
