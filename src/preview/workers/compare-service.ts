import { join } from 'node:path'

import { collectProblems } from '../../base/problems/problem.ts'
import { compareSides } from '../../compare/compare-sides.ts'
import { openRaster } from '../../compare/raster/raster.ts'
import { COMPARED_DPI } from '../../compare/report-pictures.ts'
import type { Comparison, PairFacts } from '../protocol/comparison.ts'
import type { ViewQuery } from '../protocol/view-query.ts'
import { openBaseline } from './baseline.ts'
import type { CompareOptions } from './baseline.ts'
import { compareWithBuild } from './compare-with-build.ts'
import type { BuildReading, BaselineSides } from './compare-with-build.ts'
import type { FilePage } from './drawn-files.ts'
import type { WithLocations } from './layout-service.ts'
import { problemFacts } from './problem-facts.ts'
import type { BaselineQuery } from './read-baseline.ts'
import type { RenderedView } from './render-view.ts'
import { openLocations } from './source-locations.ts'
import { openViews } from './views.ts'
import type { VersionChange } from './views.ts'

/** What is compared: what a tab looks at, with what was before. */
export interface CompareQuery {
  readonly asked: ViewQuery
  readonly before: BaselineQuery
}

/** What a comparer does, by name: it lays out two states of a deck and says what differs. */
export interface CompareService {
  readonly changed: (what: VersionChange) => Promise<void>
  readonly compare: (
    wanted: CompareQuery,
  ) => Promise<WithLocations<{ comparison: Comparison }>>
  /** Keeps what a tab looks at, to compare with it later. */
  readonly pin: (asked: ViewQuery) => Promise<void>
  /** The page of a digest that a comparison told; undefined for others. */
  readonly page: (digest: string) => Promise<FilePage | undefined>
}

/** Opens a comparer. */
export function openCompareService(world: CompareOptions): CompareService {
  const raster = openRaster()
  const now = openViews(world)
  const past = openBaseline(world, now)
  const seen: BaselineSides['pages'][] = []
  return {
    changed: now.changed,
    compare: async ({ asked, before }) => {
      const { problems, report } = collectProblems()
      const after = await now.show(asked, 'press')
      const { project } = await now.place()
      const seeing = { project, raster: await raster, report }
      const both =
        before.kind === 'build'
          ? await compareWithBuild(after, join(world.folder, 'output'), seeing)
          : await compareWithView(after, await past.view(asked, before, report))
      if (both) seen.unshift(both.before.pages, after.pages)
      seen.splice(MOST_SEEN)
      const { of, told } = openLocations(project)
      const telling = { texts: project.texts, placeOf: of }
      const comparison = both ? await compared(both, after, seeing) : NOTHING
      const facts = problemFacts(problems, telling)
      return { comparison: { ...comparison, problems: facts }, places: told }
    },
    pin: past.pin,
    page: async (digest) => seen.find((pages) => pages.has(digest))?.get(digest)?.(),
  }
}

/** The pages of as many states as a few tabs may be comparing. */
const MOST_SEEN = 16

const NOTHING = { summary: '', pairs: [] }

type ComparedStates = NonNullable<Awaited<ReturnType<typeof compareWithBuild>>>

async function compareWithView(
  after: RenderedView,
  before: RenderedView | undefined,
): Promise<ComparedStates | undefined> {
  if (!before) return undefined
  const shown = new Map(before.view.sides.map((side) => [side.name, side]))
  const { pages } = before
  return {
    before: { sides: await before.compared(), shown, pages },
    after: await after.compared(),
  }
}

async function compared(
  { before, after }: ComparedStates,
  { view }: RenderedView,
  { raster, report }: BuildReading,
): Promise<Omit<Comparison, 'problems'>> {
  const { summary, pairs } = await compareSides(before.sides, after, ({ picture }) =>
    raster.renderPage(picture.file, picture.page, COMPARED_DPI, report),
  )
  const sides = new Map(view.sides.map((side) => [side.name, side]))
  return {
    summary,
    pairs: pairs.map(({ name, state, words, areas }): PairFacts => {
      const [old, fresh] = [before.shown.get(name), sides.get(name)]
      return {
        name,
        state,
        words,
        areas,
        ...(old && state !== 'added' && { before: old }),
        ...(fresh && state !== 'removed' && { after: fresh }),
      }
    }),
  }
}
