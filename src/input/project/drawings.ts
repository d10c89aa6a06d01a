import type { Report } from '../../base/problems/problem.ts'
import { readVector } from '../drawings/read-vector.ts'
import type { VectorOptions } from '../drawings/read-vector.ts'
import { embeddedFonts } from '../drawings/source/embedded-fonts.ts'
import { imagesForFilters } from '../drawings/source/filtered-images.ts'
import type { SvgFonts } from '../drawings/source/svg-simplify.ts'
import type { VectorPicture } from '../drawings/values/vector.ts'
import type { FontFile } from '../fonts/font.ts'
import { openWebFont } from '../fonts/web-font.ts'
import { loadProjectFonts } from './fonts.ts'
import { readCached, readText } from './project.ts'
import type { Project } from './project.ts'

/** Reads a drawing of a project; undefined, with problems, where it cannot be printed. */
export async function loadDrawing(
  project: Project,
  path: string,
  report: Report,
): Promise<VectorPicture | undefined> {
  const text = await readText(project, path, () => undefined)
  const isKnown = project.parseCache.get(path)?.text === text
  const options = text === undefined || isKnown ? {} : await optionsFor(project, text)
  return readCached(
    project,
    path,
    (file, contents, tell) => readVector(file, contents, tell, options),
    report,
  )
}

/** Reads a drawing that is no file of the project yet. */
export const readDrawing = async (
  project: Project,
  name: string,
  text: string,
  report: Report,
): Promise<VectorPicture | undefined> =>
  readVector(name, text, report, await optionsFor(project, text))

/** What a drawing needs that is not at hand at once. */
async function optionsFor(project: Project, text: string): Promise<VectorOptions> {
  const hasText = /<(?:\w+:)?text\b/.test(text)
  const asPng = await imagesForFilters(text)
  return hasText ? { asPng, fonts: await fontsFor(project, text) } : { asPng }
}

/** The fonts for the text of a drawing: its own, and those of the project. */
async function fontsFor(project: Project, text: string): Promise<SvgFonts> {
  const library = await loadProjectFonts(project, () => undefined)
  const { files, families, fallbackFamilies, added } = library
  const own = await Promise.all(
    embeddedFonts(text).map(async (face) => ({ face, files: await openWebFont(face) })),
  )
  const opened = own.filter((one) => one.files.length > 0)
  return {
    files: [
      ...opened.flatMap((one) => one.files),
      ...files.toSorted(byWeight).flatMap(fontForDrawings),
    ],
    families: [...opened.map(({ face }) => face.family), ...families()],
    family: [...added, ...fallbackFamilies()].find((name) => !SIGNS.test(name)) ?? '',
  }
}

/** Families that have no letters. */
const SIGNS = /emoji|icons?$|symbols?$/i

/** Regular fonts first: of those that have a letter which others lack, the first one is taken. */
const byWeight = (one: FontFile, other: FontFile): number =>
  Math.abs(one.weight - REGULAR) - Math.abs(other.weight - REGULAR)

const REGULAR = 400

/** A file by its path. Of what is no file, such as a variable font at a weight, the two usual weights are enough. */
function fontForDrawings(font: FontFile): readonly (string | Uint8Array)[] {
  if (font.isPlainFile) return [font.id]
  try {
    return font.axes.length === 0 || font.weight === REGULAR || font.weight === 700
      ? [font.bytes]
      : []
  } catch {
    return []
  }
}
