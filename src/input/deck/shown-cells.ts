import { format, isDateFormat } from 'numfmt'

import { UNSAVED_FORMULA } from '../../base/text/spreadsheet-error.ts'
import { attribute, CELLS, plain, withText } from './sheet-xml.ts'

/** Number formats of a workbook by the number that its cells give for them. */
export type NumberFormats = readonly (string | undefined)[]

/**
 * The formats that a workbook's table of styles (xl/styles.xml) has for cells, in their order (ECMA-376 part 1, 18.8.10).
 * Undefined for those that are printed otherwise: as plain numbers, or as dates that each spreadsheet program shows in its
 * own way, and all dates of a workbook that counts days from 1904, which only its reader knows.
 */
export function numberFormats(styles: string, workbook: string): NumberFormats {
  const isFrom1904 = /\sdate1904="(?:1|true)"/.test(workbook)
  const own = new Map(
    Array.from(styles.matchAll(/<numFmt\b[^>]*>/g), ([tag]) => [
      attribute(tag, 'numFmtId'),
      plain(attribute(tag, 'formatCode')),
    ]),
  )
  const [, cells = ''] = /<cellXfs\b([\s\S]*?)<\/cellXfs>/.exec(styles) ?? []
  return Array.from(cells.matchAll(/<xf\b[^>]*>/g), ([tag]) => {
    const id = attribute(tag, 'numFmtId')
    const code = own.get(id) ?? BUILT_IN[id]
    const isPlain = code === undefined || code === 'General'
    return isPlain || (isFrom1904 && isDateFormat(code)) ? undefined : code
  })
}

/** Formats that no workbook writes down, without dates (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: Readonly<Record<string, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;(#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;(#,##0.00)',
  48: '##0.0E+0',
}

/**
 * The XML of a sheet in which cells hold the text that the sheet shows, where its reader gives another one: numbers in
 * their formats, TRUE, and errors (#NAME?), which it takes for empty. A formula whose value was not saved is told apart,
 * and what is merged over several rows stands in each. Numbers have the separators of a language, and dates its months:
 * a workbook leaves those to the computer that shows it.
 */
export const shownCells = (
  sheet: string,
  formats: NumberFormats,
  language: string,
): string =>
  withMergedRows(
    sheet.replaceAll(CELLS, (cell: string, tag: string, inside: string | undefined) => {
      const shown = shownText(tag, inside ?? '', { formats, language })
      return shown === undefined ? cell : withText(tag, shown)
    }),
  )

/** What a cell shows, as XML; undefined where its reader gives that. */
function shownText(
  tag: string,
  inside: string,
  { formats, language }: { readonly formats: NumberFormats; readonly language: string },
): string | undefined {
  const type = attribute(tag, 't')
  const [, value = ''] = /<v\b[^>]*>([^<]*)<\/v>/.exec(inside) ?? []
  if (value === '')
    return type !== 'str' && /<f\b/.test(inside) ? UNSAVED_FORMULA : undefined
  if (type === 'e') return value
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  const code = formats[Number(attribute(tag, 's') || 0)]
  if (code === undefined || (type !== '' && type !== 'n')) return undefined
  return escaped(numberText(code, Number(value), language))
}

/** A number in its format; with the separators of English where those of the language are made for other digits. */
function numberText(code: string, value: number, language: string): string {
  const inLocale = (locale: string): string =>
    format(code, value, { locale, throws: false }).trim()
  const text = inLocale(language)
  return /[٫٬]/.test(text) ? inLocale('en') : text
}

/** Merged cells, of which a sheet keeps the words in the first; those of columns A to ZZ. */
const MERGED = /<mergeCell\b[^<>]*\bref="([A-Z]{1,2}\d+):[A-Z]+(\d+)"/g
const ROWS = /(<row\b[^<>]*)>((?:[^<]|<(?!row\b|\/row>))*)<\/row>/g
/** More cells are merged in no deck, and a workbook that is made to be large would be. */
const MOST_MERGED = 200_000

function withMergedRows(sheet: string): string {
  const lastRows = new Map(
    Array.from(sheet.matchAll(MERGED), ([, first = '', last]) => [first, Number(last)]),
  )
  if (lastRows.size === 0) return sheet
  const open = new Map<string, { readonly last: number; readonly cell: string }>()
  let merged = 0
  return sheet.replaceAll(ROWS, (_, tag: string, inside: string) => {
    const number = Number(attribute(tag, 'r'))
    const cells = new Map<string, string>()
    for (const [cell, start = ''] of inside.matchAll(CELLS))
      cells.set(attribute(start, 'r').replace(/\d+$/, ''), cell)
    for (const [column, { last, cell }] of open) {
      if (last < number) open.delete(column)
      else if ((merged += 1) <= MOST_MERGED)
        cells.set(column, cell.replace(/ r="\w+"/, ` r="${column}${number}"`))
    }
    for (const [column, cell] of cells) {
      const last = lastRows.get(`${column}${number}`)
      if (last !== undefined) open.set(column, { last, cell })
    }
    const inOrder = [...cells].toSorted(
      ([one], [other]) => one.length - other.length || (one < other ? -1 : 1),
    )
    return `${tag}>${inOrder.map(([, cell]) => cell).join('')}</row>`
  })
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
