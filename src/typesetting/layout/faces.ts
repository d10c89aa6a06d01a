import { plain } from '../../base/problems/plain.ts'
import { CardpressError } from '../../base/problems/problem.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'
import { didYouMean } from '../../base/problems/suggest.ts'
import type { FontLibrary } from '../../input/assets/font-library.ts'
import type { FontFile } from '../../input/assets/font.ts'
import type { Theme } from '../../input/template/theme.ts'
import type { Face } from '../text/face.ts'
import type { Shaper } from '../text/shaper.ts'
import type { FaceChain } from '../text/style.ts'
import { checkedFace } from './checked-face.ts'
import { orderedFor } from './cjk-fonts.ts'

/** Gives the fallback chain for a family, weight and slope in a language. */
export type FaceFinder = (
  family: string,
  weight: number,
  italic: boolean,
  language?: string,
) => FaceChain

/** Opens a font file for shaping. */
export type FaceOpener = (file: FontFile) => Face

/** Opens each file once. */
export function faceOpener(shaper: Shaper): FaceOpener {
  const faces = new Map<string, Face>()
  return (file) => {
    const face =
      faces.get(file.id) ??
      openLater(file.id, () => checkedFace(shaper.openFace(file.id, file.bytes), file))
    faces.set(file.id, face)
    return face
  }
}

/**
 * The fallback order: the family itself, then fonts that the user added and no style names, then the theme's family for
 * the script, then its families of last resort, then all other fonts.
 */
export function faceFinder(
  { library, theme, open }: { library: FontLibrary; theme: Theme; open: FaceOpener },
  report: Report,
): FaceFinder {
  const chains = new Map<string, FaceChain>()
  const styled = new Set([...theme.styles.values()].map(({ fontFamily }) => fontFamily))
  const added = library.added.filter((name) => !styled.has(name))
  return (family, weight, italic, language = '') => {
    const key = `${family}|${weight}|${String(italic)}|${language}`
    const cached = chains.get(key)
    if (cached) return cached
    const dropped = orderedFor(language, added)
    const pick = (name: string): Face | undefined => {
      const file = library.find(name, weight, italic)
      return file && open(file)
    }
    const named = [family, ...dropped, ...theme.lastResort]
    const rest = library.fallbackFamilies().filter((name) => !named.includes(name))
    const [first, ...others] = [...named, ...rest].flatMap((name) => listOf(pick(name)))
    if (!first) throw new CardpressError(noFonts)
    if (library.find(family, weight, italic) === undefined)
      report(unknownFamily(family, library.families()))
    const chain: FaceChain = {
      byScript: Object.fromEntries(
        [...theme.fontFallback].map(([script, name]) => [
          script,
          [...dropped, name].flatMap((one) => listOf(pick(one))),
        ]),
      ),
      general: [first, ...others],
    }
    chains.set(key, chain)
    return chain
  }
}

/** A face that is opened on first use: most texts never need the fallbacks. */
function openLater(id: string, open: () => Face): Face {
  let opened: Face | undefined
  const face = (): Face => (opened ??= open())
  return {
    id,
    get ascent() {
      return face().ascent
    },
    get descent() {
      return face().descent
    },
    get capHeight() {
      return face().capHeight
    },
    get xHeight() {
      return face().xHeight
    },
    get hyphen() {
      return face().hyphen
    },
    glyph: (codePoint) => face().glyph(codePoint),
    covers: (codePoint) => face().covers(codePoint),
    advance: (glyph) => face().advance(glyph),
    shape: (piece, shaping) => face().shape(piece, shaping),
  }
}

const noFonts: Problem = {
  code: 'unknown-font',
  severity: 'error',
  message: 'No fonts were found.',
  hint: 'Put a static .ttf into assets/fonts.',
}

const unknownFamily = (family: string, known: readonly string[]): Problem => ({
  code: 'unknown-font',
  severity: 'error',
  message: `There is no font “${plain(family)}”.`,
  hint: didYouMean(family, known) ?? 'Put its static .ttf files into assets/fonts.',
})

const listOf = <T>(value: T | undefined): readonly T[] =>
  value === undefined ? [] : [value]
