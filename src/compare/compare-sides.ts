import type { Report } from '../base/problems/problem.ts'
import { changeWords, lineWords } from './change-words.ts'
import type { Area, ComparedSide } from './compared-side.ts'
import { findChanges } from './find-changes.ts'
import type { Change } from './find-changes.ts'
import { ONLY_PICTURE, onlyLook } from './only-look.ts'
import { pairByName } from './pair-by-name.ts'
import type { SidePair } from './pair-by-name.ts'
import { differenceOf } from './picture-difference.ts'
import type { PixelArea } from './picture-difference.ts'
import type { Raster } from './raster/raster.ts'
import type { Pixels } from './raster/render-page.ts'

/** The sides of two states of a deck, compared. */
export interface ComparedSides {
  /** “5 of 14 sides changed; actions back lost a line.” */
  readonly summary: string
  /** Those that are not the same first, those of which the same changed together, then as in the deck. */
  readonly pairs: readonly ComparedPair[]
}

/** A side before and after. */
export interface ComparedPair extends SidePair<ComparedSide> {
  readonly state: 'same' | 'changed' | 'added' | 'removed'
  /** What changed, in a few plain words; empty where nothing did. */
  readonly words: string
  readonly changes: readonly Change[]
  /** How much of the picture changed: 0 nothing, 1 all of it. */
  readonly share: number
  /** Around what changed in the picture, in millimetres from the top left corner of the trim. */
  readonly areas: readonly Area[]
}

/** Resolution of the pictures that are compared, in dots per inch: small print can be read. */
export const COMPARED_DPI = 110

/** Renders a side at a resolution in dots per inch; undefined where that fails, which is then reported. */
export type RenderSide = (side: ComparedSide, dpi: number) => Promise<Pixels | undefined>

/** Renders sides from their PDF pages. */
export const renderWith =
  (raster: Raster, report: Report): RenderSide =>
  ({ picture: { file, page } }, dpi) =>
    raster.renderPage(file, page, dpi, report)

/** Compares sides with those of the same name. */
export async function compareSides(
  before: readonly ComparedSide[],
  after: readonly ComparedSide[],
  render: RenderSide,
): Promise<ComparedSides> {
  const pairs: ComparedPair[] = []
  for (const pair of pairByName(before, after))
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that few pictures are kept
    pairs.push(await comparePair(pair, render))
  const [same, different] = [
    pairs.filter(({ state }) => state === 'same'),
    pairs.filter(({ state }) => state !== 'same'),
  ]
  return { summary: summaryOf(pairs), pairs: [...gathered(different), ...same] }
}

/** Pairs in their order, but those of which the same changed one after the other. */
function gathered(pairs: readonly ComparedPair[]): readonly ComparedPair[] {
  const first = pairs.map(({ words }) => pairs.findIndex((one) => one.words === words))
  return first
    .map((place, index) => ({ place, pair: pairs[index] }))
    .toSorted((one, other) => one.place - other.place)
    .flatMap(({ pair }) => pair ?? [])
}

const NOTHING = { words: '', changes: [], share: 0, areas: [] } as const

async function comparePair(
  pair: SidePair<ComparedSide>,
  render: RenderSide,
): Promise<ComparedPair> {
  const { before, after } = pair
  if (!before) return { ...NOTHING, ...pair, state: 'added', words: 'is new', share: 1 }
  if (!after) return { ...NOTHING, ...pair, state: 'removed', words: 'is gone', share: 1 }
  if (isSamePage(before, after)) return { ...NOTHING, ...pair, state: 'same' }
  const changes = findChanges(before, after)
  const { share, areas } = await comparePictures(before, after, render)
  const state = changes.length > 0 || share > 0 ? 'changed' : 'same'
  return {
    ...pair,
    state,
    words: wordsOf({ changes, share, areas }, [before, after]),
    changes,
    share,
    areas,
  }
}

/** What changed, in words; empty where nothing did. */
function wordsOf(
  { changes, share, areas }: Pick<ComparedPair, 'changes' | 'share' | 'areas'>,
  sides: readonly [before: ComparedSide, after: ComparedSide],
): string {
  if (changes.length === 0) return share > 0 ? onlyLook(areas, sides) : ''
  const isOnlyPicture = changes.every(({ kind }) => kind === 'picture')
  return isOnlyPicture ? ONLY_PICTURE : changeWords(changes)
}

/** Whether both show the same page of the same file, so that no picture is needed. */
const isSamePage = (before: ComparedSide, after: ComparedSide): boolean =>
  (before.digest !== undefined && before.digest === after.digest) ||
  (before.picture.page === after.picture.page &&
    Buffer.compare(before.picture.file.bytes, after.picture.file.bytes) === 0)

/** Changes that are closer to each other than this, in millimetres, lie in one area. */
const PATCH = 1.5

async function comparePictures(
  before: ComparedSide,
  after: ComparedSide,
  render: RenderSide,
): Promise<Pick<ComparedPair, 'share' | 'areas'>> {
  const one = await render(before, COMPARED_DPI)
  const other = await render(after, COMPARED_DPI)
  if (!one || !other) return { share: 0, areas: [] }
  const { share, areas } = differenceOf(
    one,
    other,
    Math.ceil((PATCH * other.width) / after.page.width),
  )
  const [across, down] = [
    after.page.width / other.width,
    after.page.height / other.height,
  ]
  const toMm = ({ left, top, right, bottom }: PixelArea): Area => ({
    x: left * across - after.trim.x,
    y: top * down - after.trim.y,
    width: (right - left) * across,
    height: (bottom - top) * down,
  })
  return { share, areas: areas.map(toMm) }
}

/** The comparison in one sentence: “5 of 14 sides changed; actions back lost a line.” */
function summaryOf(pairs: readonly ComparedPair[]): string {
  if (pairs.length === 0) return 'There are no sides to compare.'
  const of = (state: ComparedPair['state']): readonly ComparedPair[] =>
    pairs.filter((pair) => pair.state === state)
  const [changed, added, removed] = [of('changed'), of('added'), of('removed')]
  const both = pairs.length - added.length - removed.length
  const counts = [
    ...(both === 0 ? [] : [changedWords(changed.length, both)]),
    ...(added.length === 0 ? [] : [`${counted(added.length)} new`]),
    ...(removed.length === 0 ? [] : [`${counted(removed.length)} gone`]),
  ]
  return `${[counts.join(', '), ...foremost(changed)].join('; ')}.`
}

function changedWords(changed: number, all: number): string {
  if (changed > 0) return `${changed} of ${all} ${all === 1 ? 'side' : 'sides'} changed`
  return all === 1 ? 'The side is the same' : `All ${all} sides are the same`
}

const counted = (number: number): string =>
  number === 1 ? '1 side is' : `${number} sides are`

/** The most important change: lines gained or lost, else the first change that has a description. */
function foremost(changed: readonly ComparedPair[]): readonly string[] {
  const [first, ...others] = changed.filter((pair) => linesOf(pair) !== 0)
  if (first && others.length === 0) return [`${first.name} ${lineWords(linesOf(first))}`]
  if (first) {
    const more = others.length === 1 ? '1 other' : `${others.length} others`
    const ways = new Set([first, ...others].map((pair) => linesOf(pair) > 0))
    const did = ways.size === 2 ? 'gained or lost' : ways.has(true) ? 'gained' : 'lost'
    return [`${first.name} and ${more} ${did} lines`]
  }
  const [topmost] = changed
  if (!topmost) return []
  const alike = changed.filter(({ words }) => words === topmost.words)
  const what = alike.length === 1 ? topmost.name : `${alike.length} sides`
  return [`${what}: ${topmost.words}`]
}

/** How many lines a side gained; negative where it lost some. */
const linesOf = ({ changes }: ComparedPair): number =>
  changes.reduce((sum, change) => (change.kind === 'lines' ? sum + change.count : sum), 0)
