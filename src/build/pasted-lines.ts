import { labelled } from './card-text.ts'

/** The signs that programs put before a point of a list, and the spaces that follow them; Word's `o` has a tab there. */
export const BULLET =
  /^(?:(?:[-–—•‣▪■●○◦·*§\uF0A7\uF0B7]|\d{1,2}[.)])[\p{Zs}\t]+|o(?:\t|[\p{Zs}]{2})[\p{Zs}\t]*)/u

/** The signs of points below another one, where the first point of the list has another sign. */
const BELOW = /^[o○◦▪■§\uF0A7]/

/** Whether a point of a list stands below another, by its sign and that of the first point. */
export const isBelow = (line: string, first: string): boolean =>
  BULLET.test(line) && BELOW.test(line) && !first.startsWith(line.charAt(0))

/** Whether lines are a quotation and who said it: `“Till tomorrow”, she said.` and `— Fatma`. */
export function isQuotation(lines: readonly string[]): boolean {
  const said = lines.slice(0, -1)
  return (
    /^["“”„«»‘’'「『]/.test(said[0] ?? '') &&
    /^[-–—―]/.test(lines.at(-1) ?? '') &&
    !said.some((line) => BULLET.test(line))
  )
}

/** Whether a line is a row of a table or of a quotation in Markdown, which stands as it is with those beside it. */
export const isMarked = (line: string): boolean => /^[|>]/.test(line)

/** Lines without spaces around them; a point of a list that stands further in than its first one gets a sign that says so. */
export function withLevels(lines: readonly string[]): readonly string[] {
  let first: number | undefined
  return lines.map((line) => {
    const words = line.trim()
    const indent = /^\s*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0
    const isBelowFirst = first !== undefined && indent > first + 1
    if (isBelowFirst && POINT_BELOW.test(words)) return words.replace(POINT_BELOW, '◦ ')
    first = BULLET.test(words) ? (first ?? indent) : undefined
    return words
  })
}

/** A point of a list, or one whose sign is a word where it stands further out. */
const POINT_BELOW = new RegExp(`${BULLET.source}|^o\\s`, 'u')

/** Rows of cells with tabs between them, as documents have them, as tables of Markdown. */
export function withTables(lines: readonly string[]): readonly string[] {
  const counts = lines.map((line) =>
    BULLET.test(line) || labelled(line) ? 1 : line.split('\t').length,
  )
  return lines.flatMap((line, index) => {
    const count = counts[index] ?? 1
    const goesOn = counts[index - 1] === count
    if (count < 2 || (!goesOn && counts[index + 1] !== count)) return [line]
    const cells = line.split('\t').map((cell) => cell.trim().replaceAll('|', '\\|'))
    const row = `| ${cells.join(' | ')} |`
    return goesOn ? [row] : [row, `|${' --- |'.repeat(count)}`]
  })
}
