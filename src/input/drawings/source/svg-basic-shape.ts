import { isFunctionNode } from '@csstools/css-parser-algorithms'

import { allCorners } from '../../../base/geometry/corners.ts'
import { roundedRectangle } from '../../../base/geometry/path.ts'
import type { Path } from '../../../base/geometry/path.ts'
import { argumentsOf } from '../css/css-arguments.ts'
import type { Words } from '../css/css-arguments.ts'
import { valuesOf } from '../css/css-sheet.ts'
import { plainLengths } from '../values/svg-lengths.ts'
import { svgLength } from '../values/svg-values.ts'
import { USUAL_SIZE } from './svg-font.ts'

/** A shape of CSS that something is cut by (CSS Shapes 1, 3). */
export interface BasicShape {
  readonly evenOdd: boolean
  /** What it is measured in; with its line, unless it says otherwise (CSS Masking 1, 5.1). */
  readonly of: 'outlines' | 'lines' | 'view box'
  /** Its outline as path data, by the size of the box of what it cuts, and measured from the corner of that. */
  readonly outline: (size: Size) => Path | string | undefined
}

interface Size {
  readonly width: number
  readonly height: number
}

/** Reads a shape; undefined for anything else. */
export function basicShape(value: string): BasicShape | undefined {
  const [shape, ...more] = valuesOf(value).filter(isFunctionNode)
  const outlineOf = shape && SHAPES[shape.getName().toLowerCase()]
  if (!outlineOf || more.length > 0) return undefined
  const [first = [], ...others] = argumentsOf(shape)
  const isRule = first.length === 1 && /^(?:evenodd|nonzero)$/i.test(first.join(''))
  const found = isRule ? others : [first, ...others]
  const outline = (size: Size) => outlineOf(found, size)
  const isUnderstood = outline({ width: 100, height: 100 }) !== undefined
  return isUnderstood
    ? { evenOdd: isRule && /^e/i.test(first.join('')), of: boxIn(value), outline }
    : undefined
}

function boxIn(value: string): BasicShape['of'] {
  if (/\bview-box\b/i.test(value)) return 'view box'
  return /\b(?:fill|content|padding)-box\b/i.test(value) ? 'outlines' : 'lines'
}

/** The outlines of shapes, by the arguments after the rule of filling; undefined for arguments that mean none. */
const SHAPES: Readonly<
  Record<string, (found: readonly Words[], size: Size) => Path | string | undefined>
> = {
  circle: ([words = []], size) => ellipse(words, size, true),
  ellipse: ([words = []], size) => ellipse(words, size, false),
  inset: ([words = []], size) => inset(words, size),
  polygon: (found, size) => polygon(found, size),
  path: ([[text = ''] = []]) => /^["']([^]*)["']$/.exec(text)?.[1],
}

/** A length across, down or in any direction; NaN for what is none. */
function lengthIn(word: string, axis: 'x' | 'y' | 'r', { width, height }: Size): number {
  const around = Math.hypot(width, height) / Math.SQRT2
  const whole = axis === 'x' ? width : axis === 'y' ? height : around
  const plain = plainLengths({ x: 0, y: 0, width, height }, USUAL_SIZE)
  return svgLength(plain.of(axis, word, USUAL_SIZE), whole) ?? NaN
}

function polygon(found: readonly Words[], size: Size): Path | undefined {
  const steps = found.map(([x = '', y = ''], index) => {
    const kind = index === 0 ? 'M' : 'L'
    return [kind, lengthIn(x, 'x', size), lengthIn(y, 'y', size)] as const
  })
  const isWhole = steps.every(([, x, y]) => Number.isFinite(x + y))
  return isWhole && steps.length > 2 ? [...steps, ['Z']] : undefined
}

function ellipse(words: Words, size: Size, isRound: boolean): Path | undefined {
  const at = words.findIndex((word) => word.toLowerCase() === 'at')
  const [sizes, place] =
    at === -1 ? [words, []] : [words.slice(0, at), words.slice(at + 1)]
  const [x, y] = placeIn(place, size)
  const [left, right, top, bottom] = [x, size.width - x, y, size.height - y].map(Math.abs)
  const [across, down] = [
    [left ?? NaN, right ?? NaN],
    [top ?? NaN, bottom ?? NaN],
  ]
  const radius = (
    word: string,
    axis: 'x' | 'y' | 'r',
    sides: readonly number[],
  ): number => {
    if (/^closest-side$/i.test(word)) return Math.min(...sides)
    if (/^farthest-side$/i.test(word)) return Math.max(...sides)
    return lengthIn(word, axis, size)
  }
  const [first = 'closest-side', second = first] = sizes
  const rx = isRound
    ? radius(first, 'r', [...across, ...down])
    : radius(first, 'x', across)
  const ry = isRound ? rx : radius(second, 'y', down)
  if (!Number.isFinite(x + y + rx + ry)) return undefined
  const round = { width: 2 * rx, height: 2 * ry }
  return roundedRectangle(x - rx, y - ry, round, allCorners({ across: rx, down: ry }))
}

const EDGES: Readonly<Record<string, string>> = {
  left: '0%',
  top: '0%',
  center: '50%',
  right: '100%',
  bottom: '100%',
}

/** A place in a box: two lengths or edges, or two edges with a length from each (CSS Values 5, 7). */
function placeIn(words: Words, size: Size): readonly [x: number, y: number] {
  const [first = 'center', second = 'center', third = '', fourth = ''] = words.map(
    (word) => word.toLowerCase(),
  )
  const fromEdge = (edge: string, length: string): string =>
    `calc(${EDGES[edge] ?? edge} ${/right|bottom/.test(edge) ? '-' : '+'} ${length})`
  const pair =
    words.length === 4
      ? ([
          [first, fromEdge(first, second)],
          [third, fromEdge(third, fourth)],
        ] as const)
      : ([
          [first, EDGES[first] ?? first],
          [second, EDGES[second] ?? second],
        ] as const)
  const isTurned = /top|bottom/.test(pair[0][0]) || /left|right/.test(pair[1][0])
  const [[, x], [, y]] = isTurned ? [pair[1], pair[0]] : pair
  return [lengthIn(x, 'x', size), lengthIn(y, 'y', size)]
}

/** Four values from one to four, as in `margin`: those of the top, the right, the bottom and the left. */
const four = ([top = '0', right = top, bottom = top, left = right]: Words): Words => [
  top,
  right,
  bottom,
  left,
]

function inset(words: Words, size: Size): Path | undefined {
  const at = words.findIndex((word) => word.toLowerCase() === 'round')
  const edges = at === -1 ? words : words.slice(0, at)
  const radii = at === -1 ? [] : words.slice(at + 1)
  const slash = radii.indexOf('/')
  const wide = four(slash === -1 ? radii : radii.slice(0, slash))
  const high = slash === -1 ? wide : four(radii.slice(slash + 1))
  const [top = NaN, right = NaN, bottom = NaN, left = NaN] = four(edges).map(
    (word, index) => lengthIn(word, index % 2 === 0 ? 'y' : 'x', size),
  )
  const corner = (index: number) => ({
    across: lengthIn(wide[index] ?? '0', 'x', size),
    down: lengthIn(high[index] ?? '0', 'y', size),
  })
  const corners = {
    topLeft: corner(0),
    topRight: corner(1),
    bottomRight: corner(2),
    bottomLeft: corner(3),
  }
  const numbers = Object.values(corners).flatMap(({ across, down }) => [across, down])
  if (![top, right, bottom, left, ...numbers].every(Number.isFinite)) return undefined
  const width = Math.max(0, size.width - left - right)
  const height = Math.max(0, size.height - top - bottom)
  return roundedRectangle(left, top, { width, height }, corners)
}
