import * as v from 'valibot'

import type { Size } from '../../base/geometry/box.ts'
import { mm } from '../../base/geometry/length.ts'
import type { Length } from '../../base/geometry/length.ts'
import type { Report } from '../../base/problems/problem.ts'
import { decode } from '../yaml/decode.ts'
import { readSource } from '../yaml/read.ts'
import { text } from '../yaml/schemas.ts'
import { length, name } from './schemas.ts'

/** A paper of an office printer, upright. */
export interface Paper {
  readonly name: string
  readonly size: Size
  /** The margin that the printer cannot print on. */
  readonly margin: Length
}

/** The words that a sheet prints outside the trim, and the language that they are in. */
export interface SheetWords extends v.InferOutput<typeof wordsSchema> {
  readonly language: string
}

/** Papers by name, and the words of sheets by language. */
export interface Sheets {
  readonly papers: ReadonlyMap<string, Paper>
  readonly words: ReadonlyMap<string, SheetWords>
}

const wordsSchema = v.strictObject({
  front: text(),
  back: text(),
  outside: text(),
  inside: text(),
  sheet: v.pipe(
    text(),
    v.check(
      (words) => words.includes('{number}') && words.includes('{total}'),
      'must hold {number} and {total}',
    ),
  ),
  'flip-long': text(),
  'flip-short': text(),
  scale: text(),
  fold: v.optional(text()),
  'fold-narrow': v.optional(text()),
})

const side = length({ least: mm(50) })

const paperSchema = v.pipe(
  v.strictObject({ width: side, height: side, margin: length({ most: mm(50) }) }),
  v.check(
    ({ width, height }) => width <= height,
    'must be upright: give the short side as its width',
  ),
)

/** `sheets.yaml`. */
export const sheetsSchema = v.strictObject({
  papers: v.optional(v.record(name, paperSchema)),
  words: v.optional(v.record(v.string(), wordsSchema)),
})

/** Reads `sheets.yaml`. */
export function readSheets(file: string, contents: string, report: Report): Sheets {
  const source = readSource(file, contents, report)
  const data = source && decode(sheetsSchema, source, report)
  return {
    papers: new Map(
      Object.entries(data?.papers ?? {}).map(([key, { width, height, margin }]) => [
        key,
        { name: key, size: { width, height }, margin },
      ]),
    ),
    words: new Map(
      Object.entries(data?.words ?? {}).map(([language, words]) => [
        language,
        { ...words, language },
      ]),
    ),
  }
}

/** The sheet words for a language tag, else for its base language, else in English. */
export const sheetWords = (sheets: Sheets, language: string): SheetWords | undefined =>
  sheets.words.get(language) ??
  sheets.words.get(language.split('-')[0] ?? language) ??
  sheets.words.get('en')
