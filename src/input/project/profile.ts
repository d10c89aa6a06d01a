import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Report } from '../../base/problems/problem.ts'
import { readProfile } from '../pictures/icc.ts'
import type { IccProfile } from '../pictures/icc.ts'
import { locate } from './project.ts'
import type { Project } from './project.ts'

/** FOGRA39 coated, from the package: small and free to distribute. */
const PROFILE = join('assets', 'profiles', 'FOGRA39L_coated.icc')

const profiles = new WeakMap<Project, Promise<IccProfile | undefined>>()

/** The ICC profile of press files, read once for a project. */
export function loadProfile(
  project: Project,
  report: Report,
): Promise<IccProfile | undefined> {
  const profile = profiles.get(project) ?? read(project, report)
  profiles.set(project, profile)
  return profile
}

async function read(project: Project, report: Report): Promise<IccProfile | undefined> {
  const file = await locate(project, PROFILE)
  if (file === undefined) throw new Error(`cardpress lacks its ${PROFILE}`)
  return readProfile(PROFILE, await readFile(file), report, file)
}
