import { excerpt } from '../../../base/problems/excerpt.ts'
import { CardpressError } from '../../../base/problems/problem.ts'
import type { Problem, Report } from '../../../base/problems/problem.ts'
import { didYouMean } from '../../../base/problems/suggest.ts'
import { fontFileName } from '../../../base/text/fonts-to-find.ts'
import { familyIn } from '../../../input/template/family-span.ts'
import type { Face } from '../../text/face.ts'
import { hasItalics } from '../../text/script.ts'
import type { FaceChain } from '../../text/style.ts'
import type { FallbackFamilies, FallbackFonts } from './script-fallback.ts'

/** Gives the fallback chain for a family, weight and slope. */
export type FaceFinder = (family: string, weight: number, italic: boolean) => FaceChain

/**
 * The fallback order: the family for the script, the family of the style, the theme's families of last resort, all other
 * fonts that the theme or the package has, and last the spare ones.
 */
export function faceFinder(
  { library, theme, open }: FallbackFonts,
  { byScript, spare }: FallbackFamilies,
  report: Report,
): FaceFinder {
  const chains = new Map<string, FaceChain>()
  const unknown = new Set<string>()
  const lists = new Map<string, readonly Face[]>()
  return (family, weight, italic) => {
    const key = `${family}|${weight}|${String(italic)}`
    // Told for each text that asks for it: texts of which nothing is told are not set again.
    if (unknown.has(family)) report(unknownFamily(family, library, theme))
    const cached = chains.get(key)
    if (cached) return cached
    if (library.find(family, weight, italic) === undefined) {
      unknown.add(family)
      report(unknownFamily(family, library, theme))
    }
    const pick = (names: readonly string[], slope = italic): readonly Face[] =>
      facesOf({ library, open }, names, weight, slope)
    // Scripts with the same faces share a list, so that words of mixed scripts are not parted.
    const listOf = (names: readonly string[], slope: boolean): readonly Face[] => {
      const faces = pick(names, slope)
      const id = faces.map((face) => face.id).join('|')
      const list = lists.get(id) ?? faces
      lists.set(id, list)
      return list
    }
    const named = [family, ...theme.lastResort]
    const known = new Set([...named, ...spare])
    const rest = library.fallbackFamilies().filter((name) => !known.has(name))
    const last = spare.filter((name) => !named.includes(name))
    const [first, ...others] = pick([...named, ...rest])
    if (!first) throw new CardpressError(noFonts)
    const ofScript = (script: string, names: readonly string[]): readonly Face[] =>
      italic && !hasItalics(script)
        ? listOf([...names, ...named, ...rest], false)
        : listOf(names, italic)
    const chain: FaceChain = {
      byScript: Object.fromEntries(
        Array.from(byScript, ([script, names]) => [script, ofScript(script, names)]),
      ),
      ...(italic && { upright: listOf([...named, ...rest], false) }),
      general: [first, ...others],
      spare: pick(last),
    }
    chains.set(key, chain)
    return chain
  }
}

/** The face of each family that there is, in a weight and slope. */
const facesOf = (
  { library, open }: Pick<FallbackFonts, 'library' | 'open'>,
  names: readonly string[],
  weight: number,
  italic: boolean,
): readonly Face[] =>
  names.flatMap((name) => {
    const file = library.find(name, weight, italic)
    return file ? [open.face(file)] : []
  })

const noFonts: Problem = {
  code: 'unknown-font',
  severity: 'error',
  message: 'No fonts were found.',
  hint: 'Put a .ttf, .otf or .woff2 file into assets/fonts.',
}

const unknownFamily = (
  family: string,
  library: FallbackFonts['library'],
  { source }: FallbackFonts['theme'],
): Problem => ({
  code: 'unknown-font',
  severity: 'error',
  message: `There is no font “${excerpt(family)}”.`,
  span: familyIn(source, family),
  hint:
    didYouMean(family, library.families()) ??
    `Put its files into assets/fonts, such as ${fontFileName(excerpt(family), 400, false)} and ${fontFileName(excerpt(family), 700, false)}; many families are to be had from fonts.google.com.`,
})
