import { Parser } from 'yaml'
import type { CST } from 'yaml'

import { cleanCharacters } from './characters.ts'
import { isNothing } from './edit-ends.ts'
import type { Reading } from './edit-reading.ts'
import { withLastLineEnd } from './edit-splices.ts'

/** A file of words with the tokens of its document. */
export interface Parts {
  /** The file as it is parsed, place by place, with a line end after its last line. */
  readonly text: string
  /** The outermost value; undefined where there is nothing but notes. */
  readonly root: CST.Token | undefined
  /** Where the document ends. */
  readonly end: number
}

/** Takes a file apart that can be read, or that has nothing in it yet; undefined where it is neither. */
export function takeApart(
  contents: string,
  { value, errors }: Reading,
): Parts | undefined {
  // Beyond the limits, nothing may be parsed that has not been counted.
  if (errors.some(({ code }) => code === 'yaml-limit')) return undefined
  const file = { file: '', text: withLastLineEnd(contents), report: () => undefined }
  const text = cleanCharacters(file)
  if (text === undefined) return undefined
  // Tags are not left out, as they are for reading: a text is put behind them.
  const tokens = Array.from(new Parser().parse(text))
  const documents = tokens.filter((token) => token.type === 'document')
  const end = tokens.find(({ type }) => type === 'doc-end')?.offset ?? text.length
  if (value) return { text, root: documents[0]?.value, end }
  return documents.every(isEmpty) ? { text, root: undefined, end } : undefined
}

const isEmpty = ({ value }: CST.Document): boolean => !value || isNothing(value)
