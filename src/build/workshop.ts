import type { FontLibrary } from '../assets/library.ts'
import { faceOpener } from '../layout/faces.ts'
import type { FaceOpener } from '../layout/faces.ts'
import { TextCache } from '../layout/text-cache.ts'
import { loadYoga } from '../layout/yoga.ts'
import type { Yoga } from '../layout/yoga.ts'
import type { Report } from '../problems/problem.ts'
import { loadProjectFonts } from '../project/fonts.ts'
import type { Project } from '../project/project.ts'
import { loadShaper } from '../text/shaper.ts'
import { Separations } from './separations.ts'

/** What is slow to make and stays ready between builds in one process. */
export interface Workshop {
  readonly yoga: Yoga
  readonly openFace: FaceOpener
  readonly fonts: FontLibrary
  /** Texts that were shaped before. */
  readonly texts: TextCache
  /** Pictures that were separated before. */
  readonly separations: Separations
}

/** Where a deck is built: a project, and a workshop that may still be opening. */
export interface Place {
  readonly project: Project
  readonly workshop: Workshop | Promise<Workshop>
}

/**
 * Opens a workshop for a project. The WebAssembly of layout and shaping compiles on other threads meanwhile, so
 * begin this first and wait for it last. `decodesAtOnce` is for a process that shares its cores with others.
 */
export function openWorkshop(
  project: Project,
  report: Report,
  decodesAtOnce?: number,
): Promise<Workshop> {
  const opening = open(project, report, decodesAtOnce)
  // Nobody waits for it where the deck itself is in the way; whoever does is told.
  opening.catch(() => undefined)
  return opening
}

async function open(
  project: Project,
  report: Report,
  decodesAtOnce: number | undefined,
): Promise<Workshop> {
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
