import { collectProblems } from '../../src/base/problems/problem.ts'
import type { Problem } from '../../src/base/problems/problem.ts'
import { readVector } from '../../src/input/drawings/read-vector.ts'
import type {
  VectorItem,
  VectorPicture,
  VectorShape,
} from '../../src/input/drawings/values/vector.ts'

/** An SVG file with this inside, 100 units wide and high. */
export const svg = (inside: string, attributes = 'viewBox="0 0 100 100"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`

/** What came of reading an SVG file. */
export interface Reading {
  readonly picture: VectorPicture | undefined
  readonly problems: readonly Problem[]
}

/** Reads the text of an SVG file; `time` bounds what resvg may spend on it, in milliseconds. */
export function readSvg(text: string, time = 8000): Reading {
  const { problems, report } = collectProblems()
  const budget = { time, pixels: 2e6 }
  return { picture: readVector('key.svg', text, report, { budget }), problems }
}

/** A picture that must be without problems. */
export function pictureOf(inside: string, attributes?: string): VectorPicture {
  const { picture, problems } = readSvg(svg(inside, attributes))
  if (picture === undefined || problems.length > 0)
    throw new Error(JSON.stringify(problems))
  return picture
}

/** The shapes of a picture that must be without problems, those in groups among them. */
export const shapesIn = (inside: string, attributes?: string): readonly VectorShape[] =>
  flat(pictureOf(inside, attributes).items)

const flat = (items: readonly VectorItem[]): readonly VectorShape[] =>
  items.flatMap((item) =>
    item.kind === 'shape' ? [item] : item.kind === 'group' ? flat(item.items) : [],
  )

/** The outlines of a picture as path data with two decimals. */
export const pathIn = (inside: string): string =>
  shapesIn(inside)
    .map(({ path }) => pathText(path))
    .join(' | ')

/** A path as path data with two decimals. */
export const pathText = (path: VectorShape['path']): string =>
  path
    .map(([kind, ...numbers]) => [kind, ...numbers.map(twoDecimals)].join(' '))
    .join(' ')

const twoDecimals = (value: number): number => Math.round(value * 100) / 100 + 0
