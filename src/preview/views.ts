import { setTimeout as wait } from 'node:timers/promises'

import type { BuildRequest, Target } from '../build/request.ts'
import { openWorkshop } from '../build/workshop.ts'
import type { Frame } from '../frame/frame.ts'
import { collectProblems } from '../problems/problem.ts'
import { recall } from '../project/precompiled.ts'
import { openProject } from '../project/project.ts'
import type { Asked, AskedSheets } from '../protocol/asked.ts'
import type { FilePage } from './drawn-files.ts'
import { KeptViews } from './kept-views.ts'
import { makeView } from './made-view.ts'
import type { MadeView, Moment, OpenPlace } from './made-view.ts'

/** Where decks are looked at. */
export interface ViewsWorld {
  readonly folder: string
  readonly packageRoot: string
  readonly precompiled: string | undefined
  /** The date that files carry. */
  readonly date: Date
}

/** What happened to the files. */
export interface Changed extends Moment {
  /** Whether fonts or folders are others, so that everything is opened anew. */
  readonly reopen: boolean
  /** Words that were typed and are not saved, by the absolute path of their file. */
  readonly unsaved: ReadonlyMap<string, string>
}

/** The decks of a project as tabs look at them, laid out when they are asked for. */
export interface Views {
  readonly changed: (what: Changed) => Promise<void>
  readonly show: (asked: Asked | AskedSheets, target: Target) => Promise<MadeView>
  /** The page of a digest; undefined where no view of late has it. */
  readonly page: (digest: string) => Promise<FilePage | undefined>
  /** The side of a digest. */
  readonly frame: (digest: string) => Frame | undefined
  readonly place: () => Promise<OpenPlace>
}

/** Opens the views of a project. */
export function openViews(world: ViewsWorld): Views {
  let moment: Moment = { generation: 0, assets: 0 }
  let place = openPlace(world)
  const kept = new KeptViews()
  return {
    changed: async ({ reopen, unsaved: typed, ...now }) => {
      moment = now
      if (reopen) place = openPlace(world)
      const { project, workshop } = await place
      if (now.generation % MEMORY === 0) workshop.texts.forgetUnused()
      project.unsaved.clear()
      for (const [path, text] of typed) project.unsaved.set(path, text)
    },
    show: (asked, target) => {
      const name = JSON.stringify([target, asked])
      return kept.show(name, moment.generation, async () => {
        const request = requestOf(asked, world.date)
        const make = async (): Promise<MadeView> =>
          makeView(request, target, await place, moment)
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
}: ViewsWorld): Promise<OpenPlace> {
  const project = await openProject(folder, packageRoot)
  recall(project, packageRoot, precompiled)
  const { problems, report } = collectProblems()
  return { project, workshop: await openWorkshop(project, report), opening: problems }
}

/** For how many changes a text is remembered that no view shows any more, at most twice as many. */
const MEMORY = 20

/** How long a program that saves in place may leave a file half written, in milliseconds. */
const HALF_WRITTEN = 50

/** Makes a view once more: what looks broken may be a file that is just being written. */
async function whenWritten(make: () => Promise<MadeView>): Promise<MadeView> {
  await wait(HALF_WRITTEN)
  return make()
}

/** The request of `build` for what a tab looks at; files are named from the output folder. */
export const requestOf = (asked: Asked | AskedSheets, date: Date): BuildRequest => ({
  deck: asked.deck,
  languages: [asked.language],
  formats: [asked.format],
  targets: [],
  terms: Object.entries(asked.terms).map(([name, term]) => ({ name, term })),
  everyTerm: false,
  strict: false,
  paper: 'paper' in asked ? asked.paper : 'a4',
  flip: 'flip' in asked ? asked.flip : 'long',
  pieces: [],
  copies: 1,
  repeat: false,
  bleed: undefined,
  marks: false,
  output: '',
  date,
})
