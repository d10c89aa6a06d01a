import { extname } from 'node:path'

import { LRUCache } from 'lru-cache'

import { createPictureCache } from './picture-cache.ts'
import type { PictureCache, Rasterize } from './picture-cache.ts'
import type { Comparison } from './protocol/comparison.ts'
import type { Inks } from './protocol/side.ts'
import type { ViewQuery, SheetQuery } from './protocol/view-query.ts'
import type { SideSlack, View } from './protocol/view.ts'
import { viewAfterError } from './view-after-error.ts'
import type { FilesChanged } from './watch-project.ts'
import type { CompareService, CompareQuery } from './workers/compare-service.ts'
import type { FilePage } from './workers/drawn-files.ts'
import type {
  LayoutService,
  FilesQuery,
  PointOnSide,
  WithLocations,
  FilesAnswer,
  ViewAnswer,
} from './workers/layout-service.ts'
import type { DeckFacts } from './workers/project-facts.ts'
import type { SourceLocation } from './workers/source-locations.ts'
import type { VersionChange } from './workers/views.ts'
import type { WorkerClient } from './workers/worker-client.ts'

/** What the tabs of a preview share: the files as they are now, laid out when somebody looks. */
export class PreviewSession {
  readonly #maker: WorkerClient<LayoutService>
  readonly #openComparer: () => Promise<WorkerClient<CompareService>>
  #comparer: Promise<WorkerClient<CompareService>> | undefined
  readonly #pictures: PictureCache
  readonly #places = new LRUCache<string, SourceLocation>({ max: MAX_PLACES })
  readonly #views = new LRUCache<string, Shown>({ max: MAX_VIEWS })
  /** Begins with the time, so that a page that outlives a run hears that this one is another. */
  #generation = Date.now()
  #assets = 0
  #unsaved: ReadonlyMap<string, string> = new Map()

  constructor({ maker, comparer, rasterize }: PreviewWorkers) {
    this.#maker = maker
    this.#openComparer = comparer
    this.#pictures = createPictureCache((digest) => this.#page(digest), rasterize)
  }

  /** Counts what happened to the files. */
  get generation(): number {
    return this.#generation
  }

  /**
   * Takes note of changed files, and of words that were typed in place of what files hold; begins at once with what is
   * looked at.
   */
  async changed(
    { paths, folders }: FilesChanged,
    unsaved: ReadonlyMap<string, string>,
  ): Promise<void> {
    const areOf = (kinds: ReadonlySet<string>): boolean =>
      paths.some((path) => kinds.has(extname(path).toLowerCase()))
    const areFonts = areOf(FONTS)
    if (areFonts || areOf(PICTURES)) this.#assets += 1
    this.#unsaved = unsaved
    this.#generation += 1
    const told = this.#tell(folders || areFonts)
    // What was looked at last will be asked for at once; the rest comes after it.
    const [name, shown] = [...this.#views.entries()][0] ?? []
    if (name !== undefined && shown) void this.#show(name, shown.again)
    await told
  }

  /** Tells threads that were started again how things are. */
  async resend(): Promise<void> {
    await this.#tell(false)
  }

  /** What differs between what a tab looks at and what was before. */
  async compare(wanted: CompareQuery): Promise<Comparison> {
    const { comparison, places } = await (await this.#comparing()).ask('compare', wanted)
    this.#remember(places)
    return comparison
  }

  /** Keeps what a tab looks at, to compare with it later. */
  async pin(asked: ViewQuery): Promise<void> {
    await (await this.#comparing()).ask('pin', asked)
  }

  facts(deck: string | undefined): Promise<DeckFacts> {
    return this.#maker.ask('facts', deck)
  }

  view(asked: ViewQuery): Promise<View> {
    return this.#show(`view ${JSON.stringify(asked)}`, () =>
      this.#maker.ask('view', asked),
    )
  }

  sheets(asked: SheetQuery): Promise<View> {
    return this.#show(`sheets ${JSON.stringify(asked)}`, () =>
      this.#maker.ask('sheets', asked),
    )
  }

  /** The inks at a place of a side; undefined where no view of late has it. */
  inks(place: PointOnSide): Promise<Inks | undefined> {
    return this.#maker.ask('inks', place)
  }

  /** The room for more words on each side. */
  rooms(asked: ViewQuery): Promise<readonly SideSlack[]> {
    return this.#maker.ask('rooms', asked)
  }

  /** The files that `build` would write. */
  async files(wanted: FilesQuery): Promise<WithLocations<FilesAnswer>> {
    const told = await this.#maker.ask('files', wanted)
    this.#remember(told.places)
    return told
  }

  /** A page as PNG; undefined where no view of late has it. */
  picture(digest: string, dpi: number): Promise<Uint8Array | undefined> {
    return this.#pictures.get(digest, dpi)
  }

  /** A place that was told to a page. */
  place(id: string): SourceLocation | undefined {
    return this.#places.get(id)
  }

  async #page(digest: string): Promise<FilePage | undefined> {
    const page = await this.#maker.ask('page', digest)
    return page ?? (await this.#comparer)?.ask('page', digest)
  }

  /** Few compare; the thread for it starts when somebody does. */
  #comparing(): Promise<WorkerClient<CompareService>> {
    this.#comparer ??= this.#openComparer().then(
      async (comparer) => {
        await comparer.ask('changed', this.#moment(false))
        return comparer
      },
      (error: unknown) => {
        // What stood in the way may be gone when somebody compares again.
        this.#comparer = undefined
        throw error
      },
    )
    return this.#comparer
  }

  async #tell(reopen: boolean): Promise<void> {
    const moment = this.#moment(reopen)
    const told = this.#maker.ask('changed', moment)
    if (this.#comparer) await (await this.#comparer).ask('changed', moment)
    await told
  }

  #moment(reopen: boolean): VersionChange {
    return {
      generation: this.#generation,
      assets: this.#assets,
      reopen,
      unsaved: this.#unsaved,
    }
  }

  #show(name: string, ask: Shown['again']): Promise<View> {
    const cached = this.#views.get(name)
    if (cached?.generation === this.#generation) return cached.view
    const view = this.#ask(ask, cached)
    this.#views.set(name, { generation: this.#generation, again: ask, view })
    return view
  }

  async #ask(ask: Shown['again'], known: Shown | undefined): Promise<View> {
    const before = await known?.view
    try {
      const { view, places } = await ask()
      this.#remember(places)
      if (before) this.#pictures.prefetch(before.sides, view.sides)
      return view
    } catch (error) {
      return viewAfterError(error, before, this.#generation)
    }
  }

  #remember(places: ReadonlyMap<string, SourceLocation>): void {
    for (const [id, place] of places) this.#places.set(id, place)
  }
}

/** What does the work: threads that lay out, that compare and that make pictures. */
export interface PreviewWorkers {
  readonly maker: WorkerClient<LayoutService>
  readonly comparer: () => Promise<WorkerClient<CompareService>>
  readonly rasterize: Rasterize
}

/** What tabs look at, and how to ask for it again. */
interface Shown {
  readonly generation: number
  readonly view: Promise<View>
  readonly again: () => Promise<WithLocations<ViewAnswer>>
}

/** Files of which a frame holds the name and not what is in them. */
const FONTS = new Set(['.ttf', '.otf', '.ttc'])
const PICTURES = new Set(['.png', '.jpg', '.jpeg', '.icc'])

/** More than the languages of any deck. */
const MAX_VIEWS = 60

/** The words of all cards in a dozen languages. */
const MAX_PLACES = 6000
