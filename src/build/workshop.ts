import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { readProfile } from '../assets/icc.ts'
import type { IccProfile } from '../assets/icc.ts'
import type { FontLibrary } from '../assets/library.ts'
import { faceOpener } from '../layout/faces.ts'
import type { FaceOpener } from '../layout/faces.ts'
import type { InlineStyle } from '../layout/set-text.ts'
import { loadYoga } from '../layout/yoga.ts'
import type { Yoga } from '../layout/yoga.ts'
import type { Report } from '../problems/problem.ts'
import { loadProjectFonts } from '../project/fonts.ts'
import { locate } from '../project/project.ts'
import type { Project } from '../project/project.ts'
import type { PreparedText } from '../text/paragraph.ts'
import { loadShaper } from '../text/shaper.ts'

/** What is slow to make and stays ready between builds in one process. */
export interface Workshop {
  readonly project: Project
  readonly yoga: Yoga
  readonly openFace: FaceOpener
  readonly fonts: FontLibrary
  /** The printing condition of press files. */
  readonly profile: IccProfile
  /** Texts that were shaped before. */
  readonly texts: Map<string, PreparedText<InlineStyle>>
}

/** FOGRA39 coated, from the package: small, and free to ship. */
const PROFILE = join('assets', 'profiles', 'FOGRA39L_coated.icc')

/** Opens a workshop for a project. WebAssembly starts while fonts are read. */
export async function openWorkshop(
  project: Project,
  report: Report,
): Promise<Workshop | undefined> {
  const [yoga, shaper, fonts, profile] = await Promise.all([
    loadYoga(),
    loadShaper(),
    loadProjectFonts(project, report),
    loadProfile(project, report),
  ])
  const openFace = faceOpener(shaper)
  return profile && { project, yoga, openFace, fonts, profile, texts: new Map() }
}

async function loadProfile(
  project: Project,
  report: Report,
): Promise<IccProfile | undefined> {
  const file = await locate(project, PROFILE)
  if (file === undefined) throw new Error(`cardpress lacks its ${PROFILE}`)
  return readProfile(PROFILE, await readFile(file), report)
}
