import type { ProblemFacts } from '../../preview/protocol/problem.ts'
import type { Area, Side } from '../../preview/protocol/side.ts'
import { pictureExtent } from '../zoom/scale.ts'

/** What is wrong at a place of a side. */
export interface Mark extends Area {
  readonly problem: ProblemFacts
}

/** What is wrong with a card itself, not with the words as words. */
const SEEN_ON_CARDS = [
  'overset',
  'glyph-missing',
  'safe-area',
  'ink-limit',
  'picture-resolution',
  'picture-broken',
]

/** Where the problems of a side show: on the boxes of their slot, on its words where it has none, or all over. */
export function marksOf(side: Side, problems: readonly ProblemFacts[]): readonly Mark[] {
  const { margin } = side
  const whole = { x: 0, y: 0, ...side.trim }
  const picture = { x: -margin, y: -margin, ...pictureExtent(side) }
  return problems
    .filter(
      (problem) => problem.side === side.name && SEEN_ON_CARDS.includes(problem.code),
    )
    .flatMap((problem) => {
      const named = side.boxes.filter(({ name }) => name === problem.slot)
      const boxes = named.filter(({ kind }) => kind === 'box')
      const areas: readonly Area[] = [boxes, named].find((some) => some.length > 0) ?? [
        whole,
      ]
      return areas.map((area) => ({ ...inside(area, picture), problem }))
    })
}

/** As much of an area as lies inside another. */
export function inside(area: Area, room: Area): Area {
  const x = Math.max(area.x, room.x)
  const y = Math.max(area.y, room.y)
  const right = Math.min(area.x + area.width, room.x + room.width)
  const bottom = Math.min(area.y + area.height, room.y + room.height)
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) }
}

/** The smallest area around others. */
export function around(areas: readonly Area[]): Area {
  const [x, y] = [
    Math.min(...areas.map((area) => area.x)),
    Math.min(...areas.map((area) => area.y)),
  ]
  const right = Math.max(...areas.map((area) => area.x + area.width))
  const bottom = Math.max(...areas.map((area) => area.y + area.height))
  return { x, y, width: right - x, height: bottom - y }
}

/** What a message says in the end: how much is too much, where it says so after a colon. */
export const shortly = (message: string): string =>
  message.slice(message.lastIndexOf(': ') + 1).trim()

/**
 * The boxes worth pointing out, by their index: one that is but the box of a single paragraph or figure says nothing
 * that the paragraph does not say better.
 */
export const elementsOf = ({ boxes }: Side): readonly number[] =>
  boxes.flatMap((box, index) => {
    const isRepeated = boxes.some(
      (other) =>
        other.kind !== 'box' && other.name === box.name && isSameArea(other, box),
    )
    return box.kind === 'box' && isRepeated ? [] : [index]
  })

const isSameArea = (one: Area, other: Area): boolean =>
  one.x === other.x &&
  one.y === other.y &&
  one.width === other.width &&
  one.height === other.height

/** The element under a point in millimetres: of those that lie there the smallest, which is the innermost. */
export function boxAt(side: Side, x: number, y: number): number | undefined {
  const under = elementsOf(side).filter((index) => {
    const box = side.boxes[index]
    if (!box) return false
    const [right, bottom] = [box.x + box.width, box.y + box.height]
    return x >= box.x && x <= right && y >= box.y && y <= bottom
  })
  const size = (index: number): number => {
    const { width = 0, height = 0 } = side.boxes[index] ?? {}
    return width * height
  }
  return under.toSorted((one, other) => size(one) - size(other))[0]
}
