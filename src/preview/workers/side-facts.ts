import { roundedMm } from '../../base/geometry/length.ts'
import { endsOf } from '../../base/geometry/path.ts'
import { apply, compose, identity } from '../../base/geometry/transform.ts'
import type { Transform } from '../../base/geometry/transform.ts'
import type { Span } from '../../base/problems/problem.ts'
import type {
  BoxOrigin,
  Frame,
  FrameItem,
  Glyphs,
  Group,
} from '../../typesetting/frame/frame.ts'
import { linesOf, rightOf } from '../../typesetting/frame/text-lines.ts'
import { walkLayout } from '../../typesetting/frame/walk.ts'
import type { PlaceFacts } from '../protocol/problem.ts'
import type { Area, Baseline, BoxFacts } from '../protocol/side.ts'
import type { FindWords } from './find-words.ts'
import type { PlaceOf } from './source-locations.ts'

/** What the page shows over the picture of a side. */
export interface SideFacts {
  readonly boxes: readonly BoxFacts[]
  readonly baselines: readonly Baseline[]
  readonly text: string
}

/** The span of words in a file, and the name of the box that shows them. */
export interface WordsOfBox extends Span {
  readonly box: string
}

/** The boxes, baselines and words of a frame, worked out once; where they stand in files is looked up for each view. */
export interface FrameFacts extends Pick<SideFacts, 'baselines' | 'text'> {
  readonly boxes: readonly FramedBox[]
  /** The spans of its words in the user's files. */
  readonly words: readonly FramedWords[]
}

/** A box; its words begin so many UTF-16 units into the span. */
export interface FramedBox {
  readonly facts: BoxFacts
  readonly from: Span | undefined
  readonly offset: number
  readonly group: Group
  /** The box of the template that it stands in. */
  readonly origin: BoxOrigin | undefined
  /** From the coordinates of the group's items to those of the side. */
  readonly transform: Transform
}

interface FramedWords {
  readonly from: Span
  readonly box: string
}

const known = new WeakMap<Frame, FrameFacts>()

/** The facts of a frame; `find` tells the paragraphs of a text apart. */
export function frameFacts(frame: Frame, find: FindWords): FrameFacts {
  const before = known.get(frame)
  if (before) return before
  const found: CollectedFacts = { boxes: [], baselines: [], texts: [], words: [] }
  visitItems(frame.items, { transform: identity, name: '' }, { found, find })
  const { boxes, baselines, words, texts } = found
  const facts = { boxes, baselines, words, text: texts.join('\n') }
  known.set(frame, facts)
  return facts
}

/** The places of the boxes of a frame, in their order. */
export const placesOf = (
  { boxes }: FrameFacts,
  placeOf: PlaceOf,
): readonly (PlaceFacts | undefined)[] =>
  boxes.map(
    ({ from, offset }) => from && placeOf({ ...from, start: from.start + offset }),
  )

/** The facts of a side whose boxes are at these places. */
export const sideFacts = (
  { boxes, baselines, text }: FrameFacts,
  places: readonly (PlaceFacts | undefined)[],
): SideFacts => ({
  boxes: boxes.map(({ facts }, index) => {
    const place = places[index]
    return { ...facts, ...(place && { place }) }
  }),
  baselines,
  text,
})

interface CollectedFacts {
  readonly boxes: FramedBox[]
  readonly baselines: Baseline[]
  readonly texts: string[]
  readonly words: FramedWords[]
}

interface VisitPosition {
  readonly transform: Transform
  /** The name of the nearest enclosing box that has one. */
  readonly name: string
  readonly origin?: BoxOrigin | undefined
}

interface Visit {
  readonly found: CollectedFacts
  readonly find: FindWords
}

function visitItems(
  items: readonly FrameItem[],
  where: VisitPosition,
  looking: Visit,
): void {
  for (const item of items) if (item.kind === 'group') visitGroup(item, where, looking)
}

function visitGroup(
  group: Group,
  { transform: outer, name: around, origin: originAround }: VisitPosition,
  looking: Visit,
) {
  const { found, find } = looking
  const transform = compose(outer, group.transform ?? identity)
  const name = group.name ?? around
  const origin = group.box ?? originAround
  const kind = kindOf(group)
  const area = kind && areaOf(group, transform)
  if (kind && area) {
    const size = usualSize(group)
    const text = group.alternative ?? group.text
    const from = group.from ?? (kind === 'box' ? firstSpan(group) : undefined)
    const begin = from && kind === 'paragraph' ? find(from, wordsIn(group)) : from
    const facts = {
      name,
      kind,
      ...area,
      ...(text !== undefined && { text }),
      ...(size !== undefined && { size }),
      ...(group.cropped && { cropped: croppedFacts(group.cropped, transform) }),
    }
    const offset = from && begin ? begin.start - from.start : 0
    found.boxes.push({ facts, from, offset, group, origin, transform })
  }
  if (group.from) found.words.push({ from: group.from, box: name })
  if (group.text !== undefined || group.alternative !== undefined)
    found.texts.push(group.alternative ?? group.text ?? '')
  found.baselines.push(...baselinesOf(group, transform))
  // The outlines inside of a picture are no boxes of the layout.
  if (!group.art && kind !== 'figure')
    visitItems(group.items, { transform, name, origin }, looking)
}

function croppedFacts(
  { area, isMirrored }: NonNullable<Group['cropped']>,
  transform: Transform,
): NonNullable<BoxFacts['cropped']> {
  const [left, top] = apply(transform, area.x, area.y)
  const [right, bottom] = apply(transform, area.x + area.width, area.y + area.height)
  return {
    x: roundedMm(left),
    y: roundedMm(top),
    width: roundedMm(right - left),
    height: roundedMm(bottom - top),
    isMirrored,
  }
}

/** The words of a paragraph without its bullet, number or letter. */
export function wordsIn({ text = '' }: Group): string {
  const [, words = text] = /^(?:•|\p{L}{1,3}[.)]|\p{N}+[.)]?) (.*)$/su.exec(text) ?? []
  return words
}

function kindOf({ name, role, text }: Group): BoxFacts['kind'] | undefined {
  if (role === 'figure') return 'figure'
  if (text !== undefined) return 'paragraph'
  return name === undefined ? undefined : 'box'
}

/** The first source span inside of a group: the words of a box stand together in their file. */
function firstSpan({ items }: Group): Span | undefined {
  for (const item of items) {
    if (item.kind !== 'group') continue
    const from = item.from ?? firstSpan(item)
    if (from) return from
  }
  return undefined
}

/** The size of most letters: the first one may be an initial. */
function usualSize(group: Group): number | undefined {
  const counts = new Map<number, number>()
  for (const { item } of walkLayout(group))
    if (item.kind === 'glyphs')
      counts.set(item.size, (counts.get(item.size) ?? 0) + item.glyphs.length)
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one)
  return most && Number(most[0].toFixed(2))
}

/** How far letters extend from the baseline, in em: precise enough for an outline around them. */
const ASCENT = 0.95
const DESCENT = 0.28

type Corner = readonly [number, number]

function areaOf(group: Group, transform: Transform): Area | undefined {
  const corners = group.clip
    ? endsOf(group.clip).map(([x, y]) => apply(transform, x, y))
    : cornersOf(group.items, transform)
  return corners.length === 0 ? undefined : areaAround(corners)
}

/** The upright rectangle around some points, in millimetres. */
export function areaAround(corners: readonly Corner[]): Area {
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return {
    x: roundedMm(left),
    y: roundedMm(top),
    width: roundedMm(Math.max(...xs) - left),
    height: roundedMm(Math.max(...ys) - top),
  }
}

function cornersOf(items: readonly FrameItem[], transform: Transform): readonly Corner[] {
  return items.flatMap((item): readonly Corner[] => {
    switch (item.kind) {
      case 'glyphs':
        return [
          apply(transform, item.at.x, item.at.y - item.size * ASCENT),
          apply(transform, rightOf(item), item.at.y + item.size * DESCENT),
        ]
      case 'shape':
        return endsOf(item.path).map(([x, y]) => apply(transform, x, y))
      case 'picture':
      case 'link':
        return [
          apply(transform, item.box.x, item.box.y),
          apply(transform, item.box.x + item.box.width, item.box.y + item.box.height),
        ]
      case 'group':
        return groupCorners(item, transform)
    }
  })
}

function groupCorners(group: Group, outer: Transform): readonly Corner[] {
  const transform = compose(outer, group.transform ?? identity)
  const { art, clip, items } = group
  if (clip) return endsOf(clip).map(([x, y]) => apply(transform, x, y))
  if (!art) return cornersOf(items, transform)
  return [
    apply(transform, art.x, art.y),
    apply(transform, art.x + art.width, art.y + art.height),
  ]
}

function baselinesOf({ items }: Group, transform: Transform): readonly Baseline[] {
  const runs = items.filter((item): item is Glyphs => item.kind === 'glyphs')
  return linesOf(runs).flatMap((line): readonly Baseline[] => {
    const [first] = line
    const last = line.at(-1)
    if (!first || !last) return []
    const [x, y] = apply(transform, first.at.x, first.at.y)
    const [right] = apply(transform, rightOf(last), first.at.y)
    return [{ x: roundedMm(x), y: roundedMm(y), width: roundedMm(right - x) }]
  })
}
