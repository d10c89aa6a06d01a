import type { Report } from '../base/problems/problem.ts'
import type { FontLibrary } from '../input/assets/font-library.ts'
import { loadProjectFonts } from '../input/project/fonts.ts'
import type { Project } from '../input/project/project.ts'
import { faceOpener } from '../typesetting/layout/faces.ts'
import type { FaceOpener } from '../typesetting/layout/faces.ts'
import { loadYoga } from '../typesetting/layout/flexbox.ts'
import type { Yoga } from '../typesetting/layout/flexbox.ts'
import { TextCache } from '../typesetting/layout/set-text.ts'
import { loadShaper } from '../typesetting/text/shaper.ts'
import { Separations } from './separations.ts'

/** What is slow to make and stays ready between builds in one process. */
export interface Engines {
  readonly yoga: Yoga
  readonly openFace: FaceOpener
  readonly fonts: FontLibrary
  /** Texts that were shaped before. */
  readonly texts: TextCache
  /** Pictures that were separated before. */
  readonly separations: Separations
}

/** Where a deck is built: a project, and a engines that may still be opening. */
export interface BuildContext {
  readonly project: Project
  readonly engines: Engines | Promise<Engines>
}

/**
 * Opens a engines for a project. The WebAssembly of layout and shaping compiles on other threads meanwhile, so
 * begin this first and wait for it last. `decodesAtOnce` is for a process that shares its cores with others.
 */
export function openEngines(
  project: Project,
  report: Report,
  decodesAtOnce?: number,
): Promise<Engines> {
  const opening = open(project, report, decodesAtOnce)
  // Nobody waits for it where the deck itself is in the way; whoever does is told.
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
    openFace: faceOpener(shaper),
    fonts,
    texts: new TextCache(),
    separations: new Separations(decodesAtOnce),
  }
}
