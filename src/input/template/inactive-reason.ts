import type { SourceEntry } from '../yaml/value.ts'
import { childrenOf, takesOver } from './inherited-keys.ts'
import type { NamedStyles } from './named-styles.ts'
import { parseTemplateLength } from './template-length.ts'
import type { TemplateLength } from './template-length.ts'
import type { BlockRules } from './text-style.ts'

/** The box that a key is in, on one format. */
export interface BoxContext {
  /** All keys that apply to the box. */
  readonly keys: ReadonlyMap<string, SourceEntry>
  /** Whether the box is a whole side of a card or a whole panel. */
  readonly isRoot: boolean
  /** Whether there are no boxes beside it. */
  readonly isAlone: boolean
  /** The styles of the theme. */
  readonly styles: NamedStyles
  /** The theme's style of quotations. */
  readonly quotation: NonNullable<BlockRules['quotation']>
  /** Whether a picture beside the template ignores the colour of its box. */
  readonly isColorless: (picture: string) => boolean
}

/** Why a key has no effect in its box, in words to follow its name; undefined if it has one. */
export const inactiveReason = (key: string, context: BoxContext): string | undefined =>
  REASONS.get(key)?.(context)

type Reason = (context: BoxContext) => string | undefined

const has = ({ keys }: BoxContext, ...names: readonly string[]): boolean =>
  names.every((name) => keys.has(name))

function textAt({ keys }: BoxContext, name: string): string | undefined {
  const value = keys.get(name)?.value
  return value?.kind === 'text' ? value.value : undefined
}

const boxesIn = ({ keys }: BoxContext): number => childrenOf({ entries: keys }).length

const onRoot: Reason = ({ isRoot }) =>
  isRoot
    ? 'does nothing here: this box is always as large as the side or panel'
    : undefined

/** `optional` has an effect on a whole side that is itself a picture or a text. */
const showsSomething = (context: BoxContext): boolean =>
  has(context, 'picture') || has(context, 'text') || has(context, 'qr')

const withoutBoxes: Reason = (context) =>
  boxesIn(context) === 0 ? 'does nothing in a box without boxes in it' : undefined

const ON_PAPER = 'does nothing here: there is only paper below a whole side or panel'

const withoutTwoBoxes: Reason = (context) =>
  boxesIn(context) < 2
    ? 'does nothing in a box with fewer than two boxes in it'
    : undefined

const besideBothGaps: Reason = (context) =>
  has(context, 'rowGap', 'columnGap')
    ? 'does nothing beside “rowGap” and “columnGap”'
    : undefined

const withoutWrap: Reason = (context) =>
  (textAt(context, 'flexWrap') ?? 'nowrap') === 'nowrap'
    ? 'does nothing without “flexWrap: wrap”'
    : undefined

const alone: Reason = ({ isAlone }) =>
  isAlone ? 'does nothing in a box without others beside it' : undefined

const isAbsolute = (context: BoxContext): boolean =>
  textAt(context, 'position') === 'absolute'

const inFlow: Reason = (context) =>
  onRoot(context) ??
  (isAbsolute(context) ? 'does nothing in a box that is placed absolutely' : undefined)

const SIDES = ['Top', 'Right', 'Bottom', 'Left']

const allSides =
  (name: string): Reason =>
  (context) =>
    has(context, ...SIDES.map((side) => `${name}${side}`))
      ? 'does nothing beside the four of its sides'
      : undefined

/** `right` beside `left`: one of the two is ignored, unless they stretch the box between them. */
const beside =
  (near: string, length: string): Reason =>
  (context) => {
    const isFixed = !isAbsolute(context) || has(context, length)
    if (!has(context, near) || !isFixed) return onRoot(context)
    return isAbsolute(context)
      ? `does nothing beside “${near}” and “${length}”`
      : `does nothing beside “${near}”`
  }

const CORNERS = ['TopLeft', 'TopRight', 'BottomRight', 'BottomLeft'].map(
  (corner) => `border${corner}Radius`,
)

const allCornersSet: Reason = (context) =>
  has(context, ...CORNERS) ? 'does nothing beside the four of its corners' : undefined

const DRAWN = [
  'backgroundColor',
  'backgroundImage',
  'picture',
  'border',
  ...SIDES.map((side) => `border${side}`),
]

const nothingRound: Reason = (context) =>
  DRAWN.some((key) => has(context, key)) || boxesIn(context) > 0
    ? undefined
    : 'does nothing in a box without a background, a border, a picture or boxes in it'

const nothingShown: Reason = (context) =>
  ['text', 'qr', 'line', 'flow'].some((key) => has(context, key)) ||
  nothingRound(context) === undefined
    ? undefined
    : 'does nothing in a box that shows nothing'

/** Keys that place a box in its parent, besides those below. */
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
  ['margin', (context) => onRoot(context) ?? allSides('margin')(context)],
  ['padding', allSides('padding')],
  ['border', allSides('border')],
  ['right', beside('left', 'width')],
  ['bottom', beside('top', 'height')],
  ['optional', (context) => (showsSomething(context) ? undefined : onRoot(context))],
  ['when', onRoot],
  ['flexGrow', inFlow],
  ['flexShrink', inFlow],
  ['flexBasis', inFlow],
  ['overflow', withoutBoxes],
  ['opacity', nothingShown],
  ['rotate', nothingShown],
  ['mixBlendMode', (context) => (context.isRoot ? ON_PAPER : nothingShown(context))],
  ['flexDirection', withoutBoxes],
  ['alignItems', withoutBoxes],
  ['gap', (context) => withoutTwoBoxes(context) ?? besideBothGaps(context)],
  ['rowGap', withoutTwoBoxes],
  ['flexWrap', withoutTwoBoxes],
  ['alignContent', (context) => withoutTwoBoxes(context) ?? withoutWrap(context)],
  ['zIndex', (context) => onRoot(context) ?? alone(context) ?? nothingShown(context)],
  [
    'justifyContent',
    (context) => (has(context, 'text') ? undefined : withoutBoxes(context)),
  ],
  ['borderRadius', (context) => nothingRound(context) ?? allCornersSet(context)],
  ...CORNERS.map((key): [string, Reason] => [key, nothingRound]),
  [
    'objectPosition',
    (context) =>
      textAt(context, 'objectFit') === 'fill'
        ? 'does nothing beside “objectFit: fill”, which stretches the picture over its box'
        : undefined,
  ],
  [
    'hyphens',
    (context) =>
      textAt(context, 'hyphens') === 'auto' && textAt(context, 'textWrap') === 'balance'
        ? 'does nothing beside “textWrap: balance”, which breaks no words'
        : undefined,
  ],
  [
    'fontVariantCaps',
    (context) =>
      textAt(context, 'fontVariantCaps') === 'small-caps' &&
      textAt(context, 'textTransform') === 'uppercase'
        ? 'does nothing beside “textTransform: uppercase”, which leaves no small letters'
        : undefined,
  ],
  [
    'columnGap',
    (context) =>
      !has(context, 'text')
        ? withoutTwoBoxes(context)
        : Number(textAt(context, 'columns') ?? 1) > 1
          ? undefined
          : 'does nothing without “columns”',
  ],
  ['fill', overruledFill],
  [
    'verticalAlign',
    (context) =>
      has(context, 'justifyContent') ? 'does nothing beside “justifyContent”' : undefined,
  ],
  ['color', (context) => colorless(context) ?? takenByNone('color', context)],
  ['fontFamily', (context) => takenByNone('fontFamily', context)],
  ['fontSize', tooSmall],
  ['maxFontSize', tooSmallToGrow],
  ['blocks', inactiveBlocks],
])

/** `justifyContent` of a box says how its free height is shared out; growing is another thing. */
function overruledFill(context: BoxContext): string | undefined {
  const value = context.keys.get('fill')?.value
  const words = value?.kind === 'list' ? value.items : value ? [value] : []
  const grows = words.some((word) => word.kind === 'text' && word.value === 'grow')
  const other = ['justifyContent', 'verticalAlign'].find((key) => has(context, key))
  return other !== undefined && !grows ? `does nothing beside “${other}”` : undefined
}

/** Why a rule for the words in the boxes of a box has no effect. */
function takenByNone(
  key: 'color' | 'fontFamily',
  { keys, styles }: BoxContext,
): string | undefined {
  const boxes = childrenOf({ entries: keys })
  const isOwn =
    key === 'color' && [...keys.keys()].some((one) => one.startsWith('border'))
  return boxes.length === 0 || isOwn || boxes.some((box) => takesOver(key, box, styles))
    ? undefined
    : 'does nothing: all that is in this box has one of its own'
}

function colorless(context: BoxContext): string | undefined {
  const picture = textAt(context, 'picture')
  return picture !== undefined && context.isColorless(picture)
    ? 'does nothing: the picture has no “currentColor” that would take it'
    : undefined
}

/** The default smallest size. */
const SMALLEST: TemplateLength = { value: 8, unit: 'pt' }

function tooSmall(context: BoxContext): string | undefined {
  const style = context.styles.get(textAt(context, 'style') ?? 'body')
  const own = textAt(context, 'minFontSize')
  const least =
    own === undefined ? (style?.minFontSize ?? SMALLEST) : parseTemplateLength(own, 'pt')
  const size = parseTemplateLength(textAt(context, 'fontSize') ?? '', 'pt')
  return smallerThan(size, least)
}

/** Whether words cannot grow: up to a size that is not above the one that they have anyway. */
function tooSmallToGrow(context: BoxContext): string | undefined {
  const style = context.styles.get(textAt(context, 'style') ?? 'body')
  const [most, usual] = ['maxFontSize', 'fontSize'].map((key) =>
    parseTemplateLength(textAt(context, key) ?? '', 'pt'),
  )
  return noLargerThan(most, usual ?? style?.fontSize)
}

/** Why a largest size has no effect beside the usual one; the same size keeps words from growing (“fill”, or a style above). */
export const noLargerThan = (
  most: TemplateLength | undefined,
  usual: TemplateLength = SMALLEST,
): string | undefined =>
  most && most.value < usual.value
    ? `is less than “fontSize” (${usual.value} pt), so the words do not grow`
    : undefined

/** Why a size has no effect beside the smallest size. */
export function smallerThan(
  size: TemplateLength | undefined,
  least: TemplateLength = SMALLEST,
): string | undefined {
  if (!size || size.value >= least.value) return undefined
  return `is less than the smallest size, so the words are set in ${least.value} pt (“minFontSize”)`
}

function inactiveBlocks(context: BoxContext): string | undefined {
  const blocks = context.keys.get('blocks')?.value
  const hasInitial = blocks?.kind === 'map' && blocks.entries.has('initial')
  const lines =
    textAt(context, 'initialLetter') ??
    context.styles.get(textAt(context, 'style') ?? 'body')?.initialLetter ??
    1
  return hasInitial && Number(lines) === 1
    ? 'has “initial”, which does nothing without “initialLetter”'
    : inactiveQuotation(context)
}

function inactiveQuotation({ keys, quotation }: BoxContext): string | undefined {
  const blocks = keys.get('blocks')?.value
  const own = blocks?.kind === 'map' ? blocks.entries.get('quotation')?.value : undefined
  if (own?.kind !== 'map') return undefined
  const there = new Set([...Object.keys(quotation), ...own.entries.keys()])
  return inactiveInQuotation((key) => own.entries.has(key), there)
}

/** Which rule of a quotation has no effect without another one. */
export function inactiveInQuotation(
  isSet: (key: string) => boolean,
  there: ReadonlySet<string>,
): string | undefined {
  const [inactive, needed] =
    [
      ['borderRadius', 'backgroundColor'],
      ['pictureColor', 'picture'],
    ].find(([key = '', other = '']) => isSet(key) && !there.has(other)) ?? []
  return inactive === undefined
    ? undefined
    : `has “${inactive}” for quotations, which does nothing without “${needed}”`
}
