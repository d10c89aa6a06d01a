import type { Face } from './face.ts'
import { graphemesOf } from './grapheme.ts'
import type { FaceChain, TextStyle } from './style.ts'
import { hasParts, hasWhole, visibleCodePoints } from './visible-code-points.ts'
import { keepWordsInOneFace } from './word-font-fallback.ts'

/** Something that no face of its chain can print. */
export interface MissingGlyph {
  /** Where it stands in the text, in UTF-16 units. */
  readonly index: number
  /** What a reader takes for one character. */
  readonly grapheme: string
  /** Those of its characters that have no glyph, as `U+1F600`. */
  readonly codePoints: readonly string[]
}

/** The face of each UTF-16 unit, and what none has a glyph for. */
export interface Coverage {
  readonly faces: readonly Face[]
  readonly missing: readonly MissingGlyph[]
}

/** An arrow or a tick, as against a letter of a foreign word. */
const SYMBOL = /\p{S}/u

type Chain = readonly [Face, ...Face[]]

/** Finds for each grapheme the first face of its chain that can print all of it, and does not let fallbacks tear words. */
export function coverText(
  text: string,
  styles: readonly TextStyle[],
  scripts: readonly string[],
): Coverage {
  const faces: Face[] = []
  const missing: MissingGlyph[] = []
  const chainOf = chainFinder()
  const graphemes = graphemesOf(text)
  let before: { readonly chain: Chain; readonly face: Face } | undefined
  let torn = false
  for (const grapheme of graphemes) {
    const index = faces.length
    const style = styles[index]
    const chain = chainOf(style, scripts[index])
    if (!chain || !style) break
    const choice = { chain, own: style.faces.general[0], previous: before?.face }
    const face = chooseFace(choice, grapheme)
    if (!face) missing.push(missingGlyph(index, grapheme, chain))
    const chosen = face ?? chain[0]
    const isSymbol = SYMBOL.test(grapheme)
    torn ||= !isSymbol && before?.chain === chain && before.face !== chosen
    for (let unit = 0; unit < grapheme.length; unit += 1) faces.push(chosen)
    before = isSymbol ? undefined : { chain, face: chosen }
  }
  if (torn)
    keepWordsInOneFace(graphemes, faces, (index) => {
      const [style, script] = [styles[index], scripts[index]]
      const chain = chainOf(style, script)
      return style && chain && { chain, own: style.faces.general[0] }
    })
  return { faces, missing }
}

/** What the face of a grapheme is chosen by, besides itself. */
interface FaceChoice {
  readonly chain: Chain
  /** The face that the style names. */
  readonly own: Face
  /** The face of the text before it. */
  readonly previous: Face | undefined
}

function chooseFace(
  { chain, own, previous }: FaceChoice,
  grapheme: string,
): Face | undefined {
  // A space stays in the face of its word, so that foreign words do not fall apart into runs.
  if (visibleCodePoints(grapheme).length === 0)
    return previous && chain.includes(previous) ? previous : chain[0]
  // A face made for another script may have an accent that stands beside the letter; the style's own is trusted with it.
  return (
    chain.find(
      (face) => hasWhole(face, grapheme) || (face === own && hasParts(face, grapheme)),
    ) ?? chain.find((face) => hasParts(face, grapheme))
  )
}

function missingGlyph(index: number, grapheme: string, chain: Chain): MissingGlyph {
  const ink = visibleCodePoints(grapheme)
  const nowhere = ink.filter((codePoint) => !chain.some((face) => face.covers(codePoint)))
  // All of them, where each is in some face but never together.
  const lacking = nowhere.length > 0 ? nowhere : ink
  return { index, grapheme, codePoints: lacking.map(codePointName) }
}

const codePointName = (codePoint: number): string =>
  `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`

type ChainFinder = (
  style: TextStyle | undefined,
  script: string | undefined,
) => Chain | undefined

function chainFinder(): ChainFinder {
  const known = new Map<FaceChain, Map<string, Chain>>()
  return (style, script) => {
    if (!style || script === undefined) return undefined
    const byScript = known.get(style.faces) ?? new Map<string, Chain>()
    known.set(style.faces, byScript)
    const chain = byScript.get(script) ?? joinChain(style.faces, script)
    byScript.set(script, chain)
    return chain
  }
}

function joinChain({ byScript, general }: FaceChain, script: string): Chain {
  const [first, ...others] = byScript[script] ?? []
  return first ? [first, ...others, ...general] : general
}
