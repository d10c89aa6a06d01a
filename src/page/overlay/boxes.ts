import type { ProblemFacts } from '../../preview/protocol/problem.ts'
import type { Area, Side } from '../../preview/protocol/side.ts'
import { problemsOn } from '../problems/problems-on.ts'
import { pictureExtent } from '../zoom/scale.ts'

/** A problem and the area of a side that it is about. */
export interface Mark extends Area {
  readonly problem: ProblemFacts
}

/** Codes of problems that show on the card, not only in the text. */
const VISIBLE_ON_CARDS = [
  'overset',
  'glyph-missing',
  'safe-area',
  'corner-cut',
  'ink-limit',
  'picture-resolution',
  'picture-bleed',
  'hairline',
  'picture-broken',
]

/** The areas of the problems of a side: the boxes of their slot, else its paragraphs, else the whole side. */
export function marksOf(side: Side, problems: readonly ProblemFacts[]): readonly Mark[] {
  const { margin } = side
  const whole = { x: 0, y: 0, ...side.trim }
  const picture = { x: -margin, y: -margin, ...pictureExtent(side) }
  return problemsOn(side.name, problems)
    .filter(({ code }) => VISIBLE_ON_CARDS.includes(code))
    .flatMap((problem) => {
      const named = side.boxes.filter(({ name }) => name === problem.slot)
      const boxes = named.filter(({ kind }) => kind === 'box')
      const areas: readonly Area[] = [boxes, named].find((some) => some.length > 0) ?? [
        whole,
      ]
      return areas.map((area) => ({ ...intersection(area, picture), problem }))
    })
}

/** The part of an area that lies inside another. */
export function intersection(area: Area, other: Area): Area {
  const x = Math.max(area.x, other.x)
  const y = Math.max(area.y, other.y)
  const right = Math.min(area.x + area.width, other.x + other.width)
  const bottom = Math.min(area.y + area.height, other.y + other.height)
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

/** The end of a message, after its last colon, which says how much is too much. */
export const shortMessage = (message: string): string =>
  message.slice(message.lastIndexOf(': ') + 1).trim()

/**
 * The indexes of boxes that can be selected: without those that only contain a single paragraph or figure of the same
 * area, which can be selected itself.
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

/** The index of the box at a point, in millimetres: the smallest one there, which is the innermost. */
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
