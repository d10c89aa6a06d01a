import type { Face } from './face.ts'
import { hasWhole, visibleCodePoints } from './visible-code-points.ts'

/** The faces that a letter may take, and which of them its style names. */
interface FaceCandidates {
  readonly chain: readonly Face[]
  readonly own: Face
}

/** Neighbouring letters with one choice of faces. */
interface LetterRun extends FaceCandidates {
  readonly start: number
  readonly graphemes: string[]
  /** How much room follows them, in UTF-16 units: a space stays in the face of its word. */
  spaceAfter: number
}

type CandidatesAt = (index: number) => FaceCandidates | undefined

/**
 * Gives words whose letters come from several faces to the first that can print them all, and with it all else that came
 * from the same chain, else at least each word for itself. A word that is mainly in its style's own face keeps it, but for
 * what comes from fallbacks: a Latin face has the π of πρώτη, and lacks one letter of Hawaiʻi.
 */
export function keepWordsInOneFace(
  graphemes: Iterable<string>,
  faces: Face[],
  choiceAt: CandidatesAt,
): void {
  const parts = lettersIn(graphemes, choiceAt).flatMap((word) =>
    fallbackParts(word, faces),
  )
  for (const chain of new Set(parts.map((part) => part.chain))) {
    const alike = parts.filter((part) => part.chain === chain)
    const torn = alike.filter((part) => hasSeveralFaces(part, faces))
    if (torn.length === 0) continue
    const face = faceForAll(alike)
    for (const part of face ? alike : torn) {
      const chosen = face ?? faceForAll([part])
      if (chosen) faces.fill(chosen, part.start, endOf(part) + part.spaceAfter)
    }
  }
}

/** What of a word does not stay in its own face. */
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

/** The first face that can print letters of one chain. */
function faceForAll(letters: readonly LetterRun[]): Face | undefined {
  const graphemes = new Set(letters.flatMap((part) => part.graphemes))
  return letters[0]?.chain.find((face) =>
    [...graphemes].every((grapheme) => hasWhole(face, grapheme)),
  )
}

/** The ranges of letters with one choice of faces; whatever has none parts them. */
function lettersIn(
  graphemes: Iterable<string>,
  choiceAt: CandidatesAt,
): readonly LetterRun[] {
  const found: LetterRun[] = []
  let letters: LetterRun | undefined
  let start = 0
  for (const grapheme of graphemes) {
    const choice = choiceAt(start)
    const follows = choice !== undefined && letters?.chain === choice.chain
    if (choice && LETTER.test(grapheme)) {
      if (follows && letters?.spaceAfter === 0) letters.graphemes.push(grapheme)
      else
        found.push((letters = { ...choice, start, graphemes: [grapheme], spaceAfter: 0 }))
    } else if (follows && letters && visibleCodePoints(grapheme).length === 0)
      letters.spaceAfter += grapheme.length
    else letters = undefined
    start += grapheme.length
  }
  return found
}

const LETTER = /\p{L}/u
