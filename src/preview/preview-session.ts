import { extname } from 'node:path'

import { CardpressError } from '../base/problems/problem.ts'
import { createPictureCache } from './picture-cache.ts'
import type { PictureCache, Rasterize } from './picture-cache.ts'
import type { Comparison } from './protocol/comparison.ts'
import type { ExportRequest } from './protocol/export.ts'
import type { ProblemFacts } from './protocol/problem.ts'
import type { ViewQuery, SheetQuery } from './protocol/view-query.ts'
import type { View } from './protocol/view.ts'
import { changeSince, wholeView } from './view-change.ts'
import type { FilesChanged } from './watch-project.ts'
import type { CompareService, CompareQuery } from './workers/compare-service.ts'
import type { FilePage } from './workers/drawn-files.ts'
import type { FilesAnswer } from './workers/export-files.ts'
import type {
  LayoutService,
  PageQuery,
  Since,
  ViewAnswer,
} from './workers/layout-service.ts'
import type { PicturesState } from './workers/render-view.ts'
import type { VersionChange } from './workers/views.ts'
import type { WorkerClient } from './workers/worker-client.ts'

/**
 * What the tabs of a preview share: the version of the files, the view that was requested last, and pictures. Views are rendered and cached in the layout worker.
 */
export class PreviewSession {
  readonly layout: WorkerClient<LayoutService>
  readonly #openCompare: () => Promise<WorkerClient<CompareService>>
  #compare: Promise<WorkerClient<CompareService>> | undefined
  readonly #pictures: PictureCache
  readonly #tellTabs: () => void
  #last: RequestedView | undefined
  /** Starts at the present time, so that a page that is still open from an earlier run sees that this run is another. */
  #generation = Date.now()
  #fonts = 0
  #unsaved: ReadonlyMap<string, string> = new Map()

  /** `tellTabs` is called after a new version that no file has changed for. */
  constructor({ layout, openCompare, rasterize }: PreviewWorkers, tellTabs: () => void) {
    this.layout = layout
    this.#tellTabs = tellTabs
    this.#openCompare = openCompare
    this.#pictures = createPictureCache(
      (digest, dpi) => this.#page({ digest, dpi }),
      rasterize,
    )
  }

  /** Increases with every change of the files. */
  get generation(): number {
    return this.#generation
  }

  /**
   * Makes a new version from changed files, and from unsaved words that replace what files hold. The view that was
   * requested last is rendered at once.
   */
  async changed(
    { paths, folders }: FilesChanged,
    unsaved: ReadonlyMap<string, string>,
  ): Promise<void> {
    const areFonts = paths.some((path) => FONTS.has(extname(path).toLowerCase()))
    if (areFonts) this.#fonts += 1
    this.#unsaved = unsaved
    this.#generation += 1
    const sent = this.#sendVersion(folders || areFonts)
    if (this.#last) void this.#show(this.#last.name, this.#last.request)
    await sent
  }

  /** Sends the version again, for workers that were restarted. */
  async resend(): Promise<void> {
    await this.#sendVersion(false)
  }

  /** Compares the view of a tab with a baseline. */
  async compare(query: CompareQuery): Promise<Comparison> {
    const worker = await this.#compareWorker()
    return worker.ask('compare', query)
  }

  /** Keeps the view of a tab, to compare with it later. */
  async pin(query: ViewQuery): Promise<void> {
    await (await this.#compareWorker()).ask('pin', query)
  }

  /** A view; without the sides that are the same in the one before, if that is of the generation `since`. */
  async view({ since, ...query }: Since<ViewQuery>): Promise<View> {
    const view = await this.#show(`view ${JSON.stringify(query)}`, (known) =>
      this.layout.ask('view', { ...query, since: known }),
    )
    const before = await this.#last?.before
    const isBefore = since !== undefined && before?.generation === since
    return (await this.#last?.view) === view && isBefore
      ? changeSince(view, before)
      : view
  }

  sheets(query: SheetQuery): Promise<View> {
    return this.#show(`sheets ${JSON.stringify(query)}`, (known) =>
      this.layout.ask('sheets', { ...query, since: known }),
    )
  }

  /** The files that `build` would write. */
  files(request: ExportRequest): Promise<FilesAnswer> {
    return this.layout.ask('files', request)
  }

  /** A page as PNG; undefined where no recent view has it. */
  picture(digest: string, dpi: number): Promise<Uint8Array | undefined> {
    return this.#pictures.get(digest, dpi)
  }

  async #page(query: PageQuery): Promise<FilePage | undefined> {
    const page = await this.layout.ask('page', query)
    return page ?? (await this.#compare)?.ask('page', query)
  }

  /** The compare worker, started by the first comparison: most previews never need it. */
  #compareWorker(): Promise<WorkerClient<CompareService>> {
    this.#compare ??= this.#openCompare().then(
      async (worker) => {
        await worker.ask('changed', this.#version(false))
        return worker
      },
      (error: unknown) => {
        // The next comparison tries again: the cause may be gone by then.
        this.#compare = undefined
        throw error
      },
    )
    return this.#compare
  }

  async #sendVersion(reopen: boolean): Promise<void> {
    const version = this.#version(reopen)
    const sent = this.layout.ask('changed', version)
    if (this.#compare) await (await this.#compare).ask('changed', version)
    await sent
  }

  #version(reopen: boolean): VersionChange {
    return {
      generation: this.#generation,
      fonts: this.#fonts,
      reopen,
      unsaved: this.#unsaved,
    }
  }

  #show(name: string, request: RequestedView['request']): Promise<View> {
    const last = this.#last?.name === name ? this.#last : undefined
    if (last?.generation === this.#generation) return last.view
    const view = this.#request(request, last?.view)
    const before = last?.view
    this.#last = { name, generation: this.#generation, request, view, before }
    return view
  }

  /**
   * Reads the pictures of views to their ends, after these are shown, since that takes longer than laying out and
   * drawing them; one a call, as a call that takes long is taken to hang. Where one is broken, there is a new version that
   * tells of it.
   */
  async #readPictures(): Promise<void> {
    const generation = this.#generation
    let state: PicturesState = 'unread'
    while (state === 'unread' && generation === this.#generation)
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      state = await this.layout.ask('readPicture', undefined)
    if (state !== 'broken' || generation !== this.#generation) return
    const told = this.changed({ paths: [], folders: false }, this.#unsaved)
    this.#tellTabs()
    await told
  }

  async #request(
    request: RequestedView['request'],
    last: Promise<View> | undefined,
  ): Promise<View> {
    const before = await last
    try {
      const { view, replaced } = await request(before?.generation)
      this.#pictures.prefetch(replaced)
      // Where the worker fails, whoever waits for a view is told.
      void this.#readPictures().catch(() => undefined)
      return wholeView(view, before)
    } catch (error) {
      return viewAfterError(error, before, this.#generation)
    }
  }
}

/** The workers of a preview. */
export interface PreviewWorkers {
  readonly layout: WorkerClient<LayoutService>
  readonly openCompare: () => Promise<WorkerClient<CompareService>>
  readonly rasterize: Rasterize
}

/** A view that was requested, and how to request it again. */
interface RequestedView {
  readonly name: string
  readonly generation: number
  readonly view: Promise<View>
  readonly request: (since: number | undefined) => Promise<ViewAnswer>
  /** The view of that name before. */
  readonly before: Promise<View> | undefined
}

/** Extensions of what is read once for a project: fonts, and the profile of the press, which changes every picture too. */
const FONTS = new Set(['.ttf', '.otf', '.ttc', '.otc', '.woff', '.woff2', '.icc'])

/** The view to show where one could not be rendered: the sides of the view before, with the problems. */
const viewAfterError = (
  error: unknown,
  before: View | undefined,
  generation: number,
): View => ({
  generation,
  sides: before?.sides ?? [],
  problems: problemsOf(error),
  stale: before !== undefined,
})

function problemsOf(error: unknown): readonly ProblemFacts[] {
  if (!(error instanceof CardpressError)) return [INTERNAL_ERROR]
  return error.problems.map(({ code, severity, message, hint }) => ({
    code,
    severity,
    message,
    ...(hint !== undefined && { hint }),
  }))
}

const INTERNAL_ERROR: ProblemFacts = {
  code: 'fault',
  severity: 'error',
  message: 'This is a bug in cardpress, not a mistake in your files.',
  hint: 'Please report it, and say what you changed last. “cardpress build” shows more about it.',
}
