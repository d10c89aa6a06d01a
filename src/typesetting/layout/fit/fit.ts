import { fits as isWithin } from '../../../base/geometry/length.ts'
import type { TextContent } from '../boxes/box-tree.ts'
import { heightOfFlow } from '../flow/column-flow.ts'
import { SIZE_STEP } from '../type/styles.ts'
import { floorOf, levelsOf, sizeAt, textsOf, trySide } from './side.ts'
import type { PreparedSide, SizeByBox, SizeOfText } from './side.ts'
import type { TriedSide } from './tried-side.ts'

/** The bounds within which the sizes of a side are sought. */
export interface FitBounds {
  /** The smallest sizes at which all text of boxes with one size is still readable. */
  readonly smallest: SizeByBox
  /** The largest size of each text, as the texts of other sides or languages limit it. */
  readonly most: SizeOfText
  /** On how many levels text shrinks from its usual size to its smallest. */
  readonly levels: number
}

/** The steps of the size grid over which the texts of some sides shrink together. */
export const shrinkLevels = (
  sides: readonly PreparedSide[],
  smallest: SizeByBox,
): number =>
  sides
    .flatMap(textsOf)
    .reduce((most, text) => Math.max(most, levelsOf(text, smallest)), 1)

/**
 * Copyfitting: finds the largest text sizes at which a side fits. Its texts shrink together from their usual sizes until
 * it does; then they grow as far as the room allows, so that a long text makes nothing smaller that it shares no room
 * with. Text only gets shorter when it gets smaller, so binary searches on the grid of sizes find them.
 */
export function fitSide(side: PreparedSide, bounds: FitBounds): TriedSide {
  const { fits: known } = side
  if (!known) return seekFit(side, bounds)
  const key = keyOf(side, bounds)
  const tried = known.get(key) ?? seekFit(side, bounds)
  known.delete(key)
  known.set(key, tried)
  for (const oldest of known.keys()) {
    if (known.size <= MOST_FITS) break
    known.delete(oldest)
  }
  return tried
}

/** How many fits of a side are kept: by itself, and within the limits that others set. */
const MOST_FITS = 4

const keyOf = (side: PreparedSide, { smallest, most, levels }: FitBounds): string =>
  [
    levels,
    ...textsOf(side).flatMap((text) => [floorOf(text, smallest), most(text)]),
  ].join(' ')

function seekFit(side: PreparedSide, bounds: FitBounds): TriedSide {
  const { smallest, most, levels } = bounds
  const at = (sizeOf: SizeOfText): TriedSide =>
    trySide(side, { smallest, sizeOf: (text) => Math.min(sizeOf(text), most(text)) })
  const largest = at(({ style }) => style.sizing.greatest)
  const fits = fitting(largest, () => at((text) => floorOf(text, smallest)))
  if (fits(largest)) return largest
  const best = largestFit(levels, (level) => {
    const tried = at((text) => {
      const floor = floorOf(text, smallest)
      return sizeAt(Math.max(text.style.sizing.usual, floor), floor, level / levels)
    })
    const hopeless = isMuchTooLong(tried, side, smallest)
    return { tried, fits: fits(tried), hopeless }
  })
  return best.fits ? grow(side, best.tried, { bounds, fits }) : best.tried
}

/** Whether a side that was tried fits. */
type Fits = (tried: TriedSide) => boolean

/**
 * Says when a side fits: all of each text does, and words in a row stay within it and push nothing out, if they do so at
 * their smallest.
 */
function fitting(largest: TriedSide, atSmallest: () => TriedSide): Fits {
  const held = [spills, sinks].filter((is) => is(largest) && !is(atSmallest()))
  return (tried) => tried.overset.length === 0 && !held.some((is) => is(tried))
}

const spills = ({ spill }: TriedSide): boolean => !isWithin(spill, 0)
const sinks = ({ sunk }: TriedSide): boolean => !isWithin(sunk, 0)

const isMuchTooLong = (
  { texts }: TriedSide,
  { trim }: PreparedSide,
  smallest: SizeByBox,
): boolean =>
  [...texts.values()].some(({ content, size, flow }) =>
    isHopeless(heightOfFlow(flow), trim.height, floorOf(content, smallest) / size),
  )

/** Sets the texts of a side that fits as large as the room allows: short ones keep their size first, then all grow. */
function grow(
  side: PreparedSide,
  start: TriedSide,
  {
    bounds: { smallest, most },
    fits,
  }: { readonly bounds: FitBounds; readonly fits: Fits },
): TriedSide {
  const looks = textsByLook(side)
  const [longest, ...shorter] = looks
  if (!longest) return start
  const resize: Resize = (tried, changed) => {
    const sizes = new Map(sizesIn(tried))
    for (const [texts, size] of changed)
      for (const text of texts) sizes.set(text, Math.min(size, most(text)))
    return trySide(side, { smallest, sizeOf: (text) => sizes.get(text) ?? 0 })
  }
  const least = sizeOfAll(longest, start) - CONCESSION
  const kept = shorter.reduceRight(
    (tried, texts) => keepSize(tried, texts, [longest, least], { resize, fits }),
    start,
  )
  return looks.reduce((tried, texts) => growTexts(tried, texts, { resize, fits }), kept)
}

/** Texts that look alike, at least one. */
type Alike = readonly [TextContent, ...TextContent[]]

/** The texts of a side by their look, those with the most words first. */
function textsByLook(side: PreparedSide): readonly Alike[] {
  const looks = new Map<string, [TextContent, ...TextContent[]]>()
  for (const text of textsOf(side)) {
    const alike = looks.get(text.look)
    if (alike) alike.push(text)
    else looks.set(text.look, [text])
  }
  const length = (texts: Alike): number =>
    texts.reduce((sum, text) => sum + lengthOf(text), 0)
  return [...looks.values()].toSorted((one, other) => length(other) - length(one))
}

/** Lays a side out as it was tried, but for the sizes in points of some texts. */
type Resize = (
  tried: TriedSide,
  changed: readonly (readonly [Alike, number])[],
) => TriedSide

/** How other sizes of a side are tried. */
interface Trying {
  readonly resize: Resize
  readonly fits: Fits
}

/** The size of texts that look alike: a word that is too wide makes one of them smaller. */
const sizeOfAll = (texts: Alike, tried: TriedSide): number => {
  const sizes = sizesIn(tried)
  return Math.max(...texts.map((text) => sizes.get(text) ?? 0))
}

/** By so many points long texts may get smaller for short ones to keep their sizes: they need little room. */
const CONCESSION = 0.5

/** Gives short texts their usual size, and makes the longest ones smaller for it, down to `least`; or changes nothing. */
function keepSize(
  tried: TriedSide,
  texts: Alike,
  [longest, least]: readonly [Alike, number],
  { resize, fits }: Trying,
): TriedSide {
  const { usual } = texts[0].style.sizing
  if (sizeOfAll(texts, tried) >= usual) return tried
  for (let size = sizeOfAll(longest, tried); size >= least; size -= SIZE_STEP) {
    const kept = resize(tried, [
      [texts, usual],
      [longest, size],
    ])
    if (fits(kept)) return kept
  }
  return tried
}

/** Sets texts that look alike as large as the room that is left allows. */
function growTexts(tried: TriedSide, texts: Alike, { resize, fits }: Trying): TriedSide {
  const { greatest } = texts[0].style.sizing
  const levels = Math.round((greatest - sizeOfAll(texts, tried)) / SIZE_STEP)
  if (levels <= 0) return tried
  return largestFit(levels, (level) => {
    const size = greatest - level * SIZE_STEP
    const grown = level === levels ? tried : resize(tried, [[texts, size]])
    return { grown, fits: fits(grown), hopeless: false }
  }).grown
}

/** The size in points of each text of a side. */
export const sizesIn = ({ texts }: TriedSide): ReadonlyMap<TextContent, number> =>
  new Map(Array.from(texts.values(), ({ content, size }) => [content, size]))

/** The characters of a text. */
export const lengthOf = ({ story }: TextContent): number =>
  story.elements.reduce((sum, { words }) => sum + words.length, 0)

/** A trial of a text size. */
interface Tried {
  readonly fits: boolean
  /** Whether the text is so long that only the smallest size need be tried. */
  readonly hopeless: boolean
}

/** Text this many times higher than its space is given up on: a generous margin, so that no fitting size is missed. */
const HOPELESS = 4

/** Whether text of a height cannot fit when it is scaled down: its height shrinks by the square of the scale at most. */
export const isHopeless = (height: number, available: number, shrunk: number): boolean =>
  height * shrunk ** 2 > HOPELESS * available

/** The first level (0 to `levels`) that fits, by binary search; the last one if none does. */
export function largestFit<T extends Tried>(levels: number, at: (level: number) => T): T {
  const first = at(0)
  if (first.fits) return first
  if (first.hopeless) return at(levels)
  let best: T | undefined
  let low = 1
  let high = levels
  while (low <= high) {
    const middle = Math.floor((low + high) / 2)
    const tried = at(middle)
    if (tried.fits) {
      best = tried
      high = middle - 1
    } else {
      low = middle + 1
    }
  }
  return best ?? at(levels)
}
