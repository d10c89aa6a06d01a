import { boxesIn, has, isAbsolute, isOfPart, textAt } from './box-context.ts'
import type { BoxContext, Reason } from './box-context.ts'
import { parseTemplateLength } from './template-length.ts'

/** What lets a box be of another size than its `width` or `height`. */
const GIVES_WAY = ['flexGrow', 'flexShrink', 'flexBasis']

/** Whether the first of two lengths is at most the second; false where they cannot be compared. */
function isAtMost(context: BoxContext, ...keys: readonly [string, string]): boolean {
  const [one, other] = keys.map((key) =>
    parseTemplateLength(textAt(context, key) ?? '', 'pt'),
  )
  return (
    one !== undefined &&
    other !== undefined &&
    one.unit === other.unit &&
    one.value <= other.value
  )
}

/** A limit that the size of the box, which nothing changes, keeps anyway. */
const keptAnyway =
  (limit: 'min' | 'max', size: 'Width' | 'Height'): Reason =>
  (context) => {
    const [own, key] = [size.toLowerCase(), `${limit}${size}`]
    const isKept =
      limit === 'min' ? isAtMost(context, key, own) : isAtMost(context, own, key)
    return isKept && !GIVES_WAY.some((other) => has(context, other))
      ? `does nothing beside “${own}”, which keeps to it`
      : undefined
  }

const SHOWN = ['text', 'picture', 'qr', 'flow']

const aroundNothing: Reason = (context) =>
  has(context, 'width', 'height') &&
  boxesIn(context) === 0 &&
  !SHOWN.some((key) => has(context, key))
    ? 'does nothing in a box with nothing in it'
    : undefined

/** Why a box is aligned across the one around it as it would be anyway. */
function alignedAnyway(context: BoxContext): string | undefined {
  const own = alignment(textAt(context, 'alignSelf'))
  const isChange = context.keys.get('alignSelf')?.isChange === true
  if (isChange || isOfPart(context, 'alignSelf')) return undefined
  const inRows = valuesAround('flexDirection', 'column', context).map((value) =>
    value.startsWith('row'),
  )
  const across = inRows.every(Boolean) ? 'height' : 'width'
  const isKnown = across === 'height' || !inRows.some(Boolean)
  if (own === 'stretch' && isKnown && has(context, across))
    return `does nothing beside “${across}”`
  const place = (across === 'height' ? ['top', 'bottom'] : ['left', 'right']).find(
    (side) => isAbsolute(context) && has(context, side),
  )
  if (place !== undefined && isKnown) return `does nothing beside “${place}”`
  const items = valuesAround('alignItems', 'stretch', context).map(alignment)
  return own === 'auto' || items.every((value) => value === own)
    ? 'does nothing: the box around aligns all that is in it so'
    : undefined
}

const alignment = (value: string | undefined): string =>
  (value ?? '').replace(/^(?=start$|end$)/, 'flex-')

/** What the box around may say of a key. */
function valuesAround(
  key: string,
  usual: string,
  { around }: BoxContext,
): readonly string[] {
  const said = around.map(({ entries }) => entries.get(key)?.value)
  return said.flatMap((value, index) =>
    value?.kind === 'text' ? [value.value.trim()] : index === 0 ? [usual] : [],
  )
}

const SIDES = ['Top', 'Right', 'Bottom', 'Left']

/** Why sizes, distances and places have no effect, by the key; on a whole side none has. */
export const OF_SIZES: readonly (readonly [string, Reason])[] = [
  [
    'aspectRatio',
    (context) =>
      has(context, 'width', 'height')
        ? 'does nothing beside “width” and “height”'
        : undefined,
  ],
  ['alignSelf', alignedAnyway],
  ['minWidth', keptAnyway('min', 'Width')],
  ['minHeight', keptAnyway('min', 'Height')],
  ['maxWidth', keptAnyway('max', 'Width')],
  ['maxHeight', keptAnyway('max', 'Height')],
  ...SIDES.map((side) => [`padding${side}`, aroundNothing] as const),
  ['padding', aroundNothing],
]
