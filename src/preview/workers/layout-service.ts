import { mm } from '../../base/geometry/length.ts'
import { inksAt } from '../../typesetting/frame/inks-at.ts'
import type { InksAt } from '../../typesetting/frame/inks-at.ts'
import type { ExportPlan, ExportRequest } from '../protocol/export.ts'
import type { PlaceFacts } from '../protocol/problem.ts'
import type { Inks, Side, TemplateBoxFacts } from '../protocol/side.ts'
import type { Specimen } from '../protocol/specimen.ts'
import type { Cover, StartFacts } from '../protocol/start.ts'
import type { ViewQuery, SheetQuery } from '../protocol/view-query.ts'
import type { SlackFacts, View } from '../protocol/view.ts'
import { changeSince } from '../view-change.ts'
import { boxFacts } from './box-facts.ts'
import type { FilePage } from './drawn-files.ts'
import { exportFiles, planExport, requestForExport } from './export-files.ts'
import type { FilesAnswer } from './export-files.ts'
import { findWords } from './find-words.ts'
import { deckFacts } from './project-facts.ts'
import type { DeckFacts } from './project-facts.ts'
import type { PicturesState } from './render-view.ts'
import { locationOf, placesIn } from './source-locations.ts'
import type { SourceLocation } from './source-locations.ts'
import { specimenOf } from './specimen.ts'
import { startFacts } from './start-facts.ts'
import type { CachedView } from './view-cache.ts'
import { openViews } from './views.ts'
import type { CoverPlace, VersionChange, ViewOptions } from './views.ts'

/** A view as the page gets it, and the digests of sides that replace others since the view before. */
export interface ViewAnswer {
  readonly view: View
  readonly replaced: ReadonlyMap<string, string>
}

/** A query, and the generation of its last view that the asker has whole. */
export type Since<Query> = Query & { readonly since?: number | undefined }

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
  /** The colours and the type of the template of a view. */
  readonly specimen: (query: ViewQuery) => Promise<Specimen>
  readonly slack: (query: ViewQuery) => Promise<SlackFacts>
  readonly exportPlan: (request: ExportRequest) => Promise<ExportPlan>
  readonly files: (request: ExportRequest) => Promise<FilesAnswer>
}

/** A side, and the pixels to the inch that it is drawn for. */
export interface PageQuery {
  readonly digest: string
  readonly dpi: number
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
    specimen: (query) => specimenOf(query, views),
    slack: async (query) => (await views.show(query, 'press')).slack(),
    exportPlan: async (request) =>
      planExport(requestForExport(request, options.date), await views.context()),
    files: async (request) =>
      exportFiles(requestForExport(request, options.date), await views.context()),
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
