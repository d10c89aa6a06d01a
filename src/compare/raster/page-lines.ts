import { toMm } from '../../base/geometry/length.ts'

/** A character of a page, in the order in which it is read; `x` and `y` are its origin in millimetres. */
export interface PageCharacter {
  readonly text: string
  /** Whether it is a space or a line end that the file itself does not have. */
  readonly isMadeUp: boolean
  /** In points. */
  readonly size: number
  /** What it is filled with, as it looks: `#E76D58`. */
  readonly color: string
  readonly x: number
  readonly y: number
}

/** A line of words. */
export interface PageLine {
  readonly text: string
  /** The size of most of it, in points. */
  readonly size: number
  /** The colour of most of it, as it looks: `#E76D58`. */
  readonly color: string
  /** The left end of its baseline, in millimetres from the top left corner of the page. */
  readonly x: number
  readonly y: number
}

/**
 * Characters gathered into lines: a line ends where the next character lies half a size higher or lower. That leaves
 * marks above and below letters, and the raised numbers of footnotes, on their line.
 */
export function linesOf(characters: readonly PageCharacter[]): readonly PageLine[] {
  const lines: PageCharacter[][] = []
  for (const one of characters) {
    if (LINE_END.test(one.text)) continue
    const line = lines.at(-1)
    const first = line?.find(({ isMadeUp }) => !isMadeUp)
    if (line && (one.isMadeUp || !first || isBeside(first, one))) line.push(one)
    else lines.push([one])
  }
  return lines.map(toLine).filter(({ text }) => text !== '')
}

const LINE_END = /[\r\n]/

const isBeside = (first: PageCharacter, one: PageCharacter): boolean =>
  Math.abs(one.y - first.y) < toMm(Math.max(first.size, one.size) / 2)

function toLine(characters: readonly PageCharacter[]): PageLine {
  const drawn = characters.filter(({ isMadeUp, text }) => !isMadeUp && text.trim() !== '')
  const text = characters.map((one) => one.text).join('')
  return {
    text: text.replaceAll(/\s+/g, ' ').trim(),
    size: mostCommon(drawn.map(({ size }) => size)) ?? 0,
    color: mostCommon(drawn.map(({ color }) => color)) ?? '#000000',
    x: Math.min(...drawn.map(({ x }) => x)),
    y: mostCommon(drawn.map(({ y }) => y)) ?? 0,
  }
}

/** The first one of those that come most often; undefined of none. */
function mostCommon<T>(all: readonly T[]): T | undefined {
  const counts = new Map<T, number>()
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1)
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one)
  return most?.[0]
}
