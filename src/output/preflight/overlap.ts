import { graphemesOf } from '../../base/problems/display.ts'
import { excerpt } from '../../base/problems/excerpt.ts'
import { paintedOn } from '../../typesetting/frame/painted.ts'
import type { WordsLine } from '../../typesetting/frame/painted.ts'
import { overlapsOn } from './backdrop.ts'
import type { Check } from './check.ts'
import { nameOf, problemOn } from './side-problem.ts'

/** No words lie over other words. */
export const overlap: Check = {
  run: (side, deck) =>
    overlapsOn(paintedOn(side.frame)).map(({ under, over }) =>
      problemOn(side, deck, {
        code: 'words-overlap',
        severity: 'warning',
        what: `${wordsOf(over)} lies over ${wordsOf(under)}`,
        hint: 'Move one of the boxes, or give it more room; if the words are only decoration, write “decoration: true” in their box.',
        badness: 0,
        box: over.box,
      }),
    ),
}

/** The longest quotation, in characters. */
const MOST = 24

/** A quotation of some words, with the name of their box. */
export function wordsOf({ text: read, box }: Pick<WordsLine, 'text' | 'box'>): string {
  const text = read()
  const characters = graphemesOf(text)
  const quoted =
    characters.length > MOST ? `${characters.slice(0, MOST).join('').trimEnd()}…` : text
  return box ? `“${excerpt(quoted)}” (${nameOf(box)})` : `“${excerpt(quoted)}”`
}
