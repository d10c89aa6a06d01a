import type { Problem } from '../../base/problems/problem.ts'
import { LINE_WITHIN_CELL } from './csv-table.ts'
import { isLinkHeading, linkedCells } from './linked-cells.ts'
import { headingAt } from './table.ts'
import type { IsHeading } from './table.ts'

/** A sheet of a workbook as the text of a CSV table, so that messages can show its rows; or why it cannot be read. */
export type SheetText = { readonly text: string } | { readonly problem: Problem }

/** A sheet of a workbook. */
interface WantedSheet {
  /** Its name; if undefined, the first one with headings, or else the first one. */
  readonly sheet: string | undefined
  readonly isHeading: IsHeading
  /** The language that writes its numbers. */
  readonly language: string
}

/** Reads a sheet of an Excel workbook (Office Open XML). */
export async function sheetText(
  bytes: Uint8Array,
  { sheet, isHeading, language }: WantedSheet,
): Promise<SheetText> {
  const { default: readWorkbook } = await import('read-excel-file/universal')
  try {
    const { shown, linked } = await withShownCells(bytes, language)
    const sheets = await readWorkbook(shown)
    const names = sheets.map(({ sheet: name }) => name)
    const headings = sheets.map(({ data }) =>
      headingAt(
        data.map((row) => row.map(valueText)),
        isHeading,
      ),
    )
    const wanted =
      sheet === undefined ? headings.findIndex((at) => at >= 0) : names.indexOf(sheet)
    const found = sheets[wanted] ?? (sheet === undefined ? sheets[0] : undefined)
    if (!found) return { problem: noSheet(sheet ?? '', names) }
    const heading = found.data[headings[wanted] ?? 0] ?? []
    const isLinks = heading.map((cell) => isLinkHeading(valueText(cell)))
    const addresses = isLinks.includes(true)
      ? (await readWorkbook(linked()))[sheets.indexOf(found)]
      : undefined
    const rows = found.data.map((row, at) =>
      row.map((cell, column) =>
        isLinks[column] ? (addresses?.data[at]?.[column] ?? cell) : cell,
      ),
    )
    return { text: rows.map((row) => row.map(cellText).join(',')).join('\n') }
  } catch {
    return { problem: NO_WORKBOOK }
  }
}

/** The largest file within a workbook, in bytes. */
const LARGEST_PART = 1 << 28

/** A workbook whose cells hold the texts that its sheets show, and one in which those with links hold addresses. */
async function withShownCells(
  bytes: Uint8Array,
  language: string,
): Promise<{ readonly shown: ArrayBuffer; readonly linked: () => ArrayBuffer }> {
  const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate')
  const { numberFormats, shownCells } = await import('./shown-cells.ts')
  const parts = unzipSync(bytes, {
    filter: ({ originalSize }) => originalSize < LARGEST_PART,
  })
  const xml = (name: string): string => strFromU8(parts[name] ?? new Uint8Array())
  const formats = numberFormats(xml('xl/styles.xml'), xml('xl/workbook.xml'))
  const edited = (edit: (sheet: string, relations: string) => string): ArrayBuffer => {
    const sheets = Object.keys(parts).flatMap((name) => {
      const [, file] = /^xl\/worksheets\/([^/]*\.xml)$/.exec(name) ?? []
      if (file === undefined) return []
      const relations = xml(`xl/worksheets/_rels/${file}.rels`)
      return [[name, strToU8(edit(xml(name), relations))] as const]
    })
    const all = { ...parts, ...Object.fromEntries(sheets) }
    return Uint8Array.from(zipSync(all, { level: 0 })).buffer
  }
  return {
    shown: edited((sheet) => shownCells(sheet, formats, language)),
    linked: () =>
      edited((sheet, relations) =>
        shownCells(linkedCells(sheet, relations), formats, language),
      ),
  }
}

/** A cell of CSV. A line that is broken within it is one line here, too, so that lines count as rows do. */
function cellText(cell: unknown): string {
  const value = valueText(cell).replaceAll(/\r?\n/g, LINE_WITHIN_CELL)
  return /[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

function valueText(cell: unknown): string {
  if (cell instanceof Date) return dateText(cell.toISOString())
  // Excel shows 15 digits, which hide how it adds: 0.3, not 0.30000000000000004.
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)))
  return typeof cell === 'string' || typeof cell === 'boolean' ? String(cell) : ''
}

/** A date, a time or both, of `2026-11-30T14:05:00.000Z`; Excel counts the days from 30 December 1899. */
function dateText(iso: string): string {
  const [day = '', time = ''] = iso.split('T')
  const clock = time.slice(0, 5)
  if (day.startsWith('1899')) return clock
  return clock === '00:00' ? day : `${day} ${clock}`
}

const noSheet = (sheet: string, names: readonly string[]): Problem => ({
  code: 'wrong-value',
  severity: 'error',
  message: `The workbook has no sheet “${sheet}”.`,
  hint: `It has: ${names.join(', ')}.`,
})

const NO_WORKBOOK: Problem = {
  code: 'file-unreadable',
  severity: 'error',
  message: 'The table cannot be read as an Excel workbook (.xlsx).',
  hint: 'Save it again as .xlsx, without a password, or as CSV.',
}
