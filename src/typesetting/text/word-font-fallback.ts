import type { Face } from './face.ts'
import { hasWhole, visibleCodePoints } from './visible-code-points.ts'

/** The faces that a letter may be printed in: its fallback chain, and the face of its style. */
interface FaceCandidates {
  readonly chain: readonly Face[]
  readonly own: Face
}

/** Neighbouring letters with the same candidates. */
interface LetterRun extends FaceCandidates {
  readonly start: number
  readonly graphemes: string[]
  /** The length of the spaces after them, in UTF-16 units: a space stays in the face of its word. */
  spaceAfter: number
}

type CandidatesAt = (index: number) => FaceCandidates | undefined

/**
 * Font fallback goes letter by letter, which may split a word between faces. If it did, all text of the chain is set in
 * the first face that covers it, or else each split word in the first face that covers the word. A word that is mostly in
 * the face of its style keeps it, except for the letters from fallbacks: a Latin face has the π of πρώτη, and lacks one
 * letter of Hawaiʻi.
 */
export function keepWordsInOneFace(
  graphemes: Iterable<string>,
  faces: Face[],
  candidatesAt: CandidatesAt,
): void {
  const parts = lettersIn(graphemes, candidatesAt).flatMap((word) =>
    fallbackParts(word, faces),
  )
  for (const chain of new Set(parts.map((part) => part.chain))) {
    const alike = parts.filter((part) => part.chain === chain)
    const split = alike.filter((part) => hasSeveralFaces(part, faces))
    if (split.length === 0) continue
    const face = faceForAll(alike)
    for (const part of face ? alike : split) {
      const chosen = face ?? faceForAll([part])
      if (chosen) faces.fill(chosen, part.start, endOf(part) + part.spaceAfter)
    }
  }
}

/** The parts of a word that are not in the face of its style. */
function fallbackParts(word: LetterRun, faces: readonly Face[]): readonly LetterRun[] {
  const { start, own, graphemes } = word
  const chosen = faces.slice(start, endOf(word))
  const isOwn = chosen.filter((face) => face === own).length * 2 >= chosen.length
  if (!isOwn) return [word]
  return lettersIn(graphemes, (index) => (chosen[index] === own ? undefined : word)).map(
    (part) => ({ ...part, start: start + part.start }),
  )
}

const endOf = ({ start, graphemes }: LetterRun): number =>
  start + graphemes.join('').length

const hasSeveralFaces = (letters: LetterRun, faces: readonly Face[]): boolean =>
  faces.slice(letters.start, endOf(letters)).some((face) => face !== faces[letters.start])

/** The first face that covers some letters with the same chain. */
function faceForAll(letters: readonly LetterRun[]): Face | undefined {
  const graphemes = new Set(letters.flatMap((part) => part.graphemes))
  return letters[0]?.chain.find((face) =>
    [...graphemes].every((grapheme) => hasWhole(face, grapheme)),
  )
}

/** The ranges of letters with one candidates of faces; whatever has none parts them. */
function lettersIn(
  graphemes: Iterable<string>,
  candidatesAt: CandidatesAt,
): readonly LetterRun[] {
  const found: LetterRun[] = []
  let letters: LetterRun | undefined
  let start = 0
  for (const grapheme of graphemes) {
    const candidates = candidatesAt(start)
    const follows = candidates !== undefined && letters?.chain === candidates.chain
    if (candidates && LETTER.test(grapheme)) {
      if (follows && letters?.spaceAfter === 0) letters.graphemes.push(grapheme)
      else
        found.push(
          (letters = { ...candidates, start, graphemes: [grapheme], spaceAfter: 0 }),
        )
    } else if (follows && letters && visibleCodePoints(grapheme).length === 0)
      letters.spaceAfter += grapheme.length
    else letters = undefined
    start += grapheme.length
  }
  return found
}

const LETTER = /\p{L}/u
