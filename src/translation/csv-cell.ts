/**
 * Texts that a spreadsheet would take for a formula or a command (OWASP ASVS 1.2.10): these signs, also in full width
 * and after spaces, and what a spreadsheet skips at the beginning of a cell.
 */
const FORMULA = String.raw`[\t\r\n]|\s*[=+\-@＝＋－＠]`

const NEEDS_GUARD = new RegExp(`^(?:'|${FORMULA})`)

/**
 * Not every apostrophe is a guard: a translator types “'s avonds” without one, and some spreadsheets take the guard
 * away themselves.
 */
const HAS_GUARD = new RegExp(`^'(?:'|${FORMULA})`)

/** A text for a cell: with an apostrophe before it where a spreadsheet would not take it for text, or would eat one. */
export const guard = (text: string): string =>
  NEEDS_GUARD.test(text) ? `'${text}` : text

/** The text of a cell, without the apostrophe that `guard` put before it; of any text, `unguard(guard(text))` is it. */
export const unguard = (cell: string): string =>
  HAS_GUARD.test(cell) ? cell.slice(1) : cell
