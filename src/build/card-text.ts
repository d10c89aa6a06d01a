import { slotNamed } from './slot-names.ts'

/** The slots of a card's words, by name. */
export type Slots = Readonly<Record<string, string>>

/** The words of a card, as somebody pasted them: a heading, and the lines below it. */
export interface CardText {
  readonly heading: string
  readonly lines: readonly string[]
  /** The words of columns that are named as slots are, by slot, and the name of a file under `picture`. */
  readonly named?: Slots
  /** Words in other languages than that of the deck, by slot, by the tag of their language. */
  readonly translated?: Readonly<Record<string, Slots>>
}

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

/** A line that says for which slot it is, and with what words: `Time: 10 minutes`. */
export function labelled(
  line: string,
): readonly [slot: string, words: string] | undefined {
  const [, name = '', words = ''] =
    /^([\p{L} ]{2,40}):(?:[\p{Zs}\t]+|$)(.*)$/u.exec(line) ?? []
  const slot = slotNamed(name)
  return slot === undefined ? undefined : [slot, words]
}

/** A text on one line. */
export const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ')
