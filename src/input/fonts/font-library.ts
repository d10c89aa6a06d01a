import { replaceControls } from '../../base/problems/display.ts'
import { excerpt } from '../../base/problems/excerpt.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'
import { openContainer } from './font-container.ts'
import { NORMAL_WIDTH } from './font-facts.ts'
import type { FontSource } from './font-source.ts'
import { readFont } from './font.ts'
import type { FontFile } from './font.ts'

/** All fonts of a project and of the package. */
export interface FontLibrary {
  readonly files: readonly FontFile[]
  /** The names of the families, each once, in the order of the files. */
  readonly families: () => readonly string[]
  /** The families that may serve as fallbacks: symbol fonts print something else for each letter. */
  readonly fallbackFamilies: () => readonly string[]
  /** Families that only the first of several folders has, by name: the fonts that the user added. */
  readonly added: readonly string[]
  /** The file for a weight and slope, by font matching of CSS; undefined if the family is missing. */
  readonly find: (family: string, weight: number, italic: boolean) => FontFile | undefined
}

/** Lists every font file below a folder, in a fixed order. */
export type ReadFontFolder = (folder: string) => Promise<readonly FontSource[]>

/** Reads the fonts of several folders; of two that are alike, the one in the earlier folder is taken. */
export async function loadFonts(
  folders: readonly string[],
  read: ReadFontFolder,
  report: Report,
): Promise<FontLibrary> {
  const sources = await Promise.all(
    folders.map(async (folder) => {
      const found = await read(folder)
      return (await Promise.all(found.map((source) => openContainer(source)))).flat()
    }),
  )
  const fonts = sources.map((folder) =>
    folder.flatMap((source) => readFont(source, report)),
  )
  const files = new Map<string, FontFile>()
  for (const folder of fonts) {
    for (const [key, font] of uniqueFonts(folder, report)) {
      const earlier = files.get(key)
      if (!earlier || byWidth(font, earlier) < 0) files.set(key, font)
    }
  }
  return libraryOf([...files.values()], addedIn(fonts))
}

/**
 * The fonts of a folder by family, weight and slope. Families come with a variable file beside their static ones; the
 * static ones are as their designer drew them.
 */
function uniqueFonts(
  fonts: readonly FontFile[],
  report: Report,
): ReadonlyMap<string, FontFile> {
  const unique = new Map<string, FontFile>()
  const told = new Set<string>()
  for (const font of fonts.toSorted(byWidth).toSorted(byKind)) {
    const key = [folded(font.family), font.weight, font.italic].join('|')
    const first = unique.get(key)
    if (first === undefined) unique.set(key, font)
    else if (isVariable(first) === isVariable(font)) {
      const pair = JSON.stringify([first.shown, font.shown])
      if (!told.has(pair)) report(twice(first, font))
      told.add(pair)
    }
  }
  return unique
}

const isVariable = ({ axes }: FontFile): boolean => axes.length > 0

/** Static fonts first, otherwise in their order. */
const byKind = (one: FontFile, other: FontFile): number =>
  Number(isVariable(one)) - Number(isVariable(other))

/** Fonts of usual width first, otherwise in their order: a style cannot ask for a width. */
const byWidth = (one: FontFile, other: FontFile): number =>
  Math.abs(one.width - NORMAL_WIDTH) - Math.abs(other.width - NORMAL_WIDTH)

const twice = (used: FontFile, other: FontFile): Problem => ({
  code: 'unknown-font',
  severity: 'warning',
  message: `“${replaceControls(used.shown)}” and “${replaceControls(other.shown)}” are both ${excerpt(used.family)} in weight ${used.weight}${used.italic ? ', italic' : ''}; the first is used.`,
  hint: 'Take the one that you do not want out of the folder: a style can name a family and a weight, and nothing else.',
})

function addedIn([
  own = [],
  ...others
]: readonly (readonly FontFile[])[]): readonly string[] {
  if (others.length === 0) return []
  const shipped = new Set(others.flat().map(({ family }) => folded(family)))
  const families = own.filter(mayServe).map(({ family }) => family)
  return [...new Set(families)]
    .filter((family) => !shipped.has(folded(family)))
    .toSorted((one, other) => (one < other ? -1 : 1))
}

/** Whether a font may set letters that others lack. */
const mayServe = ({ isSymbolic, isOtherWidth = false }: FontFile): boolean =>
  !isSymbolic && !isOtherWidth

function libraryOf(files: readonly FontFile[], added: readonly string[]): FontLibrary {
  const families = new Map<string, FontFile[]>()
  for (const file of files) {
    const family = families.get(folded(file.family))
    if (family === undefined) families.set(folded(file.family), [file])
    else family.push(file)
  }
  const firsts = [...families.values()].flatMap((family) => family[0] ?? [])
  const names = firsts.map(({ family }) => family)
  const fallbacks = firsts.filter(mayServe).map(({ family }) => family)
  return {
    files,
    families: () => names,
    fallbackFamilies: () => fallbacks,
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

function nearest(files: readonly FontFile[], requested: number): FontFile | undefined {
  const [first] = files.toSorted(
    (one, other) =>
      matchOrder(one.weight, requested) - matchOrder(other.weight, requested),
  )
  return first
}

/** The order in which a weight is tried for the requested one: CSS Fonts 4, font matching, step 4. */
function matchOrder(weight: number, requested: number): number {
  const distance = Math.abs(weight - requested)
  if (requested < 400) return weight <= requested ? distance : 1000 + distance
  if (requested > 500) return weight >= requested ? distance : 1000 + distance
  if (weight >= requested) return weight <= 500 ? distance : 2000 + distance
  return 1000 + distance
}
