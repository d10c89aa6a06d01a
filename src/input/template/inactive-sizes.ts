import { boxesIn, has, textAt } from './box-context.ts'
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

const SIDES = ['Top', 'Right', 'Bottom', 'Left']

/** Why sizes and distances have no effect, by the key; on a whole side none has. */
export const OF_SIZES: readonly (readonly [string, Reason])[] = [
  ['minWidth', keptAnyway('min', 'Width')],
  ['minHeight', keptAnyway('min', 'Height')],
  ['maxWidth', keptAnyway('max', 'Width')],
  ['maxHeight', keptAnyway('max', 'Height')],
  ...SIDES.map((side) => [`padding${side}`, aroundNothing] as const),
  ['padding', aroundNothing],
]
