import { toMm } from '../../src/base/geometry/length.ts'
import { apply } from '../../src/base/geometry/transform.ts'
import { boundsOf } from '../../src/typesetting/frame/bounds.ts'
import type { Frame, Glyphs, Group } from '../../src/typesetting/frame/frame.ts'
import { linesOf, rightOf, textOfLine } from '../../src/typesetting/frame/text-lines.ts'
import { walkFrame } from '../../src/typesetting/frame/walk.ts'

/** A line of words on a side, in millimetres from its corner. */
export interface ReadLine {
  readonly words: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  /** In points. */
  readonly size: number
  readonly role: string | undefined
  /** The names of the boxes around it, from the outside in. */
  readonly boxes: readonly string[]
}

/** A rectangle around some ink, in millimetres from the corner of its side. */
export interface ReadShape {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly fill: string | undefined
}

export const mm = (length: number): number => Number((toMm(length) + 0).toFixed(2))

/** The lines of a side, in reading order. */
export const linesOn = (frame: Frame): readonly ReadLine[] =>
  [...walkFrame(frame)].flatMap(({ item, transform, groups }): readonly ReadLine[] => {
    if (item.kind !== 'group') return []
    const runs = item.items.filter((one): one is Glyphs => one.kind === 'glyphs')
    const boxes = [...groups, item].flatMap(({ name }) => name ?? [])
    return linesOf(runs).map((line) => {
      const [left, baseline] = apply(transform, line[0]!.at.x, line[0]!.at.y)
      const [right] = apply(transform, rightOf(line.at(-1)!), 0)
      return {
        words: textOfLine(line),
        left: mm(left),
        right: mm(right),
        baseline: mm(baseline),
        size: Math.max(...line.map(({ size }) => size)),
        role: item.role,
        boxes,
      }
    })
  })

/** The words of each line. */
export const wordsOn = (frame: Frame): readonly string[] =>
  linesOn(frame).map(({ words }) => words)

/** The one line of a side with some words in it. */
export function lineWith(frame: Frame, words: string): ReadLine {
  const found = linesOn(frame).filter((line) => line.words.includes(words))
  if (found.length !== 1)
    throw new Error(
      `${found.length} lines with “${words}”: ${wordsOn(frame).join(' / ')}`,
    )
  return found[0]!
}

/** The filled shapes of a side that belong to no picture. */
export const shapesOn = (frame: Frame): readonly ReadShape[] =>
  [...walkFrame(frame)].flatMap(({ item, transform, groups }): readonly ReadShape[] => {
    if (item.kind !== 'shape' || groups.some(({ clip }) => clip)) return []
    const { left, top, right, bottom } = boundsOf([item], transform)
    return [
      {
        left: mm(left),
        top: mm(top),
        right: mm(right),
        bottom: mm(bottom),
        fill: item.fill?.cmyk.join('/'),
      },
    ]
  })

/** The groups of a side with a name. */
export const groupsOn = (frame: Frame, name: string): readonly Group[] =>
  [...walkFrame(frame)].flatMap(({ item }) =>
    item.kind === 'group' && item.name === name ? [item] : [],
  )
