import { createHash } from 'node:crypto'

import type { Text, Words } from '../input/deck/deck.ts'
import type { TextEdit } from '../input/yaml/text-edit.ts'

/** A text field of the editor. */
export interface Field {
  /** What the page calls it: it says nothing, and is looked up in the fields of the deck. */
  readonly id: string
  /** The way to the words in a file of words. */
  readonly path: readonly string[]
  readonly slot: string
  /** The words of the source. */
  readonly source: Text | undefined
  /** The words in the language that is edited; undefined where its file has no such text. */
  readonly text: Text | undefined
  readonly isLong: boolean
}

/** The id of a field: the same one in every run, and for every language. */
export const fieldId = (path: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(path)).digest('base64url').slice(0, 16)

/** The text at a way through a file of words; undefined where there is none. */
export function wordsAt(
  { deck, pieces, notes, terms }: Words,
  [group, first = '', second = '', third = '']: readonly string[],
): Text | undefined {
  if (group === 'deck') return deck.get(first)
  if (group === 'pieces') return pieces.get(first)?.get(second)
  if (group === 'notes') return notes.get(first)
  return terms.get(first)?.get(second)?.forms.get(third)
}

/** A text as it is shown in a field: the line end behind a block is the file's affair. */
export const valueOf = (text: Text | undefined): string => tidy(text?.value ?? '')

/** What was typed, with the line ends of a file and none at its end. */
export const tidy = (value: string): string =>
  value.replaceAll(/\r\n?/g, '\n').replace(/\n+$/, '')

/**
 * What puts a value into the file; undefined where it says so already. It ends as the text does that stands there, or
 * else as its source.
 */
export function editOf(
  value: string,
  { path, text, source }: Field,
): TextEdit | undefined {
  const typed = tidy(value)
  if (typed === valueOf(text)) return undefined
  const like = text && text.value !== '' ? text : source
  const hasEnd = typed !== '' && like?.value.endsWith('\n') === true
  return { path, value: hasEnd ? `${typed}\n` : typed }
}
