import { join } from 'node:path'

import { collectProblems } from '../../base/problems/problem.ts'
import { compareSides, renderWith } from '../../compare/compare-sides.ts'
import { openRaster } from '../../compare/raster/raster.ts'
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

/** What is compared: the view of a tab, and its baseline. */
export interface CompareQuery {
  readonly asked: ViewQuery
  readonly before: BaselineQuery
}

/** Compares two states of a deck; runs in a worker. */
export interface CompareService {
  readonly changed: (what: VersionChange) => Promise<void>
  readonly compare: (
    wanted: CompareQuery,
  ) => Promise<WithLocations<{ comparison: Comparison }>>
  /** Keeps the view of a tab, to compare with it later. */
  readonly pin: (asked: ViewQuery) => Promise<void>
  /** The page of a digest that a comparison named; undefined for others. */
  readonly page: (digest: string) => Promise<FilePage | undefined>
}

/** Opens the service. */
export function openCompareService(world: CompareOptions): CompareService {
  const raster = openRaster()
  const now = openViews(world)
  const baseline = openBaseline(world, now)
  const recent: BaselineSides['pages'][] = []
  return {
    changed: now.changed,
    compare: async ({ asked, before }) => {
      const { problems, report } = collectProblems()
      const after = await now.show(asked, 'press')
      const { project } = await now.place()
      const reading = { project, raster: await raster, report }
      const states =
        before.kind === 'build'
          ? await compareWithBuild(after, join(world.folder, 'output'), reading)
          : await compareWithView(after, await baseline.view(asked, before, report))
      if (states) recent.unshift(states.before.pages, after.pages)
      recent.splice(MOST_RECENT)
      const { of, told } = openLocations(project)
      const options = { texts: project.texts, placeOf: of }
      const comparison = states ? await compared(states, after, reading) : NOTHING
      const facts = problemFacts(problems, options)
      return { comparison: { ...comparison, problems: facts }, places: told }
    },
    pin: baseline.pin,
    page: async (digest) => recent.find((pages) => pages.has(digest))?.get(digest)?.(),
  }
}

/** How many states keep their pages: as many as a few tabs may be comparing. */
const MOST_RECENT = 16

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
  const { summary, pairs } = await compareSides(
    before.sides,
    after,
    renderWith(raster, report),
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
