import type { Problem } from '../../base/problems/problem.ts'

/** A sheet of a workbook as the text of a CSV table, so that messages can show its rows; or why it cannot be read. */
export type SheetText = { readonly text: string } | { readonly problem: Problem }

/** Reads a sheet of an Excel workbook (Office Open XML) by its name, or the first one. */
export async function sheetText(
  bytes: Uint8Array,
  sheet: string | undefined,
): Promise<SheetText> {
  const { default: readWorkbook } = await import('read-excel-file/universal')
  const contents = Uint8Array.from(bytes).buffer
  try {
    const sheets = await readWorkbook(contents)
    const names = sheets.map(({ sheet: name }) => name)
    const found =
      sheet === undefined ? sheets[0] : sheets.find((one) => one.sheet === sheet)
    if (!found) return { problem: noSheet(sheet ?? '', names) }
    return { text: found.data.map((row) => row.map(cellText).join(',')).join('\n') }
  } catch {
    return { problem: NO_WORKBOOK }
  }
}

function cellText(cell: unknown): string {
  const value =
    cell instanceof Date
      ? cell.toISOString().slice(0, 10)
      : typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
        ? String(cell)
        : ''
  return /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
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
