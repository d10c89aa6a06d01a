import type { JSX } from 'preact'

import type { Words } from '../words/words.ts'

/** What the program says, in the language of the page; in English, and marked as such, where that has no words for it. */
export function Told({
  text,
  words,
}: {
  readonly text: string
  readonly words: Words
}): JSX.Element {
  const told = words.told(text)
  return told === undefined ? <span lang="en">{text}</span> : <>{told}</>
}
