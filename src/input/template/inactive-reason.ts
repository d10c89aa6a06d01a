import type { SourceEntry } from '../yaml/value.ts'
import { parseMeasure } from './measure.ts'
import type { Measure } from './measure.ts'
import type { BlockRules, TextStyleRules } from './text-style.ts'

/** Where a key stands. */
export interface BoxContext {
  /** All keys that count in its box, on a format. */
  readonly keys: ReadonlyMap<string, SourceEntry>
  /** Whether the box is a whole side of a card, or a whole panel. */
  readonly isRoot: boolean
  /** The styles of the theme. */
  readonly styles: ReadonlyMap<string, TextStyleRules>
  /** How the theme sets quotations. */
  readonly quotation: NonNullable<BlockRules['quotation']>
  /** Whether a picture beside the template takes no colour from its box. */
  readonly isColorless: (picture: string) => boolean
}

/** Why a key does nothing where it stands, in words to follow its name; undefined where it does something. */
export const inactiveReason = (key: string, setting: BoxContext): string | undefined =>
  REASONS.get(key)?.(setting)

type Reason = (setting: BoxContext) => string | undefined

const has = ({ keys }: BoxContext, ...names: readonly string[]): boolean =>
  names.every((name) => keys.has(name))

function textAt({ keys }: BoxContext, name: string): string | undefined {
  const value = keys.get(name)?.value
  return value?.kind === 'text' ? value.value : undefined
}

function boxesIn({ keys }: BoxContext): number {
  const value = keys.get('children')?.value
  return value?.kind === 'list' ? value.items.length : 0
}

const onRoot: Reason = ({ isRoot }) =>
  isRoot
    ? 'does nothing here: this box is always as large as the side or panel'
    : undefined

/** A side that is a picture or a text need not have it where that is optional. */
const showsSomething = (setting: BoxContext): boolean =>
  has(setting, 'picture') || has(setting, 'text')

const withoutBoxes: Reason = (setting) =>
  boxesIn(setting) === 0 ? 'does nothing in a box without boxes in it' : undefined

const isAbsolute = (setting: BoxContext): boolean =>
  textAt(setting, 'position') === 'absolute'

const inFlow: Reason = (setting) =>
  onRoot(setting) ??
  (isAbsolute(setting) ? 'does nothing in a box that is placed absolutely' : undefined)

const SIDES = ['Top', 'Right', 'Bottom', 'Left']

const allSides =
  (name: string): Reason =>
  (setting) =>
    has(setting, ...SIDES.map((side) => `${name}${side}`))
      ? 'does nothing beside the four of its sides'
      : undefined

/** `right` beside `left`: one of the two is enough, unless they stretch the box between them. */
const beside =
  (near: string, length: string): Reason =>
  (setting) => {
    const isFixed = !isAbsolute(setting) || has(setting, length)
    if (!has(setting, near) || !isFixed) return onRoot(setting)
    return isAbsolute(setting)
      ? `does nothing beside “${near}” and “${length}”`
      : `does nothing beside “${near}”`
  }

/** Keys that place a box in another one, besides those below. */
const PLACEMENT = [
  'position',
  'top',
  'left',
  'width',
  'height',
  'alignSelf',
  'aspectRatio',
  'minWidth',
  'minHeight',
  'maxWidth',
  'maxHeight',
  'marginTop',
  'marginRight',
  'marginBottom',
  'marginLeft',
]

const REASONS: ReadonlyMap<string, Reason> = new Map<string, Reason>([
  ...PLACEMENT.map((key): [string, Reason] => [key, onRoot]),
  ['margin', (setting) => onRoot(setting) ?? allSides('margin')(setting)],
  ['padding', allSides('padding')],
  ['right', beside('left', 'width')],
  ['bottom', beside('top', 'height')],
  ['optional', (setting) => (showsSomething(setting) ? undefined : onRoot(setting))],
  ['flexGrow', inFlow],
  ['flexShrink', inFlow],
  ['flexBasis', inFlow],
  ['flexDirection', withoutBoxes],
  ['alignItems', withoutBoxes],
  [
    'gap',
    (setting) =>
      boxesIn(setting) < 2
        ? 'does nothing in a box with fewer than two boxes in it'
        : undefined,
  ],
  [
    'justifyContent',
    (setting) => (has(setting, 'text') ? undefined : withoutBoxes(setting)),
  ],
  [
    'borderRadius',
    (setting) =>
      has(setting, 'backgroundColor') || has(setting, 'picture') || boxesIn(setting) > 0
        ? undefined
        : 'does nothing in a box without a ground, a picture or boxes in it',
  ],
  [
    'objectPosition',
    (setting) =>
      textAt(setting, 'objectFit') === 'fill'
        ? 'does nothing beside “objectFit: fill”, which stretches the picture over its box'
        : undefined,
  ],
  [
    'hyphens',
    (setting) =>
      textAt(setting, 'hyphens') === 'auto' && textAt(setting, 'textWrap') === 'balance'
        ? 'does nothing beside “textWrap: balance”, which breaks no words'
        : undefined,
  ],
  ['color', colorless],
  ['fontSize', tooSmall],
  ['blocks', inactiveQuotation],
])

function colorless(setting: BoxContext): string | undefined {
  const picture = textAt(setting, 'picture')
  return picture !== undefined && setting.isColorless(picture)
    ? 'does nothing: the picture has no “currentColor” that would take it'
    : undefined
}

/** The smallest size where nothing says another one. */
const SMALLEST: Measure = { value: 8, unit: 'pt' }

function tooSmall(setting: BoxContext): string | undefined {
  const style = setting.styles.get(textAt(setting, 'style') ?? 'body')
  const own = textAt(setting, 'minFontSize')
  const least =
    own === undefined ? (style?.minFontSize ?? SMALLEST) : parseMeasure(own, 'pt')
  const size = parseMeasure(textAt(setting, 'fontSize') ?? '', 'pt')
  return smallerThan(size, least)
}

/** Why a size does nothing beside the smallest one that is allowed. */
export function smallerThan(
  size: Measure | undefined,
  least: Measure = SMALLEST,
): string | undefined {
  if (!size || size.value >= least.value) return undefined
  return `is less than the smallest size, so the words are set in ${least.value} pt (“minFontSize”)`
}

function inactiveQuotation({ keys, quotation }: BoxContext): string | undefined {
  const blocks = keys.get('blocks')?.value
  const own = blocks?.kind === 'map' ? blocks.entries.get('quotation')?.value : undefined
  if (own?.kind !== 'map') return undefined
  const there = new Set([...Object.keys(quotation), ...own.entries.keys()])
  return inactiveInQuotation((key) => own.entries.has(key), there)
}

/** Which rule of a quotation does nothing without another one. */
export function inactiveInQuotation(
  isSet: (key: string) => boolean,
  there: ReadonlySet<string>,
): string | undefined {
  const [idle, needed] =
    [
      ['borderRadius', 'backgroundColor'],
      ['pictureColor', 'picture'],
    ].find(([key = '', other = '']) => isSet(key) && !there.has(other)) ?? []
  return idle === undefined
    ? undefined
    : `has “${idle}” for quotations, which does nothing without “${needed}”`
}
