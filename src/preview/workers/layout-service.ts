import { mm } from '../../base/geometry/length.ts'
import { collectProblems } from '../../base/problems/problem.ts'
import { buildFiles } from '../../build/pipeline.ts'
import { printLine } from '../../build/print-counts.ts'
import type { BuildRequest, Target } from '../../build/request.ts'
import { inksAt } from '../../typesetting/frame/inks-at.ts'
import type { InksAt } from '../../typesetting/frame/inks-at.ts'
import type { PlaceFacts, ProblemFacts } from '../protocol/problem.ts'
import type { Inks, Side, TemplateBoxFacts } from '../protocol/side.ts'
import type { Cover, StartFacts } from '../protocol/start.ts'
import type { ViewQuery, SheetQuery } from '../protocol/view-query.ts'
import type { SlackFacts, View } from '../protocol/view.ts'
import { changeSince } from '../view-change.ts'
import { boxFacts } from './box-facts.ts'
import type { FilePage } from './drawn-files.ts'
import { findWords } from './find-words.ts'
import { problemFacts } from './problem-facts.ts'
import { deckFacts } from './project-facts.ts'
import type { DeckFacts } from './project-facts.ts'
import type { OpenBuildContext, PicturesState } from './render-view.ts'
import { locationOf, placesIn } from './source-locations.ts'
import type { SourceLocation } from './source-locations.ts'
import { startFacts } from './start-facts.ts'
import type { CachedView } from './view-cache.ts'
import { openViews, requestForView } from './views.ts'
import type { CoverPlace, VersionChange, ViewOptions } from './views.ts'

/** A view as the page gets it, and the digests of sides that replace others since the view before. */
export interface ViewAnswer {
  readonly view: View
  readonly replaced: ReadonlyMap<string, string>
}

/** A query, and the generation of its last view that the asker has whole. */
export type Since<Query> = Query & { readonly since?: number | undefined }

/** The files that `build` would write, or why there are none. */
export interface FilesAnswer {
  readonly files: readonly { readonly path: string; readonly pdf: Uint8Array }[]
  /** How often to print each piece of press files. */
  readonly print: string | undefined
  readonly problems: readonly ProblemFacts[]
}

/** Lays out and draws decks for a preview, as `build` does; runs in a worker. */
export interface LayoutService {
  readonly changed: (change: VersionChange) => Promise<void>
  readonly facts: (deck: string | undefined) => Promise<DeckFacts>
  readonly start: () => Promise<Omit<StartFacts, 'editable'>>
  readonly cover: (place: CoverPlace) => Promise<Cover | undefined>
  readonly view: (query: Since<ViewQuery>) => Promise<ViewAnswer>
  readonly sheets: (query: Since<SheetQuery>) => Promise<ViewAnswer>
  /** Reads one more picture of the views of the present files to its end. */
  readonly readPicture: (asked: undefined) => Promise<PicturesState>
  /** A side, drawn alone; undefined where no recent view has it. */
  readonly page: (query: PageQuery) => Promise<FilePage | undefined>
  /** The inks at a point of a side; undefined where no recent view has the side. */
  readonly inks: (point: PointOnSide) => Promise<Inks | undefined>
  /** The boxes of the template on a side; undefined where no recent view has the side. */
  readonly boxes: (digest: string) => Promise<readonly TemplateBoxFacts[] | undefined>
  /** Where a place is that the page was told; undefined for a file that was not read. */
  readonly location: (place: PlaceFacts) => Promise<SourceLocation | undefined>
  readonly slack: (query: ViewQuery) => Promise<SlackFacts>
  readonly files: (query: FilesQuery) => Promise<FilesAnswer>
}

/** A side, and the pixels to the inch that it is drawn for. */
export interface PageQuery {
  readonly digest: string
  readonly dpi: number
}

/** What to build. */
export interface FilesQuery {
  readonly asked: SheetQuery
  readonly targets: readonly Target[]
}

/** A point of a side, in millimetres from the top left corner of the trim. */
interface PointOnSide {
  readonly digest: string
  readonly x: number
  readonly y: number
}

/** Opens the service. */
export function openLayoutService(options: ViewOptions): LayoutService {
  const views = openViews(options)
  return {
    changed: views.changed,
    facts: async (deck) => deckFacts((await views.context()).project, deck),
    start: async () => startFacts((await views.context()).project),
    cover: async (place) => {
      const side = await views.cover(place)
      return side && coverOf(side)
    },
    view: async ({ since, ...query }) =>
      viewAnswer(await views.show(query, 'press'), since),
    sheets: async ({ since, ...query }) =>
      viewAnswer(await views.show(query, 'sheets'), since),
    readPicture: views.readPicture,
    page: async ({ digest, dpi }) => {
      const draw = views.cache.page(digest)
      return draw && { index: 0, pdf: await draw(dpi) }
    },
    inks: async ({ digest, x, y }) => {
      const frame = views.cache.frame(digest)
      return frame && inkFacts(inksAt(frame, mm(x), mm(y)))
    },
    boxes: async (digest) => {
      const frame = views.cache.frame(digest)
      const { texts } = (await views.context()).project
      return (
        frame && boxFacts(frame, { placeOf: placesIn(texts), find: findWords(texts) })
      )
    },
    location: async (place) => locationOf(place, (await views.context()).project),
    slack: async (query) => (await views.show(query, 'press')).slack(),
    files: async ({ asked, targets }) => {
      const request = { ...requestForView(asked, options.date), targets }
      return buildAnswer(request, await views.context())
    },
  }
}

const coverOf = ({ digest, trim, margin }: Side): Cover => ({
  digest,
  width: trim.width + 2 * margin,
  height: trim.height + 2 * margin,
  margin,
})

const inkFacts = ({ ground, words }: InksAt): Inks => ({
  ...(ground && { ground }),
  ...(words && { words }),
})

const viewAnswer = (
  { view, replaced, last }: CachedView,
  since: number | undefined,
): ViewAnswer => ({
  view: changeSince(view, last?.generation === since ? last : undefined),
  replaced,
})

async function buildAnswer(
  request: BuildRequest,
  context: OpenBuildContext,
): Promise<FilesAnswer> {
  const { problems, report } = collectProblems()
  context.opening.forEach(report)
  // Exported files hold what is saved, never unsaved words.
  const project = { ...context.project, unsaved: new Map<string, string>() }
  const reporter = { report, progress: () => undefined }
  const { files } = await buildFiles(
    request,
    { ...context, project },
    reporter,
    ({ path, parts, toPrint }) => ({ path, pdf: Buffer.concat(parts), toPrint }),
  )
  const { texts } = project
  return {
    files: files.map(({ path, pdf }) => ({ path, pdf })),
    print: printLine(files.flatMap(({ toPrint }) => toPrint)),
    problems: problemFacts(problems, { texts, placeOf: placesIn(texts) }),
  }
}
