import { extname } from 'node:path'

import type { Problem, Report } from '../base/problems/problem.ts'
import { decodeText } from '../base/text/decode.ts'
import { csvTable, readCsvCells } from '../input/deck/csv-table.ts'
import { sheetText } from '../input/deck/xlsx-table.ts'
import type { CardText } from './card-text.ts'
import { cardsOfTable, cardsOfText, isDeckTable, isHeading } from './card-texts.ts'
import { MOST_CARDS } from './wanted-deck.ts'
import type { NewCards, TableFile } from './wanted-deck.ts'

/** The cards of a pasted text for a deck in a language; undefined, with a problem, if it has none or too many. */
export const readPastedCards = (
  text: string,
  language: string,
  report: Report,
): NewCards | undefined => asCards(cardsOfText(text, language), report)

/**
 * The cards of a table in CSV or Excel. A table whose columns a deck reads as they are stays one; of others each row
 * becomes a card. Numbers of a workbook are written as in the language of the deck. Undefined, with problems, if it cannot be read.
 */
export async function readTableCards(
  { name, bytes }: TableFile,
  language: string,
  report: Report,
): Promise<NewCards | undefined> {
  if (/\.(?:docx?|odt|rtf|pages|pdf)$/i.test(name)) {
    report(NO_TABLE)
    return undefined
  }
  const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b
  const found = isWorkbook
    ? await sheetText(Buffer.from(bytes), { sheet: undefined, isHeading, language })
    : { text: decodeText(bytes, name) }
  if ('problem' in found) {
    report(found.problem)
    return undefined
  }
  const { text } = found
  const withoutPlace: Report = (problem) => report({ ...problem, span: undefined })
  const cells = readCsvCells({ file: name, text, report: withoutPlace })
  const table = csvTable(cells, { isHeading, needsIds: false }, withoutPlace)
  if (!table) return undefined
  if (!isDeckTable(table)) return asCards(cardsOfTable(table, language), report)
  const ending = isWorkbook
    ? 'xlsx'
    : extname(name).toLowerCase() === '.tsv'
      ? 'tsv'
      : 'csv'
  return { table: { name: `cards.${ending}`, bytes } }
}

function asCards(texts: readonly CardText[], report: Report): NewCards | undefined {
  if (texts.length > 0 && texts.length <= MOST_CARDS) return { texts }
  report(texts.length === 0 ? NO_CARDS : tooMany(texts.length))
  return undefined
}

const NO_TABLE: Problem = {
  code: 'wrong-value',
  severity: 'error',
  message: 'This is a document with words, and no table.',
  hint: 'Open it, copy its words, and paste them under “A text of mine”.',
}

const NO_CARDS: Problem = {
  code: 'wrong-value',
  severity: 'error',
  message: 'There are no cards in this.',
  hint: 'Write a heading for each card, with its words on the lines below, and a blank line between cards.',
}

const tooMany = (count: number): Problem => ({
  code: 'wrong-value',
  severity: 'error',
  message: `This makes ${count} cards, and a deck begins with at most ${MOST_CARDS}.`,
  hint: 'Make several decks of it.',
})
