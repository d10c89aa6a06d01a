import { readBy } from '../format/schemas.ts'

/** A place in a box, as shares of its width and height. */
export interface Position {
  readonly x: number
  readonly y: number
}

const ACROSS: Readonly<Record<string, number>> = { left: 0, right: 1 }
const DOWN: Readonly<Record<string, number>> = { top: 0, bottom: 1 }
const CENTER = 0.5

/** Reads `left top`, `top`, `center` or `30% 20%`, as CSS does. */
export function parsePosition(text: string): Position | undefined {
  const words = text.trim().split(/\s+/)
  if (words.length > 2) return undefined
  const [first = '', second = 'center'] = words
  const isTurned = first in DOWN || second in ACROSS
  const [across, down] = isTurned ? [second, first] : [first, second]
  const x = ACROSS[across] ?? shareOf(across)
  const y = DOWN[down] ?? shareOf(down)
  return x === undefined || y === undefined ? undefined : { x, y }
}

function shareOf(word: string): number | undefined {
  if (word === 'center') return CENTER
  const [, percent] = /^(\d{1,3}(?:\.\d{1,4})?)%$/.exec(word) ?? []
  return percent === undefined || Number(percent) > 100
    ? undefined
    : Number(percent) / 100
}

/** A place in a box, in a file. */
export const position = readBy<Position>(
  (found) =>
    parsePosition(found) ?? 'must be a place such as “center”, “left top” or “30% 20%”',
)
