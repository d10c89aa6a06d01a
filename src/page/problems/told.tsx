import type { JSX } from 'preact'

import type { Words } from '../words/words.ts'

/** What the program says, in the language of the page; in English, and marked as such, where that has no words for it. */
export function Told({
  text,
  words,
  label = (told) => told,
}: {
  readonly text: string
  readonly words: Words
  /** Puts what the page calls cards in the place of their names in files. */
  readonly label?: (told: string) => string
}): JSX.Element {
  const told = words.told(text)
  return told === undefined ? <span lang="en">{label(text)}</span> : <>{label(told)}</>
}
