import type { Face } from './face.ts'
import { areMixed } from './script.ts'
import { hasWhole, visibleCodePoints } from './visible-code-points.ts'

/** The faces that a grapheme may be printed in. */
export interface FaceCandidates {
  /** In order. */
  readonly usual: readonly [Face, ...Face[]]
  /** Tried only for what none of the usual ones covers. */
  readonly spare: readonly Face[]
  /** The face that the style names. */
  readonly own: Face
  /** Which of them was found for each grapheme so far; undefined for one that none covers. */
  readonly found: Map<string, Face | undefined>
}

/** Neighbouring graphemes of one script with the same candidates. */
export interface ScriptRun {
  readonly start: number
  readonly script: string
  readonly candidates: FaceCandidates
  readonly graphemes: readonly string[]
}

/** Letters of a word that are chosen a face for together. */
interface Letters {
  readonly run: ScriptRun
  readonly start: number
  readonly graphemes: string[]
  /** The length of the spaces after them, in UTF-16 units: a space stays in the face of its word. */
  spaceAfter: number
}

/**
 * Font fallback goes letter by letter, which may split a word between faces. If it did, all text of the script is set in
 * the first face that covers it, or else each split word in the first face that covers the word. A word that is mostly in
 * the face of its style keeps it, except for the letters from fallbacks: a Latin face has the π of πρώτη, and lacks one
 * letter of Hawaiʻi.
 */
export function keepWordsInOneFace(runs: readonly ScriptRun[], faces: Face[]): void {
  const parts = runs
    .flatMap((run) => wordsIn(run))
    .flatMap((word) => fallbackParts(word, faces))
  for (const alike of groupsOf(parts)) {
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
function fallbackParts(word: Letters, faces: readonly Face[]): readonly Letters[] {
  const { own } = word.run.candidates
  const chosen = faces.slice(word.start, endOf(word))
  const isOwn = chosen.filter((face) => face === own).length * 2 >= chosen.length
  if (!isOwn) return [word]
  const isFallback = (index: number): boolean => faces[index] !== own
  return wordsIn({ ...word.run, ...word }, isFallback).map((part) => ({
    ...part,
    run: word.run,
  }))
}

const endOf = ({ start, graphemes }: Letters): number => start + graphemes.join('').length

const hasSeveralFaces = (letters: Letters, faces: readonly Face[]): boolean =>
  faces.slice(letters.start, endOf(letters)).some((face) => face !== faces[letters.start])

/** Letters of one script with the same candidates, each group in order. */
function groupsOf(parts: readonly Letters[]): readonly (readonly Letters[])[] {
  const groups: Letters[][] = []
  for (const part of parts) {
    const { candidates, script } = part.run
    const group = groups.find(
      ([first]) =>
        first?.run.candidates === candidates && areMixed(first.run.script, script),
    )
    if (group) group.push(part)
    else groups.push([part])
  }
  return groups
}

/** The first face that covers some letters with the same candidates. */
function faceForAll(letters: readonly Letters[]): Face | undefined {
  const [first] = letters
  if (!first) return undefined
  const { usual, spare } = first.run.candidates
  const graphemes = [...new Set(letters.flatMap((part) => part.graphemes))]
  const covers = (face: Face): boolean =>
    graphemes.every((grapheme) => hasWhole(face, grapheme))
  const areUsual = graphemes.every((grapheme) =>
    usual.some((face) => hasWhole(face, grapheme)),
  )
  return usual.find(covers) ?? (areUsual ? undefined : spare.find(covers))
}

/** The words of a run; whatever is neither letter nor space parts them, and letters that are left out do too. */
function wordsIn(
  run: ScriptRun,
  isIncluded: (index: number) => boolean = () => true,
): readonly Letters[] {
  const found: Letters[] = []
  let letters: Letters | undefined
  let { start } = run
  for (const grapheme of run.graphemes) {
    const isBlank = visibleCodePoints(grapheme).length === 0
    if (isIncluded(start) && LETTER.test(grapheme)) {
      if (letters?.spaceAfter === 0) letters.graphemes.push(grapheme)
      else found.push((letters = { run, start, graphemes: [grapheme], spaceAfter: 0 }))
    } else if (isBlank && letters) letters.spaceAfter += grapheme.length
    else letters = undefined
    start += grapheme.length
  }
  return found
}

const LETTER = /\p{L}/u
