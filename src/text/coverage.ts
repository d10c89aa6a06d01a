import type { Face } from './face.ts'
import { graphemesOf } from './grapheme.ts'
import type { FaceChain, TextStyle } from './style.ts'

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

/** Finds for each grapheme the first face of its chain that can print all of it. */
export function coverText(
  text: string,
  styles: readonly TextStyle[],
  scripts: readonly string[],
): Coverage {
  const faces: Face[] = []
  const missing: MissingGlyph[] = []
  const chainOf = chainFinder()
  let previous: Face | undefined
  for (const grapheme of graphemesOf(text)) {
    const index = faces.length
    const chain = chainOf(styles[index], scripts[index])
    if (!chain) break
    const face = chooseFace(chain, grapheme, previous)
    if (!face) missing.push(missingGlyph(index, grapheme, chain))
    const chosen = face ?? chain[0]
    for (let unit = 0; unit < grapheme.length; unit += 1) faces.push(chosen)
    previous = SYMBOL.test(grapheme) ? undefined : chosen
  }
  return { faces, missing }
}

function chooseFace(
  chain: Chain,
  grapheme: string,
  previous: Face | undefined,
): Face | undefined {
  // A space stays in the face of its word, so that foreign words do not fall apart into runs.
  if (inkOf(grapheme).length === 0)
    return previous && chain.includes(previous) ? previous : chain[0]
  return chain.find((face) => canPrint(face, grapheme))
}

/** HarfBuzz puts accented letters together and takes them apart, as the font needs it. */
const canPrint = (face: Face, grapheme: string): boolean =>
  coversAll(face, inkOf(grapheme)) ||
  coversAll(face, inkOf(grapheme.normalize('NFC'))) ||
  coversAll(face, inkOf(grapheme.normalize('NFD')))

const coversAll = (face: Face, codePoints: readonly number[]): boolean =>
  codePoints.every((codePoint) => face.covers(codePoint))

/** Spaces and the no-break hyphen are made from other glyphs; the rest of these print nothing. */
const NEEDS_NO_GLYPH = /[\s\u2011\p{Default_Ignorable_Code_Point}]/u

const inks = new Map<string, readonly number[]>()

/** The characters of a grapheme that need a glyph. */
function inkOf(grapheme: string): readonly number[] {
  const known = inks.get(grapheme)
  if (known) return known
  const ink = Array.from(grapheme)
    .filter((character) => !NEEDS_NO_GLYPH.test(character))
    .flatMap((character) => character.codePointAt(0) ?? [])
  inks.set(grapheme, ink)
  return ink
}

function missingGlyph(index: number, grapheme: string, chain: Chain): MissingGlyph {
  const ink = inkOf(grapheme)
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
