import { join } from 'node:path'

import { CardpressError } from '../../base/problems/problem.ts'
import type { Report } from '../../base/problems/problem.ts'
import { readFontFolder } from '../fonts/font-folder.ts'
import { loadFonts } from '../fonts/font-library.ts'
import type { FontLibrary } from '../fonts/font-library.ts'
import type { FontSource } from '../fonts/font-source.ts'
import { leadsOut } from './links.ts'
import { displayPath, unreadableFolder } from './project.ts'
import type { Project } from './project.ts'

/** The fonts of the user's project and of the package; of two that are alike, the user's is taken. */
export const loadProjectFonts = (
  project: Project,
  report: Report,
): Promise<FontLibrary> =>
  loadFonts(
    project.roots.map((root) => join(root, 'assets', 'fonts')),
    (folder) => fontsIn(folder, project),
    report,
  )

async function fontsIn(folder: string, project: Project): Promise<readonly FontSource[]> {
  try {
    return await readFontFolder(
      folder,
      (path) => displayPath(project, path),
      (link) => !leadsOut(link, project.roots),
    )
  } catch (error) {
    const path = error instanceof Error && 'path' in error ? String(error.path) : folder
    throw new CardpressError(unreadableFolder(displayPath(project, path), error))
  }
}

/** The names of the font families. */
export const fontFamilies = async (
  project: Project,
  report: Report,
): Promise<readonly string[]> => (await loadProjectFonts(project, report)).families()
