import { harmless } from '../../base/problems/display.ts'
import { plain } from '../../base/problems/plain.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'
import type { FontSource } from './font-source.ts'
import { readFont } from './font.ts'
import type { FontFile } from './font.ts'

/** All fonts of a project and of the package. */
export interface FontLibrary {
  readonly files: readonly FontFile[]
  /** The names of the families, each once, in the order of the files. */
  readonly families: () => readonly string[]
  /** Those of them that may stand in for others: families of symbols print something else for each letter. */
  readonly fallbackFamilies: () => readonly string[]
  /** Those that the first of several folders has and the others lack: what a user dropped in. */
  readonly added: readonly string[]
  /** The file nearest to a weight and slope, by the rules of CSS; undefined when the family is not there. */
  readonly find: (family: string, weight: number, italic: boolean) => FontFile | undefined
}

/** Gives every font file below a folder, in a fixed order. */
export type ReadFontFolder = (folder: string) => Promise<readonly FontSource[]>

/** Reads the fonts of several folders; of two alike the one in the earlier folder counts. */
export async function loadFonts(
  folders: readonly string[],
  read: ReadFontFolder,
  report: Report,
): Promise<FontLibrary> {
  const sources = await Promise.all(folders.map((folder) => read(folder)))
  const fonts = sources.map((folder) =>
    folder.flatMap((source) => readFont(source, report) ?? []),
  )
  const files = new Map<string, FontFile>()
  for (const folder of fonts) {
    const here = new Map<string, FontFile>()
    for (const font of folder) {
      const key = [folded(font.family), font.weight, font.italic].join('|')
      const first = here.get(key)
      if (first === undefined) here.set(key, font)
      else report(twice(first, font))
    }
    for (const [key, font] of here) if (!files.has(key)) files.set(key, font)
  }
  return libraryOf([...files.values()], addedIn(fonts))
}

const twice = (used: FontFile, other: FontFile): Problem => ({
  code: 'unknown-font',
  severity: 'warning',
  message: `“${harmless(used.shown)}” and “${harmless(other.shown)}” are both ${plain(used.family)} in weight ${used.weight}${used.italic ? ', italic' : ''}; the first is used.`,
  hint: 'Take the one that you do not want out of the folder: a style can name a family and a weight, and nothing else.',
})

function addedIn([
  own = [],
  ...others
]: readonly (readonly FontFile[])[]): readonly string[] {
  if (others.length === 0) return []
  const shipped = new Set(others.flat().map(({ family }) => folded(family)))
  const families = own.flatMap(({ family, isSymbolic }) => (isSymbolic ? [] : [family]))
  return [...new Set(families)].filter((family) => !shipped.has(folded(family)))
}

function libraryOf(files: readonly FontFile[], added: readonly string[]): FontLibrary {
  const families = new Map<string, FontFile[]>()
  for (const file of files) {
    const family = families.get(folded(file.family))
    if (family === undefined) families.set(folded(file.family), [file])
    else family.push(file)
  }
  const firsts = [...families.values()].flatMap((family) => family[0] ?? [])
  const names = firsts.map(({ family }) => family)
  const standIns = firsts.flatMap(({ family, isSymbolic }) =>
    isSymbolic ? [] : [family],
  )
  return {
    files,
    families: () => names,
    fallbackFamilies: () => standIns,
    added,
    find: (family, weight, italic) => {
      const all = families.get(folded(family)) ?? []
      const sloped = all.filter((file) => file.italic === italic)
      return nearest(sloped.length > 0 ? sloped : all, weight)
    },
  }
}

/** People write `NunitoSans` and `nunito sans` for the same family. */
const folded = (family: string): string => family.toLowerCase().replaceAll(/\s/g, '')

function nearest(files: readonly FontFile[], wanted: number): FontFile | undefined {
  const [first] = files.toSorted(
    (one, other) => farness(one.weight, wanted) - farness(other.weight, wanted),
  )
  return first
}

/** How late a weight is tried for the wanted one: CSS Fonts 4, font matching, step 4. */
function farness(weight: number, wanted: number): number {
  const distance = Math.abs(weight - wanted)
  if (wanted < 400) return weight <= wanted ? distance : 1000 + distance
  if (wanted > 500) return weight >= wanted ? distance : 1000 + distance
  if (weight >= wanted) return weight <= 500 ? distance : 2000 + distance
  return 1000 + distance
}
