import type { Report } from '../base/problems/problem.ts'
import type { FontLibrary } from '../input/fonts/font-library.ts'
import { loadProjectFonts } from '../input/project/fonts.ts'
import type { Project } from '../input/project/project.ts'
import { loadYoga } from '../typesetting/layout/boxes/yoga-node.ts'
import type { Yoga } from '../typesetting/layout/boxes/yoga-node.ts'
import type { Kept } from '../typesetting/layout/cards.ts'
import type { PieceCaches } from '../typesetting/layout/pieces.ts'
import { TextCache } from '../typesetting/layout/story/set-text.ts'
import { fontOpener } from '../typesetting/layout/type/open-fonts.ts'
import type { FontOpener } from '../typesetting/layout/type/open-fonts.ts'
import { loadShaper } from '../typesetting/text/shaper.ts'
import { Separations } from './separations.ts'

/** What is slow to load and stays loaded between builds in one process. */
export interface Engines {
  readonly yoga: Yoga
  readonly openFonts: FontOpener
  readonly fonts: FontLibrary
  /** Shaped texts of earlier builds. */
  readonly texts: TextCache
  /** The pieces of earlier builds, in a process that builds again and again. */
  readonly known?: PieceCaches
  /** Converted pictures of earlier builds. */
  readonly separations: Separations
}

/** Where a deck is built: a project, and engines that may still be loading. */
export interface BuildContext {
  readonly project: Project
  readonly engines: Engines | Promise<Engines>
  /** Whether photographs are looked through while the deck is laid out: not where somebody waits for the first of them. */
  readonly looksAhead?: boolean
  /** What is asked of variants besides their frames: everything, unless it is said. */
  readonly keeps?: Kept | undefined
}

/**
 * Loads the engines for a project. The WebAssembly of layout and shaping compiles on other threads, so start this first
 * and wait for it last. `decodesAtOnce` limits a process that shares its cores with others.
 */
export function openEngines(
  project: Project,
  report: Report,
  decodesAtOnce?: number,
): Promise<Engines> {
  const opening = open(project, report, decodesAtOnce)
  // If the deck cannot be read, nobody waits for this promise, and a rejection must not end the process.
  opening.catch(() => undefined)
  return opening
}

async function open(
  project: Project,
  report: Report,
  decodesAtOnce: number | undefined,
): Promise<Engines> {
  const [yoga, shaper, fonts] = await Promise.all([
    loadYoga(),
    loadShaper(),
    loadProjectFonts(project, report),
  ])
  return {
    yoga,
    openFonts: fontOpener(shaper),
    fonts,
    texts: new TextCache(),
    separations: new Separations(decodesAtOnce),
  }
}
