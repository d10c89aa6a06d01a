import type {
  ComparedBox,
  ComparedColor,
  ComparedLine,
  ComparedSide,
} from './compared-side.ts'
import { pairByName } from './pair-by-name.ts'

/** What changed on a side, as far as its words and boxes show it. Lengths are millimetres, sizes points. */
export type Change =
  | { readonly kind: 'trim'; readonly before: Dimensions; readonly after: Dimensions }
  | { readonly kind: 'gone' | 'new'; readonly box: string }
  /** Positive where lines came. */
  | { readonly kind: 'lines'; readonly box?: string; readonly count: number }
  | {
      readonly kind: 'size'
      readonly box?: string
      readonly before: number
      readonly after: number
    }
  | { readonly kind: 'words'; readonly box?: string }
  /** Of the letters, the background, or the border or rule. */
  | {
      readonly kind: 'color' | 'ground' | 'line'
      readonly box?: string
      readonly before: ComparedColor
      readonly after: ComparedColor
    }
  /** A box shows another picture. */
  | { readonly kind: 'picture'; readonly box: string }
  /** The same words in as many lines, which end elsewhere. */
  | { readonly kind: 'breaks'; readonly box?: string }
  | {
      readonly kind: 'moved'
      readonly box?: string
      /** How many lines of the box; left out where it is all of them. */
      readonly lines?: number
      /** To the right and down. */
      readonly x: number
      readonly y: number
    }
  /** Lines moved, and not all by the same distance. */
  | { readonly kind: 'spread'; readonly box?: string }

/** A width and a height. */
interface Dimensions {
  readonly width: number
  readonly height: number
}

/** Differences below this, in millimetres, are rounding: a PDF has three decimals of a point. */
const TOLERANCE = 0.005

/** What changed from one side to another one, by their sizes, their words and their boxes. */
export function findChanges(
  before: ComparedSide,
  after: ComparedSide,
): readonly Change[] {
  const [old, now] = [byBox(before.lines), byBox(after.lines)]
  const kept = [...now].flatMap(([box, lines]) => {
    const known = old.get(box)
    if (known) return changesOfBox(known, lines, box)
    return [box === undefined ? linesOnly(lines.length) : newBox(box)]
  })
  const gone = [...old].flatMap(([box, lines]): readonly Change[] => {
    if (now.has(box)) return []
    return [box === undefined ? linesOnly(-lines.length) : { kind: 'gone', box }]
  })
  return [
    ...trimChange(before.trim, after.trim),
    ...kept,
    ...gone,
    ...boxChanges(before.boxes ?? [], after.boxes ?? []),
  ]
}

const linesOnly = (count: number): Change => ({ kind: 'lines', count })
const newBox = (box: string): Change => ({ kind: 'new', box })

function trimChange(
  before: ComparedSide['trim'],
  after: ComparedSide['trim'],
): readonly Change[] {
  const isSame =
    Math.abs(before.width - after.width) < TOLERANCE &&
    Math.abs(before.height - after.height) < TOLERANCE
  return isSame ? [] : [{ kind: 'trim', before, after }]
}

/** The lines of each box, in the order in which boxes come. */
function byBox(
  lines: readonly ComparedLine[],
): ReadonlyMap<string | undefined, readonly ComparedLine[]> {
  const boxes = new Map<string | undefined, ComparedLine[]>()
  for (const line of lines) {
    const known = boxes.get(line.box)
    if (known) known.push(line)
    else boxes.set(line.box, [line])
  }
  return boxes
}

/** What changed in a box that has words before and after. Where words or sizes changed, positions change with them and are left out. */
function changesOfBox(
  before: readonly ComparedLine[],
  after: readonly ComparedLine[],
  name: string | undefined,
): readonly Change[] {
  const box = name === undefined ? {} : { box: name }
  const count = after.length - before.length
  const sizes = differing(before, after, ({ size }) => size.toFixed(2))
  const color = colorChange(before, after).map((change) => ({ ...change, ...box }))
  const isReworded = wordsOf(before) !== wordsOf(after)
  const changes: readonly (Change | false)[] = [
    count !== 0 && { kind: 'lines', ...box, count },
    sizes !== undefined && {
      kind: 'size',
      ...box,
      before: sizes[0].size,
      after: sizes[1].size,
    },
    isReworded && { kind: 'words', ...box },
  ]
  const found = changes.filter((one) => one !== false)
  if (found.length > 0) return [...found, ...color]
  if (after.some(({ text }, index) => text !== before[index]?.text))
    return [{ kind: 'breaks', ...box }, ...color]
  return [...movesOf(before, after).map((move) => ({ ...move, ...box })), ...color]
}

/** Words that got another colour; nothing where that is not known. */
function colorChange(
  before: readonly ComparedLine[],
  after: readonly ComparedLine[],
): readonly Change[] {
  const changed = differing(before, after, ({ color }) => color?.value)
  const [old, now] = changed?.map(({ color }) => color) ?? []
  return old && now ? [{ kind: 'color', before: old, after: now }] : []
}

/**
 * A line before and after, of which something differs: of those that have it as most of the letters have, else of the
 * first line with the same words. Undefined where nothing does.
 */
function differing(
  before: readonly ComparedLine[],
  after: readonly ComparedLine[],
  of: (line: ComparedLine) => string | undefined,
): readonly [before: ComparedLine, after: ComparedLine] | undefined {
  const [old, now] = [usual(before, of), usual(after, of)]
  if (old && now && of(old) !== of(now)) return [old, now]
  const others = after.flatMap((line, index) => {
    const known = before[index]
    const differs = known?.text === line.text && of(known) !== of(line)
    return known && differs ? [[known, line] as const] : []
  })
  return others[0]
}

/** A line that has what most of the letters have. */
function usual(
  lines: readonly ComparedLine[],
  of: (line: ComparedLine) => string | undefined,
): ComparedLine | undefined {
  const letters = new Map<string | undefined, number>()
  for (const line of lines)
    letters.set(of(line), (letters.get(of(line)) ?? 0) + line.text.length)
  const [most] = [...letters].toSorted(([, one], [, other]) => other - one)
  return most && lines.find((line) => of(line) === most[0])
}

/** Boxes with another ground, line or picture; words show where a box is new or gone. */
const boxChanges = (
  before: readonly ComparedBox[],
  after: readonly ComparedBox[],
): readonly Change[] =>
  pairByName(before, after).flatMap(({ name: box, ...pair }): readonly Change[] => {
    const [old, now] = [pair.before, pair.after]
    if (!old || !now) return []
    const colors = (['ground', 'line'] as const).flatMap((kind) => {
      const [one, other] = [old[kind], now[kind]]
      return one && other && one.value !== other.value
        ? [{ kind, box, before: one, after: other }]
        : []
    })
    const hasOther = old.picture && now.picture && old.picture.shown !== now.picture.shown
    return hasOther ? [...colors, { kind: 'picture', box }] : colors
  })

/** Words as one text, without what the ends of lines bring: spaces and hyphens. */
const wordsOf = (lines: readonly ComparedLine[]): string =>
  lines
    .map(({ text }) => text.replace(/[-\u00ad\u2010]$/, ''))
    .join('')
    .replaceAll(/\s/g, '')

/** Where the same lines went: nowhere, all or some of them by one distance, or by several. */
function movesOf(
  before: readonly ComparedLine[],
  after: readonly ComparedLine[],
): readonly Change[] {
  const moves = after.flatMap(({ x, y }, index) => {
    const old = before[index]
    const move = { x: x - (old?.x ?? x), y: y - (old?.y ?? y) }
    return Math.hypot(move.x, move.y) < TOLERANCE ? [] : [move]
  })
  const [first] = moves
  if (!first) return []
  const areAlike = moves.every(
    ({ x, y }) => Math.hypot(x - first.x, y - first.y) < 2 * TOLERANCE,
  )
  if (!areAlike) return [{ kind: 'spread' }]
  const lines = moves.length < after.length ? { lines: moves.length } : {}
  return [{ kind: 'moved', ...lines, ...first }]
}
