import { createHash } from 'node:crypto'

import type { Report } from '../base/problems/problem.ts'
import type { Deck, Text, Words } from '../input/deck/deck.ts'
import { removeEntry } from '../input/yaml/edit-entries.ts'
import { tryEditTexts } from '../input/yaml/edit.ts'
import type { TextEdit } from '../input/yaml/text-edit.ts'
import { isAlternative } from '../typesetting/language/alternative.ts'

/** A text field of the editor. */
export interface Field {
  /** A hash of the path. The page sends it back, and it is looked up among the fields of the deck. */
  readonly id: string
  /** The path of keys to the text in a file of words. */
  readonly path: readonly string[]
  readonly slot: string
  /** The text in the source. */
  readonly source: Text | undefined
  /** The text in the edited language; undefined where its file has none. */
  readonly text: Text | undefined
  readonly isLong: boolean
  /** Whether the template can do without it. */
  readonly isOptional?: boolean
}

/** The edit of a field. */
export interface FieldEdit extends TextEdit {
  /** Whether the file shall not have the text at all: an empty one would be told of as forgotten. */
  readonly isRemoved: boolean
}

/** The table that the words of a field stand in; undefined for words of a YAML file. */
export const tableOf = (
  { path: [group], text }: Pick<Field, 'path' | 'text'>,
  { table }: Deck,
): string | undefined =>
  group === 'pieces' && table && text && !text.span.file.endsWith('.yaml')
    ? table.file.value
    : undefined

/** The id of a field: the same in every run and for every language. */
export const fieldId = (path: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(path)).digest('base64url').slice(0, 16)

/** The text at a path of keys in a file of words; undefined where there is none. */
export function wordsAt(
  { deck, pieces, families, notes, terms }: Words,
  [group, first = '', second = '', third = '']: readonly string[],
): Text | undefined {
  if (group === 'deck') return deck.get(first)
  if (group === 'pieces') return pieces.get(first)?.get(second)
  if (group === 'families') return families.get(first)?.get(second)
  if (group === 'notes') return notes.get(first)
  return terms.get(first)?.get(second)?.forms.get(third)
}

/** A text as a field shows it: without the line end that a YAML block ends with. */
export const valueOf = (text: Text | undefined): string => tidy(text?.value ?? '')

/** Typed text with `\n` as its line ends, and none at its end. */
export const tidy = (value: string): string =>
  value.replaceAll(/\r\n?/g, '\n').replace(/\n+$/, '')

/**
 * The edit that sets a field to a value; undefined where the file has it already. It ends with a line end where the
 * present text does, or else the source. A text that a card can do without, and the
 * description of a picture, goes when its field is emptied.
 */
export function editOf(
  value: string,
  { path, slot, text, source, isOptional = false }: Field,
): FieldEdit | undefined {
  const typed = tidy(value)
  if (typed === valueOf(text)) return undefined
  const like = text && text.value !== '' ? text : source
  const hasEnd = typed !== '' && like?.value.endsWith('\n') === true
  return {
    path,
    value: hasEnd ? `${typed}\n` : typed,
    isRemoved: (isOptional || isAlternative(slot)) && typed.trim() === '',
  }
}

/** A file of words with its fields edited; undefined, with problems, where it cannot hold them. */
export function editFields(
  contents: string,
  edits: readonly FieldEdit[],
  file: string,
  report: Report,
): string | undefined {
  const text = tryEditTexts(contents, edits, file, report)
  return edits
    .filter(({ isRemoved }) => isRemoved)
    .reduce((left, { path }) => {
      const place = { path: path.slice(0, -1), key: path.at(-1) ?? '' }
      return left === undefined ? undefined : (removeEntry(left, place) ?? left)
    }, text)
}
