import { join } from 'node:path'

import { readFontFolder } from '../assets/font-folder.ts'
import { loadFonts } from '../assets/library.ts'
import type { FontLibrary } from '../assets/library.ts'
import type { Report } from '../problems/problem.ts'
import { shown } from './project.ts'
import type { Project } from './project.ts'

/** The fonts of the user's project and of the package; of two alike the user's counts. */
export const loadProjectFonts = (
  project: Project,
  report: Report,
): Promise<FontLibrary> =>
  loadFonts(
    project.roots.map((root) => join(root, 'assets', 'fonts')),
    (folder) => readFontFolder(folder, (path) => shown(project, path)),
    report,
  )

/** The names of the font families. */
export const fontFamilies = async (
  project: Project,
  report: Report,
): Promise<readonly string[]> => (await loadProjectFonts(project, report)).families()
