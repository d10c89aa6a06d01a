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
