import { fits as isWithin } from '../../../base/geometry/length.ts'
import type { TextContent } from '../boxes/box-tree.ts'
import { fitSide, lengthOf, shrinkLevels, sizesIn } from './fit.ts'
import { sharingOf } from './share-sizes.ts'
import type { Fit, FittedSide, Sharing } from './share-sizes.ts'
import { trySide } from './side.ts'
import type { SizeOfText } from './side.ts'
import { sizeSteps } from './size-steps.ts'

/** Few sides that keep a text smaller than it could be on the others, or are set smaller than those. */
export interface SizeLimit {
  readonly slot: string
  /** The sides with the longest texts, and what is to be cut there. */
  readonly tight: readonly TightSide[]
  /** How many other sides have this text. */
  readonly others: number
  /** The sizes of the tight sides in points, that of the others, and what they would have without the tight ones. */
  readonly size: number
  /** The largest of the tight sides; the same as the smallest, unless they share more than one. */
  readonly upTo: number
  readonly othersSize: number
  readonly without: number
  /** Whether that makes words smaller than the theme means them to be, and does not only keep them from growing. */
  readonly isShrunk: boolean
}

/** What is to be cut of a side so that it fits at the size that the others could have. */
interface TightSide {
  readonly side: string
  readonly lines: number
  /** The word that is wider than its line, if that is what limits the size. */
  readonly wideWord?: string
}

/** A text on a side, with the size that it has and the one that it could have alone. */
interface TextSize {
  readonly fitted: FittedSide
  readonly text: TextContent
  readonly size: number
  readonly alone: number
}

/** What keeps the texts of some sides small, the costliest first; of the texts of the same sides the longest one. */
export function sizeLimits(fit: Fit, sharing: Sharing): readonly SizeLimit[] {
  const told = new Set<string>()
  return textsByBox(fit, sharing)
    .toSorted((one, other) => mostWords(other) - mostWords(one))
    .flatMap((texts) => limitOf(texts, sharing))
    .filter(({ tight }) => {
      const isNew = tight.some(({ side }) => !told.has(side))
      for (const { side } of tight) told.add(side)
      return isNew
    })
    .toSorted((one, other) => costOf(other) - costOf(one))
}

const mostWords = (texts: readonly TextSize[]): number =>
  texts.reduce((most, { text }) => Math.max(most, lengthOf(text)), 0)

/** What the other sides lose, in points. */
const costOf = ({ others, size, without }: SizeLimit): number => others * (without - size)

/** The texts of the boxes whose size is shared and not the largest everywhere, box by box. */
function textsByBox(
  { sides, smallest }: Fit,
  sharing: Sharing,
): readonly (readonly TextSize[])[] {
  const isLimited = ({ tried }: FittedSide): boolean =>
    Array.from(sizesIn(tried)).some(
      ([text, size]) =>
        sharingOf(text, sharing) !== 'card' && size < text.style.sizing.greatest,
    )
  if (!sides.some(isLimited)) return []
  const bounds = {
    smallest,
    most: () => Infinity,
    levels: shrinkLevels(
      sides.map(({ side }) => side),
      smallest,
    ),
  }
  const boxes = new Map<TextContent['origin'], TextSize[]>()
  for (const fitted of sides) {
    const alone = sizesIn(fitSide(fitted.side, bounds))
    for (const [text, size] of sizesIn(fitted.tried)) {
      if (sharingOf(text, sharing) === 'card') continue
      const texts = boxes.get(text.origin) ?? []
      boxes.set(text.origin, texts)
      texts.push({ fitted, text, size, alone: alone.get(text) ?? size })
    }
  }
  return [...boxes.values()]
}

function limitOf(texts: readonly TextSize[], sharing: Sharing): readonly SizeLimit[] {
  const isOneSize = texts.some(({ text }) => sharingOf(text, sharing) === 'kind')
  const [without = 0, ...smaller] = sizeSteps(
    texts.map(({ alone }) => alone),
    isOneSize ? 2 : 3,
  )
  const tight = texts.filter(({ alone }) => alone < without)
  const others = texts.filter(({ alone }) => alone >= without)
  const [first] = others
  const size = Math.min(...tight.map((one) => one.size))
  // Another language may need an even smaller size.
  if (smaller.length === 0 || !first || size < Math.min(...smaller)) return []
  return [
    {
      slot: first.text.slot,
      tight: tight
        .toSorted((one, other) => lengthOf(other.text) - lengthOf(one.text))
        .map((one) => cutFor(one, without)),
      others: others.length,
      size,
      upTo: Math.max(...tight.map((one) => one.size)),
      othersSize: first.size,
      without,
      isShrunk: size < first.text.style.sizing.usual,
    },
  ]
}

/** What is to be cut so that a text fits at a size, beside the other texts as they are. */
function cutFor({ fitted, text }: TextSize, size: number): TightSide {
  const { side, tried: now } = fitted
  const sizes = sizesIn(now)
  const sizeOf: SizeOfText = (one) => (one === text ? size : (sizes.get(one) ?? size))
  const tried = trySide(side, { sizeOf, smallest: new Map() })
  const sunk = isWithin(now.sunk, 0) ? tried.sunk : 0
  const over = tried.overset.reduce((most, { by }) => Math.max(most, by), sunk)
  const lines = Math.ceil(over / (text.style.lineHeight * size) - TOLERANCE)
  // Without room for its longest word, a text does not get the size that it is given.
  const isWide = (sizesIn(tried).get(text) ?? size) < size
  return isWide
    ? { side: side.name, lines: Math.max(0, lines), wideWord: longestWord(text) }
    : { side: side.name, lines: Math.max(1, lines) }
}

const longestWord = ({ story }: TextContent): string =>
  story.elements
    .flatMap(({ words }) => words.split(/\s+/))
    .reduce((longest, word) => (word.length > longest.length ? word : longest), '')

/** Sums of lengths are not exact. */
const TOLERANCE = 1e-6
