import { addressesIn } from './address.ts'

/** What a drawing within words is in the text: the object replacement character, which no font has. */
export const OBJECT = '\uFFFC'

/** The name of a drawing within words. */
const NAME = String.raw`\p{L}[\p{L}\p{M}\p{N}_-]{0,59}`

const WHOLE_NAME = new RegExp(`^${NAME}$`, 'u')

/** Whether words can name a drawing so. */
export const isIconName = (name: string): boolean => WHOLE_NAME.test(name)

const FIRST = new RegExp(`^:(${NAME}):`, 'u')

/** The name that stands between two colons at a place in a text, as in `:coin:`, but for those in addresses. */
export function iconNameAt(text: string, place: number): string | undefined {
  const name = FIRST.exec(text.slice(place, place + LONGEST))?.[1]
  const isInAddress = (): boolean =>
    addressesIn(text).some(({ start, end }) => start < place && place < end)
  return name === undefined || isInAddress() ? undefined : name
}

/** A name of surrogate pairs with its colons. */
const LONGEST = 2 * 60 + 2

const ANY = new RegExp(String.raw`(?<!\\):(${NAME}):`, 'gu')

/** The names that stand between colons in a text. */
export const iconNamesIn = (text: string): readonly string[] =>
  Array.from(text.matchAll(ANY), ([, name = '']) => name)

/** A plain text with words in place of the drawings that it names; those without words stay. */
export const withIconWords = (
  text: string,
  wordsOf: (name: string) => string | undefined,
): string => text.replaceAll(ANY, (written, name: string) => wordsOf(name) ?? written)
