import { join } from 'node:path'

import { collectProblems } from '../../base/problems/problem.ts'
import { compareStates } from '../../compare/compare-states.ts'
import { openRaster } from '../../compare/raster/raster.ts'
import type { Comparison, PairFacts } from '../protocol/comparison.ts'
import type { ViewQuery } from '../protocol/view-query.ts'
import { openBaseline } from './baseline.ts'
import type { CompareOptions } from './baseline.ts'
import { builtState, viewState } from './compared-state.ts'
import type { ComparedState, StateReading } from './compared-state.ts'
import type { FilePage } from './drawn-files.ts'
import type { PageQuery } from './layout-service.ts'
import { problemFacts } from './problem-facts.ts'
import type { BaselineQuery } from './read-baseline.ts'
import { placesIn } from './source-locations.ts'
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
  readonly compare: (query: CompareQuery) => Promise<Comparison>
  /** Keeps the view of a tab, to compare with it later. */
  readonly pin: (asked: ViewQuery) => Promise<void>
  /** A page that a comparison named; undefined for others. */
  readonly page: (query: PageQuery) => Promise<FilePage | undefined>
}

/** Opens the service. */
export function openCompareService(world: CompareOptions): CompareService {
  const raster = openRaster()
  const now = openViews(world)
  const baseline = openBaseline(world, now)
  const recent: ComparedState['pages'][] = []
  return {
    changed: now.changed,
    compare: async ({ asked, before: baselineQuery }) => {
      const { problems, report } = collectProblems()
      const view = await now.show(asked, 'press')
      const { project } = await now.context()
      const reading = { project, raster: await raster, report }
      const before =
        baselineQuery.kind === 'build'
          ? await builtState(view, join(world.folder, 'output'), reading)
          : await viewState(await baseline.view(asked, baselineQuery, report))
      const after = before && (await viewState(view))
      if (before && after) recent.unshift(before.pages, after.pages)
      recent.splice(MOST_RECENT)
      const compared =
        before && after ? await comparisonOf(before, after, reading) : NOTHING
      const { texts } = project
      const facts = problemFacts(problems, { texts, placeOf: placesIn(texts) })
      return { ...compared, problems: facts }
    },
    pin: baseline.pin,
    page: async ({ digest }) => recent.find((pages) => pages.has(digest))?.get(digest),
  }
}

/** How many states keep their pages: as many as a few tabs may be comparing. */
const MOST_RECENT = 16

const NOTHING = { summary: '', pairs: [] }

async function comparisonOf(
  before: ComparedState,
  after: ComparedState,
  reading: StateReading,
): Promise<Omit<Comparison, 'problems'>> {
  const { summary, pairs } = await compareStates(before, after, reading)
  return {
    summary,
    pairs: pairs.map((pair): PairFacts => {
      const { name, state, words, areas } = pair
      const [old, fresh] = [
        pair.before && before.shown(pair.before),
        pair.after && after.shown(pair.after),
      ]
      return {
        name,
        state,
        words,
        areas,
        ...(old && { before: old }),
        ...(fresh && { after: fresh }),
      }
    }),
  }
}
