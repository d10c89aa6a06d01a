import type { Box, Size } from '../../src/base/geometry/box.ts'
import { box } from '../../src/base/geometry/box.ts'
import { mm, pt } from '../../src/base/geometry/length.ts'
import type { Length } from '../../src/base/geometry/length.ts'
import type { Path } from '../../src/base/geometry/path.ts'
import { rectangle } from '../../src/base/geometry/path.ts'
import { apply, compose, identity } from '../../src/base/geometry/transform.ts'
import type { Transform } from '../../src/base/geometry/transform.ts'
import type { Report } from '../../src/base/problems/problem.ts'
import type { Paper } from '../../src/input/format/papers.ts'
import type { CardFrames } from '../../src/output/imposition/cards.ts'
import type { SheetOptions } from '../../src/output/imposition/sheet-options.ts'
import type { TypesetNote } from '../../src/output/imposition/slug-notes.ts'
import type { Frame, FrameItem, Group, Shape } from '../../src/typesetting/frame/frame.ts'

export const size = (width: number, height: number): Size => ({
  width: mm(width),
  height: mm(height),
})

const paper = (name: string, width: number, height: number): Paper => ({
  name,
  size: size(width, height),
  margin: mm(5),
})

export const A4 = paper('a4', 210, 297)
export const A3 = paper('a3', 297, 420)
export const LETTER = paper('letter', 215.9, 279.4)
export const PAPERS = [A4, A3, LETTER]

/** The formats that cardpress knows, in millimetres; each is tried on its side as well. */
export const FORMATS: readonly (readonly [string, number, number])[] = [
  ['a5', 148, 210],
  ['a6', 105, 148],
  ['a7', 74, 105],
  ['square', 105, 105],
  ['tarot', 70, 120],
  ['poker', 63, 88],
  ['business', 55, 85],
  ['index', 101.6, 152.4],
  ['half-letter', 139.7, 215.9],
]

/** Where a side has its three markers, as parts of its width and height: no turn or mirror maps them on each other. */
export const MARKERS = [
  [0.1, 0.2],
  [0.9, 0.2],
  [0.1, 0.7],
] as const

/** A side that says in its items which one it is. */
export function side(name: string, trim: Size, bleed = 3): Frame {
  const path: Path = MARKERS.map(([u, v], index) => [
    index === 0 ? 'M' : 'L',
    u * trim.width,
    v * trim.height,
  ])
  const markers: Shape = { kind: 'shape', path }
  const items: readonly FrameItem[] = [{ kind: 'group', name, items: [markers] }]
  return { name, trim, bleed: mm(bleed), slug: pt(0), language: 'nl', items }
}

export const card = (id: string, trim: Size, quantity = 1, bleed = 3): CardFrames => ({
  id,
  front: side(`${id}/front`, trim, bleed),
  back: side(`${id}/back`, trim, bleed),
  quantity,
})

/** Wide letters: every character takes 1.15 mm, and ink fills the line from ascender to descender. */
export const typeset: TypesetNote = (text) => {
  const width = mm(text.length * 1.15)
  const path = rectangle(0, mm(-1.55), width, mm(1.95))
  return { items: [{ kind: 'shape', path }], width }
}

export const options = (
  over: Partial<SheetOptions> & { report: Report },
): SheetOptions => ({
  title: 'Samenleerwijzer – businesskaarten',
  words: {
    language: 'nl',
    front: 'Voorkant',
    back: 'Achterkant',
    outside: 'Buitenkant',
    inside: 'Binnenkant',
    sheet: 'vel {number} van {total}',
    'flip-long': 'dubbelzijdig printen, omslaan langs de lange zijde',
    'flip-short': 'dubbelzijdig printen, omslaan langs de korte zijde',
    scale: 'print op 100 %',
  },
  typeset,
  paper: A4,
  flip: 'long',
  papers: PAPERS,
  ...over,
})

export type Place = readonly [number, number]

/** A shape where it lies on the page, with the groups around it from the outside in. */
export interface Ink {
  readonly shape: Shape
  readonly inside: readonly Group[]
  readonly strokes: readonly (readonly Place[])[]
  readonly places: readonly Place[]
}

/** The points of each stroke of a path, control points included. */
function strokesOf(path: Path, map: Transform): Place[][] {
  const strokes: Place[][] = []
  for (const [kind, ...numbers] of path) {
    if (kind === 'M') strokes.push([])
    for (let index = 0; index + 1 < numbers.length; index += 2)
      strokes.at(-1)?.push(apply(map, numbers[index]!, numbers[index + 1]!))
  }
  return strokes
}

/** All shapes of a page. */
export function inkOf(
  items: readonly FrameItem[],
  map: Transform = identity,
  inside: readonly Group[] = [],
): Ink[] {
  return items.flatMap((item) => {
    if (item.kind === 'shape') {
      const strokes = strokesOf(item.path, map)
      return [{ shape: item, inside, strokes, places: strokes.flat() }]
    }
    if (item.kind !== 'group') throw new Error(`no ${item.kind} expected on a sheet`)
    return inkOf(item.items, compose(map, item.transform ?? identity), [...inside, item])
  })
}

/** The box around places. */
export function around(places: readonly Place[]): Box {
  const xs = places.map(([x]) => x)
  const ys = places.map(([, y]) => y)
  const left = Math.min(...xs)
  const top = Math.min(...ys)
  return box(left, top, Math.max(...xs) - left, Math.max(...ys) - top)
}

const named = (frame: Frame, name: string): Group => {
  const found = frame.items.find((item) => item.kind === 'group' && item.name === name)
  if (found?.kind !== 'group') throw new Error(`${frame.name} has no ${name}`)
  return found
}

/** The strokes of one kind of mark, dashed ones (folds) or solid ones (the rest), each as the box around it. */
export const marksOf = (frame: Frame, dashed = false): Box[] =>
  inkOf([named(frame, 'marks')])
    .filter(({ shape }) => (shape.stroke?.dash !== undefined) === dashed)
    .flatMap(({ strokes }) => strokes.map(around))

/** The notes of a page: what they say, and the box around their ink. */
export const notesOf = (frame: Frame): { text: string; ink: Box }[] =>
  named(frame, 'slug').items.map((item) => {
    if (item.kind !== 'group') throw new Error('a note is a group')
    return {
      text: item.text ?? '',
      ink: around(inkOf([item]).flatMap(({ places }) => places)),
    }
  })

const isPiece = (item: FrameItem): item is Group =>
  item.kind === 'group' && item.name !== 'marks' && item.name !== 'slug'

/** The pieces on a page, without marks and notes. */
export const groupsOf = (frame: Frame): Group[] => frame.items.filter(isPiece)

/** What shows of each piece of a page, as the box on the page. */
export const shownOf = (frame: Frame): Box[] =>
  groupsOf(frame).map((group) =>
    around(strokesOf(group.clip ?? [], group.transform ?? identity).flat()),
  )

/** The sides on a page by what their own items say, and where their markers lie. */
export const piecesOf = (frame: Frame): { name: string; places: readonly Place[] }[] =>
  inkOf(groupsOf(frame)).map(({ inside, places }) => ({
    name: inside.at(-1)?.name ?? '',
    places,
  }))

/** Whether two boxes share more than a touch of a thousandth of a millimetre. */
export const overlap = (a: Box, b: Box): boolean => {
  const touch = mm(0.001)
  return (
    a.x + a.width > b.x + touch &&
    b.x + b.width > a.x + touch &&
    a.y + a.height > b.y + touch &&
    b.y + b.height > a.y + touch
  )
}

/** Whether a box lies in another. */
export const within = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x - mm(0.001) &&
  inner.y >= outer.y - mm(0.001) &&
  inner.x + inner.width <= outer.x + outer.width + mm(0.001) &&
  inner.y + inner.height <= outer.y + outer.height + mm(0.001)

const stretch = (a: number, lengthA: number, b: number, lengthB: number): Length =>
  pt(Math.max(0, Math.min(a + lengthA, b + lengthB) - Math.max(a, b)))

/** What two boxes share; of no size where they share nothing. */
export const shared = (a: Box, b: Box): Size => ({
  width: stretch(a.x, a.width, b.x, b.width),
  height: stretch(a.y, a.height, b.y, b.height),
})
