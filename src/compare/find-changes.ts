import type { ComparedLine, ComparedSide } from './compared-side.ts'

/** What changed on a side, as far as its text shows it. Lengths are millimetres, sizes points. */
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
  /** The inks of most of the letters: `0/0/0/100`. */
  | {
      readonly kind: 'color'
      readonly box?: string
      readonly before: string
      readonly after: string
    }
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

/** What changed from one side to another one, by their sizes and their words. */
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
  return [...trimChange(before.trim, after.trim), ...kept, ...gone]
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
  const [size, newSize] = [
    usual(before, (line) => line.size) ?? 0,
    usual(after, (line) => line.size) ?? 0,
  ]
  const color = colorChange(before, after).map((change) => ({ ...change, ...box }))
  const isResized = Math.abs(newSize - size) >= SIZE_TOLERANCE
  const isReworded = wordsOf(before) !== wordsOf(after)
  const changes: readonly (Change | false)[] = [
    count !== 0 && { kind: 'lines', ...box, count },
    isResized && { kind: 'size', ...box, before: size, after: newSize },
    isReworded && { kind: 'words', ...box },
  ]
  const found = changes.filter((one) => one !== false)
  if (found.length > 0) return [...found, ...color]
  if (after.some(({ text }, index) => text !== before[index]?.text))
    return [{ kind: 'breaks', ...box }, ...color]
  return [...movesOf(before, after).map((move) => ({ ...move, ...box })), ...color]
}

/** Differences below this, in points, are rounding. */
const SIZE_TOLERANCE = 0.005

/** Words that got other inks; nothing where those are not known, as in a PDF. */
function colorChange(
  before: readonly ComparedLine[],
  after: readonly ComparedLine[],
): readonly Change[] {
  const [old, now] = [before, after].map((lines) => usual(lines, ({ inks }) => inks))
  return old === undefined || now === undefined || old === now
    ? []
    : [{ kind: 'color', before: old, after: now }]
}

/** What most of the letters have. */
function usual<T>(
  lines: readonly ComparedLine[],
  of: (line: ComparedLine) => T,
): T | undefined {
  const letters = new Map<T, number>()
  for (const line of lines)
    letters.set(of(line), (letters.get(of(line)) ?? 0) + line.text.length)
  const [most] = [...letters].toSorted(([, one], [, other]) => other - one)
  return most?.[0]
}

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
