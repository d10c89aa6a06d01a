import type { TemplateBox } from '../../../input/template/box.ts'
import type { SizeSharing } from '../../../input/template/text-style.ts'
import type { TextContent } from '../boxes/box-tree.ts'
import { fitSide, shrinkLevels, sizesIn } from './fit.ts'
import { floorOf, textsOf } from './side.ts'
import type { PreparedSide, SizeByBox } from './side.ts'
import { sizeSteps, stepFor } from './size-steps.ts'
import type { TriedSide } from './tried-side.ts'

/** Text sizes in points, by the box of the template and the name of the side. */
export type SizesBySide = ReadonlyMap<TemplateBox, ReadonlyMap<string, number>>

/** A side at the text sizes that it shares with others. */
export interface FittedSide {
  readonly side: PreparedSide
  readonly tried: TriedSide
}

/** Sides at text sizes at which all of them fit. */
export interface Fit {
  /** In order; who has no more use for them empties the list. */
  readonly sides: FittedSide[]
  /** The smallest sizes at which all text of boxes with one size is still readable. */
  readonly smallest: SizeByBox
  /** The sizes that the sides could have before they shared them, from which those of other languages follow. */
  readonly possible: SizesBySide
}

/** How sides share their text sizes. */
export interface Sharing {
  /** How texts do whose style does not say it. */
  readonly usual: SizeSharing
  /** The largest size of each text. */
  readonly cap: SizesBySide
}

const ONE_SIZE: Sharing = { usual: 'kind', cap: new Map() }

/** Which sides share the size of a text. */
export const sharingOf = (
  { style }: TextContent,
  { usual }: Pick<Sharing, 'usual'>,
): SizeSharing => style.sizing.shared ?? usual

/** Lays out the sides of a group as large as they fit, with the sizes that their texts share. */
export function fitSides(
  sides: readonly PreparedSide[],
  sharing: Sharing = ONE_SIZE,
): Fit {
  const { cap } = sharing
  const smallest = smallestSizes(sides, sharing)
  const fitting = { smallest, levels: shrinkLevels(sides, smallest), sharing }
  let fitted = fitEach(
    sides.map((side) => ({ side })),
    cap,
    fitting,
  )
  const possible = sizesBySide(fitted)
  for (;;) {
    const shared = shareSizes(fitted, sharing)
    if (fitted.every((one) => isWithin(one, shared, smallest)))
      return { sides: fitted, smallest, possible }
    fitted = fitEach(fitted, shared, fitting)
  }
}

/** The smallest readable size of each box with one size: that of all its texts, some of which have small notes. */
function smallestSizes(
  sides: readonly PreparedSide[],
  sharing: Pick<Sharing, 'usual'>,
): SizeByBox {
  const smallest = new Map<TemplateBox, number>()
  for (const text of sides.flatMap(textsOf))
    if (sharingOf(text, sharing) === 'kind')
      smallest.set(text.origin, Math.max(text.smallest, smallest.get(text.origin) ?? 0))
  return smallest
}

interface Fitting {
  readonly smallest: SizeByBox
  readonly levels: number
  readonly sharing: Sharing
}

/** Fits each side within limits; what a side needs of a box with one size limits the sides after it. */
function fitEach(
  sides: readonly (Pick<FittedSide, 'side'> & Partial<FittedSide>)[],
  limits: SizesBySide,
  { smallest, levels, sharing }: Fitting,
): FittedSide[] {
  const common = new Map<TemplateBox, number>()
  return sides.map(({ side, tried: before }) => {
    const most = (text: TextContent): number => {
      const limit = limitOf(text, side, limits)
      const isCommon = sharingOf(text, sharing) === 'kind'
      return isCommon ? Math.min(limit, common.get(text.origin) ?? limit) : limit
    }
    const tried =
      before && isWithin({ side, tried: before }, limits, smallest)
        ? before
        : fitSide(side, { smallest, levels, most })
    for (const [text, size] of sizesIn(tried))
      if (sharingOf(text, sharing) === 'kind') common.set(text.origin, size)
    return { side, tried }
  })
}

const limitOf = (
  text: TextContent,
  { name }: PreparedSide,
  limits: SizesBySide,
): number => limits.get(text.origin)?.get(name) ?? Infinity

/** Whether the texts of a side keep to limits, where they are readable at them: some have notes that are smaller. */
const isWithin = (
  { side, tried }: FittedSide,
  limits: SizesBySide,
  smallest: SizeByBox,
): boolean =>
  Array.from(sizesIn(tried)).every(
    ([text, size]) =>
      size <= Math.max(limitOf(text, side, limits), floorOf(text, smallest)),
  )

/** A text on a side, and a size. */
interface SizedText {
  readonly side: string
  readonly size: number
  readonly how: SizeSharing
}

/** The sizes that texts get by sharing those at which they fit. */
function shareSizes(fitted: readonly FittedSide[], sharing: Sharing): SizesBySide {
  const boxes = new Map<TemplateBox, SizedText[]>()
  for (const { side, tried } of fitted)
    for (const [text, size] of sizesIn(tried)) {
      const texts = boxes.get(text.origin) ?? []
      boxes.set(text.origin, texts)
      texts.push({ side: side.name, size, how: sharingOf(text, sharing) })
    }
  return new Map(Array.from(boxes, ([box, texts]) => [box, shareIn(texts)]))
}

/** The sizes of the texts of a box, by the name of the side. */
function shareIn(texts: readonly SizedText[]): ReadonlyMap<string, number> {
  const together = texts.filter(({ how }) => how !== 'card')
  const most = together.some(({ how }) => how === 'kind') ? 1 : MOST_STEPS
  const steps = sizeSteps(
    together.map(({ size }) => size),
    most,
  )
  return new Map(
    texts.map(({ side, size, how }) => [
      side,
      how === 'card' ? size : stepFor(size, steps),
    ]),
  )
}

/** The most sizes that the cards of a kind share. */
const MOST_STEPS = 3

/** The text sizes of some sides. */
function sizesBySide(fitted: readonly FittedSide[]): SizesBySide {
  const sizes = new Map<TemplateBox, Map<string, number>>()
  for (const { side, tried } of fitted)
    for (const [{ origin }, size] of sizesIn(tried)) {
      const bySide = sizes.get(origin) ?? new Map<string, number>()
      sizes.set(origin, bySide.set(side.name, size))
    }
  return sizes
}
