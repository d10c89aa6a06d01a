import { excerpt } from '../base/problems/excerpt.ts'
import type { ComparedColor } from './compared-side.ts'
import type { Change } from './find-changes.ts'

/** The most changes that are named for a side. */
const MOST = 4

/** What layout calls a box without a name. */
const UNNAMED = 'box'

/** What changed on a side in a few plain words: `lost a line in body; title moved 2.1 mm down`. */
export function changeWords(changes: readonly Change[]): string {
  const boxes = new Map<string, string[]>()
  const recolored = changes.filter(isOfColor)
  for (const change of changes) {
    const isOfMore =
      isOfColor(change) &&
      recolored.some(
        (one) => one.kind !== change.kind && colorWords(one) === colorWords(change),
      )
    const phrase = isOfMore
      ? `another colour{ in |} (${colorWords(change)})`
      : phraseOf(change)
    const named = boxes.get(phrase) ?? []
    const name = isOfMore ? partOf(change) : nameOf(change)
    if (name !== undefined && !named.includes(name)) named.push(name)
    boxes.set(phrase, named)
  }
  const phrases = [...boxes].map(([phrase, names]) =>
    phrase.replace(BOXES, filling(names)),
  )
  const more = phrases.length - MOST
  return [...phrases.slice(0, MOST), ...(more > 0 ? [`and ${more} more`] : [])].join('; ')
}

type ColorChange = Extract<Change, { readonly kind: 'color' | 'ground' | 'line' }>

const isOfColor = (change: Change): change is ColorChange =>
  change.kind === 'color' || change.kind === 'ground' || change.kind === 'line'

/** The name of the box of a change, where it has one. */
function nameOf(change: Change): string | undefined {
  const box = 'box' in change ? change.box : undefined
  return box === undefined || box === UNNAMED ? undefined : excerpt(box)
}

/** What got another colour, where it is not only text, backgrounds or borders: `title`, `border of frame`. */
function partOf(change: ColorChange): string {
  const name = nameOf(change)
  if (change.kind === 'color') return name ?? 'text'
  const part = change.kind === 'ground' ? 'background' : 'border'
  return name === undefined ? part : `${part} of ${name}`
}

/** The place for the names of boxes in a phrase: `{words before the names|words if there are none}`. */
const BOXES = /\{([^|}]*)\|([^}]*)\}/

/** Fills names in; without any the words for none. A function, since names may hold `$`. */
const filling =
  (names: readonly string[]) =>
  (_: string, before: string, without: string): string =>
    names.length === 0 ? without : `${before}${listed(names)}`

/** `a`, `a and b`, `a, b and c`. */
function listed(names: readonly string[]): string {
  const [last = '', ...before] = names.toReversed()
  return before.length === 0 ? last : `${before.toReversed().join(', ')} and ${last}`
}

/** A change with a place for the names of the boxes that it happened to: `{before the names|words for none}`. */
function phraseOf(change: Change): string {
  switch (change.kind) {
    case 'trim':
      return `is cut to another size (${size(change.before)} → ${size(change.after)})`
    case 'gone':
      return 'has no {|words} any more'
    case 'new':
      return 'has {|words} now'
    case 'lines':
      return `${lineWords(change.count)}{ in |}`
    case 'size':
      return sizeWords(change)
    case 'color':
      return `text has another colour{ in |} (${colorWords(change)})`
    case 'ground':
      return `background{ of |} has another colour (${colorWords(change)})`
    case 'line':
      return `border{ of |} has another colour (${colorWords(change)})`
    case 'picture':
      return 'another picture{ in |}'
    case 'words':
      return 'different words{ in |}'
    case 'breaks':
      return 'lines{ of |} end elsewhere'
    case 'moved':
      return movedWords(change)
    case 'spread':
      return 'lines{ of |} are spaced differently'
  }
}

/** By their names where these differ: `ember → leaf`; else what became of the one: `leaf, 66/18/88/10 → 78/33/93/35 CMYK`. */
function colorWords({
  before,
  after,
}: {
  readonly before: ComparedColor
  readonly after: ComparedColor
}): string {
  const inBoth = `${before.value.replace(/ CMYK$/, '')} → ${after.value}`
  if (before.name === undefined || after.name === undefined) return inBoth
  return before.name === after.name
    ? `${excerpt(after.name)}, ${inBoth}`
    : `${excerpt(before.name)} → ${excerpt(after.name)}`
}

const size = ({ width, height }: { width: number; height: number }): string =>
  `${decimal(width, 1)} × ${decimal(height, 1)} mm`

/** `lost a line`, `gained 2 lines`. */
export const lineWords = (count: number): string =>
  `${count < 0 ? 'lost' : 'gained'} ${Math.abs(count) === 1 ? 'a line' : `${Math.abs(count)} lines`}`

function sizeWords({
  before,
  after,
}: {
  readonly before: number
  readonly after: number
}): string {
  const direction = after < before ? 'smaller' : 'larger'
  const digits = Math.abs(after - before) < 0.095 ? 2 : 1
  return `text is ${direction}{ in |} (${decimal(before, digits)} → ${decimal(after, digits)} pt)`
}

function movedWords({
  lines,
  x,
  y,
}: {
  readonly lines?: number
  readonly x: number
  readonly y: number
}): string {
  const what =
    lines === undefined ? '{|text}' : `${lines} ${lines === 1 ? 'line' : 'lines'}{ of |}`
  const ways = [
    distance(y, y > 0 ? 'down' : 'up'),
    distance(x, x > 0 ? 'to the right' : 'to the left'),
  ].filter(Boolean)
  return `${what} moved ${ways.join(' and ') || 'by a hair'}`
}

/** Nothing where one decimal of a millimetre does not show it. */
const distance = (length: number, direction: string): string =>
  Math.abs(length) < 0.05 ? '' : `${decimal(Math.abs(length), 1)} mm ${direction}`

/** Rounded, without noughts at the end: 9.5, 9. */
const decimal = (number: number, digits: number): string =>
  String(Number(number.toFixed(digits)))
