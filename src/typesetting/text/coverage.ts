import type { Face } from './face.ts'
import { graphemesOf } from './grapheme.ts'
import { areMixed, hasItalics, isShared } from './script.ts'
import type { FaceChain, TextStyle } from './style.ts'
import { hasParts, hasWhole, visibleCodePoints } from './visible-code-points.ts'
import { keepWordsInOneFace } from './word-font-fallback.ts'
import type { FaceCandidates, ScriptRun } from './word-font-fallback.ts'

/** A grapheme that no face of its chain covers. */
export interface MissingGlyph {
  /** Its position in the text, in UTF-16 units. */
  readonly index: number
  readonly grapheme: string
  /** Those of its code points that have no glyph, as `U+1F600`. */
  readonly codePoints: readonly string[]
  /** BCP 47 tag, where it is not in the language of the paragraph. */
  readonly language?: string | undefined
  /** The face that has them as colour pictures only, by its id. */
  readonly pictured?: string
}

/** The face of each UTF-16 unit, and the graphemes that no face covers. */
export interface Coverage {
  readonly faces: readonly Face[]
  readonly missing: readonly MissingGlyph[]
}

/**
 * Font fallback: finds the first face of the chain that covers each grapheme, keeps words in one face, and sets what
 * scripts share (digits, punctuation, brackets, spaces) in the face of the run that it stands in, if that face has it.
 */
export function coverText(
  text: string,
  styles: readonly TextStyle[],
  scripts: readonly string[],
): Coverage {
  const runs = runsOf(graphemesOf(text), styles, scripts)
  const faces: Face[] = []
  const missing: MissingGlyph[] = []
  for (const { candidates, graphemes } of runs)
    for (const grapheme of graphemes) {
      const face = chooseFace(candidates, grapheme)
      if (!face) {
        const index = faces.length
        const language = styles[index]?.language
        missing.push({ index, grapheme, language, ...whatLacks(grapheme, candidates) })
      }
      const chosen = face ?? candidates.usual[0]
      for (let unit = 0; unit < grapheme.length; unit += 1) faces.push(chosen)
    }
  if (faces.every((face) => face === faces[0])) return { faces, missing }
  keepWordsInOneFace(runs, faces)
  for (const run of runs) setSharedCharacters(run, faces)
  return { faces, missing }
}

function runsOf(
  graphemes: Iterable<string>,
  styles: readonly TextStyle[],
  scripts: readonly string[],
): readonly ScriptRun[] {
  const runs: (ScriptRun & { readonly graphemes: string[] })[] = []
  let start = 0
  for (const grapheme of graphemes) {
    const style = styles[start]
    const script = scripts[start]
    if (!style || script === undefined) break
    const candidates = candidatesOf(style.faces, script)
    const run = runs.at(-1)
    if (run?.candidates === candidates && areMixed(run.script, script))
      run.graphemes.push(grapheme)
    else runs.push({ start, candidates, script, graphemes: [grapheme] })
    start += grapheme.length
  }
  return runs
}

/** The face for a grapheme, which is looked for once: a deck is made of a hundred different ones. */
function chooseFace(candidates: FaceCandidates, grapheme: string): Face | undefined {
  const { found } = candidates
  const known = found.get(grapheme)
  if (known || found.has(grapheme)) return known
  const face = findFace(candidates, grapheme)
  found.set(grapheme, face)
  return face
}

function findFace(
  { usual, spare, own }: FaceCandidates,
  grapheme: string,
): Face | undefined {
  if (visibleCodePoints(grapheme).length === 0) return usual[0]
  // In a face for another script an accent may stand beside its letter; only the face of the style is trusted to compose.
  return (
    usual.find(
      (face) => hasWhole(face, grapheme) || (face === own && hasParts(face, grapheme)),
    ) ??
    usual.find((face) => hasParts(face, grapheme)) ??
    spare.find((face) => hasWhole(face, grapheme)) ??
    spare.find((face) => hasParts(face, grapheme))
  )
}

/** An arrow, a tick or a keycap, as against a letter of a foreign word. */
const SYMBOL = /[\p{S}\u20e3]/u

/** Sets what scripts share in the face that most letters of a run are in, and spaces in the face of their word. */
function setSharedCharacters(
  { start, candidates, graphemes }: ScriptRun,
  faces: Face[],
): void {
  const main = mainFace({ start, graphemes }, faces)
  let index = start
  let before: Face | undefined
  for (const grapheme of graphemes) {
    const end = index + grapheme.length
    const isBlank = visibleCodePoints(grapheme).length === 0
    // A space stays in the face of its word, so that foreign words do not fall apart into runs.
    if (isBlank) faces.fill(before ?? main ?? candidates.usual[0], index, end)
    else if (main && isShared(grapheme) && hasWhole(main, grapheme))
      faces.fill(main, index, end)
    before = SYMBOL.test(grapheme) ? undefined : faces[index]
    index = end
  }
}

/** The face of most letters of a run; of as many, the one that comes first. */
function mainFace(
  { start, graphemes }: Pick<ScriptRun, 'start' | 'graphemes'>,
  faces: readonly Face[],
): Face | undefined {
  const counts = new Map<Face, number>()
  let index = start
  for (const grapheme of graphemes) {
    const face = faces[index]
    if (face && !isShared(grapheme)) counts.set(face, (counts.get(face) ?? 0) + 1)
    index += grapheme.length
  }
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one)
  return most?.[0]
}

function whatLacks(
  grapheme: string,
  { usual, spare }: FaceCandidates,
): Pick<MissingGlyph, 'codePoints' | 'pictured'> {
  const faces = [...usual, ...spare]
  const visible = visibleCodePoints(grapheme)
  const nowhere = visible.filter(
    (codePoint) => !faces.some((face) => face.covers(codePoint)),
  )
  // All of them, if each is in some face but no face has them together.
  const lacking = nowhere.length > 0 ? nowhere : visible
  const pictured = faces.find((face) =>
    lacking.every((codePoint) => face.hasOnlyPicture(codePoint)),
  )
  return {
    codePoints: lacking.map(codePointName),
    ...(pictured && { pictured: pictured.id }),
  }
}

const codePointName = (codePoint: number): string =>
  `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`

const known = new WeakMap<FaceChain, Map<readonly Face[] | undefined, FaceCandidates>>()

/** The candidates of a script; the same ones for scripts with the same faces. */
function candidatesOf(chain: FaceChain, script: string): FaceCandidates {
  const byFaces = known.get(chain) ?? new Map<readonly Face[], FaceCandidates>()
  known.set(chain, byFaces)
  const own = chain.byScript[script] ?? (hasItalics(script) ? undefined : chain.upright)
  const candidates = byFaces.get(own) ?? joinChain(chain, own)
  byFaces.set(own, candidates)
  return candidates
}

function joinChain(
  { general, spare = [] }: FaceChain,
  [first, ...others]: readonly Face[] = [],
): FaceCandidates {
  const usual = first ? ([first, ...others, ...general] as const) : general
  return { usual, spare, own: general[0], found: new Map() }
}
