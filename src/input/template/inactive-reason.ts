import {
  boxesIn,
  has,
  isAbsolute,
  isAsHighAsContent,
  isOfPart,
  textAt,
} from './box-context.ts'
import type { BoxContext, Reason } from './box-context.ts'
import { OF_WORDS, unjustified, withoutColumns } from './inactive-in-words.ts'
import { OF_SIZES } from './inactive-sizes.ts'
import { childrenOf, takesOver } from './inherited-keys.ts'

/** Why a key has no effect in its box, in words to follow its name; undefined if it has one. */
export const inactiveReason = (key: string, context: BoxContext): string | undefined =>
  REASONS.get(key)?.(context) ?? OF_OTHER_KEYS.get(key)?.(context)

const onRoot: Reason = ({ isRoot }) =>
  isRoot
    ? 'does nothing here: this box is always as large as the side or panel'
    : undefined

/** `optional` has an effect on a whole side that is itself a picture or a text. */
const showsSomething = (context: BoxContext): boolean =>
  has(context, 'picture') || has(context, 'text') || has(context, 'qr')

const withoutBoxes: Reason = (context) =>
  boxesIn(context) === 0 ? 'does nothing in a box without boxes in it' : undefined

/** Boxes below each other share out no room where the box around has no height of its own. */
const withoutRoom: Reason = (context) =>
  isAsHighAsContent(context) &&
  (textAt(context, 'flexDirection') ?? 'column').startsWith('column') &&
  !isOfPart(context, 'justifyContent')
    ? 'does nothing in a box that is as high as what is in it: give it “flexGrow: 1” or a “height”'
    : undefined

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

/** `columnGap` lies between boxes that stand side by side, `rowGap` between those below each other. */
function alongTheOther(
  direction: 'row' | 'column',
  context: BoxContext,
): string | undefined {
  const own = textAt(context, 'flexDirection') ?? 'column'
  return own.startsWith(direction) || withoutWrap(context) === undefined
    ? undefined
    : `does nothing without “flexDirection: ${direction}” or “flexWrap: wrap”`
}

const alone: Reason = ({ isAlone }) =>
  isAlone ? 'does nothing in a box without others beside it' : undefined

const inFlow: Reason = (context) =>
  onRoot(context) ??
  (isAbsolute(context) ? 'does nothing in a box that is placed absolutely' : undefined)

/** Boxes grow into room that is left, and shrink where there is too little. */
const inRoom =
  (key: string): Reason =>
  (context) =>
    inFlow(context) ??
    (context.isInTight && !isOfPart(context, key)
      ? 'does nothing: the box around is as high as what is in it'
      : undefined)

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
  ['alignSelf', onRoot],
  ['flexGrow', inRoom('flexGrow')],
  ['flexShrink', inRoom('flexShrink')],
  ['flexBasis', inFlow],
  ['overflow', withoutBoxes],
  ['opacity', nothingShown],
  ['rotate', nothingShown],
  ['mixBlendMode', (context) => (context.isRoot ? ON_PAPER : nothingShown(context))],
  ['flexDirection', withoutBoxes],
  ['alignItems', withoutBoxes],
  ['gap', (context) => withoutTwoBoxes(context) ?? besideBothGaps(context)],
  ['rowGap', (context) => withoutTwoBoxes(context) ?? alongTheOther('column', context)],
  [
    'columnGap',
    (context) =>
      has(context, 'text')
        ? withoutColumns(context)
        : (withoutTwoBoxes(context) ?? alongTheOther('row', context)),
  ],
  ['flexWrap', withoutTwoBoxes],
  ['alignContent', (context) => withoutTwoBoxes(context) ?? withoutWrap(context)],
  ['zIndex', (context) => onRoot(context) ?? alone(context) ?? nothingShown(context)],
  [
    'justifyContent',
    (context) =>
      has(context, 'text')
        ? unjustified(context)
        : (withoutBoxes(context) ?? withoutRoom(context)),
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
    'color',
    (context) => colorless(context) ?? colored(context) ?? takenByNone('color', context),
  ],
  ['fontFamily', (context) => takenByNone('fontFamily', context)],
  ['blocks', inactiveBlocks],
])

/** Why they have none beside other keys of the box. */
const OF_OTHER_KEYS = new Map([...OF_WORDS, ...OF_SIZES])

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

/** A rule has the colour that it names: `line: 1mm solid teal`. */
function colored({ keys }: BoxContext): string | undefined {
  const line = keys.get('line')?.value
  const isColored =
    line?.kind === 'map'
      ? line.entries.has('color')
      : line?.kind === 'text' && line.value.trim().split(/\s+/).length > 2
  return isColored ? 'does nothing beside the colour of “line”' : undefined
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
