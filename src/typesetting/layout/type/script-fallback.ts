import type { FontLibrary } from '../../../input/fonts/font-library.ts'
import type { FontFile } from '../../../input/fonts/font.ts'
import type { Theme } from '../../../input/template/theme.ts'
import { readLanguageTag } from '../../text/language-tag.ts'
import { areMixed, scriptOfCharacter, scriptsIn } from '../../text/script.ts'
import { regionRank } from './cjk-fonts.ts'
import type { FontOpener } from './open-fonts.ts'

/** Where fallback fonts come from. */
export interface FallbackFonts {
  readonly library: FontLibrary
  readonly theme: Theme
  readonly open: FontOpener
}

/** The fallback families of a language. */
export interface FallbackFamilies {
  /** By script (ISO 15924), in order. */
  readonly byScript: ReadonlyMap<string, readonly string[]>
  /**
   * What is tried last: the fonts of the user that the theme does not name, and then those of emoji, which have arrows and
   * other signs in a look of their own.
   */
  readonly spare: readonly string[]
}

/**
 * The fallback families for a text in a language. A font that the user dropped in serves a script only where the theme
 * and the package have none for all letters of the text: then the one that has most of them serves all text of that script
 * (of several for Chinese characters, one for the region of the language). A script that had all its letters keeps its
 * fonts, whatever is dropped in.
 */
export function fallbackFamilies(
  language: string,
  text: string,
  fonts: FallbackFonts,
): FallbackFamilies {
  const { library, theme } = fonts
  const byScript = new Map(themeFallbacks(language, theme))
  const dropped = droppedFamilies(library, theme)
  const emoji = emojiFamilies(fonts)
  if (dropped.length === 0) return { byScript, spare: emoji }
  const families = filesByRegion(dropped, language, fonts)
  const leaders = new Set<string>()
  for (const letters of lettersByScript(text)) {
    const leader = leaderFor(letters, families, { ...fonts, byScript })
    if (leader === undefined) continue
    leaders.add(leader)
    for (const script of letters.scripts)
      byScript.set(script, [leader, ...(byScript.get(script) ?? [])])
  }
  const others = families.map(({ name }) => name).filter((name) => !leaders.has(name))
  return { byScript, spare: [...new Set([...leaders, ...others, ...emoji])] }
}

/** The families that have emoji, all of which have 😀. */
const emojiFamilies = ({ library, open }: FallbackFonts): readonly string[] =>
  library.fallbackFamilies().filter((name) => {
    const file = library.find(name, REGULAR, false)
    return file !== undefined && open.lists(file, 0x1f600)
  })

/** The theme's family for each script; an entry for the script of the language comes first. */
function* themeFallbacks(
  language: string,
  { fontFallback }: Theme,
): Iterable<readonly [script: string, families: readonly string[]]> {
  const own = readLanguageTag(language).script
  const sorted = [...fontFallback].toSorted(
    ([one], [other]) => Number(other === own) - Number(one === own),
  )
  const seen = new Map<string, string[]>()
  for (const [code, family] of sorted)
    for (const script of scriptsIn(code))
      seen.set(script, [...(seen.get(script) ?? []), family])
  yield* seen
}

function droppedFamilies(library: FontLibrary, theme: Theme): readonly string[] {
  const styled = [...theme.styles.values(), ...Object.values(theme.blocks)]
  const named = new Set([
    ...styled.map((rules) => rules?.fontFamily),
    ...theme.fontFallback.values(),
    ...theme.lastResort,
  ])
  return library.added.filter((name) => !named.has(name))
}

/** A family with its regular file. */
interface FamilyFile {
  readonly name: string
  readonly file: FontFile
  /** See `regionRank`. */
  readonly rank: number
}

const REGULAR = 400

/** Families by region, then by name. */
function filesByRegion(
  families: readonly string[],
  language: string,
  { library }: FallbackFonts,
): readonly FamilyFile[] {
  return families
    .flatMap((name): readonly FamilyFile[] => {
      const file = library.find(name, REGULAR, false)
      return file ? [{ name, file, rank: regionRank(file, language) }] : []
    })
    .toSorted((one, other) => one.rank - other.rank)
}

/** The letters of a text that are in one script, or in several that are mixed. */
interface ScriptLetters {
  readonly scripts: Set<string>
  readonly codePoints: number[]
}

function lettersByScript(text: string): readonly ScriptLetters[] {
  const found: ScriptLetters[] = []
  for (const character of new Set(text.normalize('NFC'))) {
    const script = scriptOfCharacter(character)
    if (script === undefined) continue
    let letters = found.find(({ scripts }) =>
      [...scripts].some((one) => areMixed(one, script)),
    )
    if (!letters) found.push((letters = { scripts: new Set(), codePoints: [] }))
    letters.scripts.add(script)
    letters.codePoints.push(character.codePointAt(0) ?? 0)
  }
  return found
}

/** The dropped family that is to serve a script; undefined if the script needs none. */
function leaderFor(
  { scripts, codePoints }: ScriptLetters,
  families: readonly FamilyFile[],
  { library, theme, open, byScript }: FallbackFonts & Pick<FallbackFamilies, 'byScript'>,
): string | undefined {
  const regular = (name: string): readonly FontFile[] => {
    const file = library.find(name, REGULAR, false)
    return file ? [file] : []
  }
  const styled = [...theme.styles.values()].flatMap(({ fontFamily }) => fontFamily ?? [])
  const ofScript = [...scripts].flatMap((script) => byScript.get(script) ?? [])
  const shipped = library
    .fallbackFamilies()
    .filter((name) => !library.added.includes(name))
  const usual = [
    ...new Set([...ofScript, ...styled, ...theme.lastResort, ...shipped]),
  ].flatMap(regular)
  const isIn = (files: readonly FontFile[]) => (codePoint: number) =>
    files.some((file) => open.face(file).covers(codePoint))
  const covered = codePoints.filter(isIn(usual)).length
  if (covered === codePoints.length) return undefined
  const inStyle = codePoints.filter(isIn(styled.flatMap(regular)))
  if (inStyle.length * 2 > codePoints.length) return undefined
  return bestOf(families, { codePoints, covered }, open)
}

/**
 * Of the families with at least half of some letters, and with more than are covered anyway, those of the best rank; of
 * these the one that has most.
 */
function bestOf(
  families: readonly FamilyFile[],
  {
    codePoints,
    covered,
  }: { readonly codePoints: readonly number[]; readonly covered: number },
  { lists }: FontOpener,
): string | undefined {
  let best:
    | { readonly name: string; readonly rank: number; readonly count: number }
    | undefined
  for (const { name, file, rank } of families) {
    if (best && rank > best.rank) break
    const count = codePoints.filter((codePoint) => lists(file, codePoint)).length
    if (count * 2 >= codePoints.length && count > (best?.count ?? covered))
      best = { name, rank, count }
    if (best?.count === codePoints.length) break
  }
  return best?.name
}
