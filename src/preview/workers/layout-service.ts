import { mm } from '../../base/geometry/length.ts'
import { collectProblems } from '../../base/problems/problem.ts'
import { buildFiles } from '../../build/pipeline.ts'
import { printLine } from '../../build/print-counts.ts'
import type { BuildRequest, Target } from '../../build/request.ts'
import { inksAt } from '../../typesetting/frame/inks-at.ts'
import type { InksAt } from '../../typesetting/frame/inks-at.ts'
import type { ProblemFacts } from '../protocol/problem.ts'
import type { Inks } from '../protocol/side.ts'
import type { ViewQuery, SheetQuery } from '../protocol/view-query.ts'
import type { SideSlack, View } from '../protocol/view.ts'
import type { FilePage } from './drawn-files.ts'
import { problemFacts } from './problem-facts.ts'
import { deckFacts } from './project-facts.ts'
import type { DeckFacts } from './project-facts.ts'
import type { RenderedView, OpenBuildContext } from './render-view.ts'
import { openLocations } from './source-locations.ts'
import type { SourceLocation } from './source-locations.ts'
import { openViews, requestForView } from './views.ts'
import type { VersionChange, ViewOptions } from './views.ts'

/** What a maker tells, with the places in files that it names. */
export type WithLocations<T> = T & {
  readonly places: ReadonlyMap<string, SourceLocation>
}

/** A view as the page gets it. */
export interface ViewAnswer {
  readonly view: View
}

/** The files that `build` would write, or why there are none. */
export interface FilesAnswer {
  readonly files: readonly { readonly path: string; readonly pdf: Uint8Array }[]
  /** How often to print each piece of press files. */
  readonly print: string | undefined
  readonly problems: readonly ProblemFacts[]
}

/** What a maker does, by name: what it takes and what it gives. */
export interface LayoutService {
  readonly changed: (what: VersionChange) => Promise<void>
  readonly facts: (deck: string | undefined) => Promise<DeckFacts>
  readonly view: (asked: ViewQuery) => Promise<WithLocations<ViewAnswer>>
  readonly sheets: (asked: SheetQuery) => Promise<WithLocations<ViewAnswer>>
  /** The page of a digest; undefined where no view of late has it. */
  readonly page: (digest: string) => Promise<FilePage | undefined>
  /** The inks at a place of a side; undefined where no view of late has it. */
  readonly inks: (place: PointOnSide) => Promise<Inks | undefined>
  readonly rooms: (asked: ViewQuery) => Promise<readonly SideSlack[]>
  readonly files: (wanted: FilesQuery) => Promise<WithLocations<FilesAnswer>>
}

/** What is asked of `build`. */
export interface FilesQuery {
  readonly asked: SheetQuery
  readonly targets: readonly Target[]
}

/** A place of a side, in millimetres from the corner of the trim. */
export interface PointOnSide {
  readonly digest: string
  readonly x: number
  readonly y: number
}

/** Opens a maker: it lays out and draws for a preview, as `build` does. */
export function openLayoutService(world: ViewOptions): LayoutService {
  const views = openViews(world)
  return {
    changed: views.changed,
    facts: async (deck) => deckFacts((await views.place()).project, deck),
    view: async (asked) => tell(await views.show(asked, 'press')),
    sheets: async (asked) => tell(await views.show(asked, 'sheets')),
    page: views.page,
    inks: async ({ digest, x, y }) => {
      const frame = views.frame(digest)
      return frame && inkFacts(inksAt(frame, mm(x), mm(y)))
    },
    rooms: async (asked) => (await views.show(asked, 'press')).rooms(),
    files: async ({ asked, targets }) => {
      const request = { ...requestForView(asked, world.date), targets }
      return makeFiles(request, await views.place())
    },
  }
}

const inkFacts = ({ ground, words }: InksAt): Inks => ({
  ...(ground && { ground }),
  ...(words && { words }),
})

const tell = ({ view, places }: RenderedView): WithLocations<ViewAnswer> => ({
  view,
  places,
})

async function makeFiles(
  request: BuildRequest,
  place: OpenBuildContext,
): Promise<WithLocations<FilesAnswer>> {
  const { problems, report } = collectProblems()
  place.opening.forEach(report)
  // What is given away is what the files say, whatever is being typed.
  const project = { ...place.project, unsaved: new Map<string, string>() }
  const there = { ...place, project }
  const reporter = { report, progress: () => undefined }
  const { files } = await buildFiles(
    request,
    there,
    reporter,
    ({ path, bytes, toPrint }) => ({
      path,
      pdf: bytes,
      toPrint,
    }),
  )
  const { texts } = project
  const { of, told } = openLocations(project)
  return {
    files: files.map(({ path, pdf }) => ({ path, pdf })),
    print: printLine(files.flatMap(({ toPrint }) => toPrint)),
    problems: problemFacts(problems, { texts, placeOf: of }),
    places: told,
  }
}
