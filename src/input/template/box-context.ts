import type { SourceEntry, SourceMap } from '../yaml/value.ts'
import { childrenOf } from './inherited-keys.ts'
import type { NamedStyles } from './named-styles.ts'
import type { TemplateLength } from './template-length.ts'
import type { BlockRules } from './text-style.ts'
import { isUsual } from './usual-values.ts'

/** The box that a key is in, on one format. */
export interface BoxContext {
  /** All keys that apply to the box. */
  readonly keys: ReadonlyMap<string, SourceEntry>
  /** Whether the box is a whole side of a card or a whole panel. */
  readonly isRoot: boolean
  /** Whether there are no boxes beside it. */
  readonly isAlone: boolean
  /** Whether it may be as high as the row that it stands in. */
  readonly isInRow: boolean
  /** Whether the box around is as high as the boxes in it, which stand below each other. */
  readonly isInTight: boolean
  /** All rules of the box around, for any format; none for a whole side. */
  readonly around: readonly SourceMap[]
  /** The styles of the theme. */
  readonly styles: NamedStyles
  /** The baseline grid of the theme. */
  readonly baselineGrid: TemplateLength | undefined
  /** The theme's style of quotations. */
  readonly quotation: NonNullable<BlockRules['quotation']>
  /** Whether a picture beside the template ignores the colour of its box. */
  readonly isColorless: (picture: string) => boolean
}

/** Why a key has no effect in its box, in words to follow its name; undefined if it has one. */
export type Reason = (context: BoxContext) => string | undefined

/** Whether all of these keys apply to the box, with more than what it would have without them. */
export const has = ({ keys }: BoxContext, ...names: readonly string[]): boolean =>
  names.every((name) => {
    const value = keys.get(name)?.value
    return value && !isUsual(name, value)
  })

/** The value of a key as it is written. */
export function textAt({ keys }: BoxContext, name: string): string | undefined {
  const value = keys.get(name)?.value
  return value?.kind === 'text' ? value.value : undefined
}

/** How many boxes stand in it. */
export const boxesIn = ({ keys }: BoxContext): number =>
  childrenOf({ entries: keys }).length

/** Whether it is placed apart from the boxes beside it. */
export const isAbsolute = (context: BoxContext): boolean =>
  textAt(context, 'position') === 'absolute'

/** What makes a box higher than what is in it may be. */
const NOT_AS_HIGH = [
  'height',
  'minHeight',
  'flexGrow',
  'flexBasis',
  'aspectRatio',
  'flow',
]

/** Whether a box is as high as the words or boxes in it. */
export const isAsHighAsContent = (context: BoxContext): boolean =>
  !context.isRoot &&
  !context.isInRow &&
  !NOT_AS_HIGH.some((key) => has(context, key)) &&
  !(isAbsolute(context) && has(context, 'top', 'bottom'))

/** Whether a rule is of a part, which may stand in other boxes, too: what is around it here does not decide on it. */
export function isOfPart({ keys, around }: BoxContext, name: string): boolean {
  const used = keys.get(name)?.key.usedAt
  return used !== undefined && used !== around[0]?.span.usedAt
}
