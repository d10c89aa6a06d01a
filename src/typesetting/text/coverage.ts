import type { Face } from './face.ts'
import { graphemesOf } from './grapheme.ts'
import type { FaceChain, TextStyle } from './style.ts'
import { hasParts, hasWhole, visibleCodePoints } from './visible-code-points.ts'
import { keepWordsInOneFace } from './word-font-fallback.ts'

/** A grapheme that no face of its chain covers. */
export interface MissingGlyph {
  /** Its position in the text, in UTF-16 units. */
  readonly index: number
  readonly grapheme: string
  /** Those of its code points that have no glyph, as `U+1F600`. */
  readonly codePoints: readonly string[]
}

/** The face of each UTF-16 unit, and the graphemes that no face covers. */
export interface Coverage {
  readonly faces: readonly Face[]
  readonly missing: readonly MissingGlyph[]
}

/** An arrow or a tick, as against a letter of a foreign word. */
const SYMBOL = /\p{S}/u

type Chain = readonly [Face, ...Face[]]

/** Font fallback: finds the first face of the chain that covers each grapheme, and keeps words in one face. */
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
  let hasSplitWord = false
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
    hasSplitWord ||= !isSymbol && before?.chain === chain && before.face !== chosen
    for (let unit = 0; unit < grapheme.length; unit += 1) faces.push(chosen)
    before = isSymbol ? undefined : { chain, face: chosen }
  }
  if (hasSplitWord)
    keepWordsInOneFace(graphemes, faces, (index) => {
      const [style, script] = [styles[index], scripts[index]]
      const chain = chainOf(style, script)
      return style && chain && { chain, own: style.faces.general[0] }
    })
  return { faces, missing }
}

/** What the face of a grapheme is chosen from. */
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
  // In a face for another script an accent may stand beside its letter; only the face of the style is trusted to compose.
  return (
    chain.find(
      (face) => hasWhole(face, grapheme) || (face === own && hasParts(face, grapheme)),
    ) ?? chain.find((face) => hasParts(face, grapheme))
  )
}

function missingGlyph(index: number, grapheme: string, chain: Chain): MissingGlyph {
  const visible = visibleCodePoints(grapheme)
  const nowhere = visible.filter(
    (codePoint) => !chain.some((face) => face.covers(codePoint)),
  )
  // All of them, if each is in some face but no face has them together.
  const lacking = nowhere.length > 0 ? nowhere : visible
  return { index, grapheme, codePoints: lacking.map(codePointName) }
}

const codePointName = (codePoint: number): string =>
  `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`

type ChainFinder = (
  style: TextStyle | undefined,
  script: string | undefined,
) => Chain | undefined

function chainFinder(): ChainFinder {
  const cached = new Map<FaceChain, Map<string, Chain>>()
  return (style, script) => {
    if (!style || script === undefined) return undefined
    const byScript = cached.get(style.faces) ?? new Map<string, Chain>()
    cached.set(style.faces, byScript)
    const chain = byScript.get(script) ?? joinChain(style.faces, script)
    byScript.set(script, chain)
    return chain
  }
}

function joinChain({ byScript, general }: FaceChain, script: string): Chain {
  const [first, ...others] = byScript[script] ?? []
  return first ? [first, ...others, ...general] : general
}
