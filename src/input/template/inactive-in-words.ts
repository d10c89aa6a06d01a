import { has, isAsHighAsContent, textAt } from './box-context.ts'
import type { BoxContext, Reason } from './box-context.ts'
import { BODY } from './named-styles.ts'
import { parseTemplateLength } from './template-length.ts'
import type { TemplateLength } from './template-length.ts'

/** Why height that words leave free is not shared out: there is none. */
const withoutHeight: Reason = (context) =>
  has(context, 'text') && isAsHighAsContent(context)
    ? 'does nothing in a box that is as high as its words: give it “flexGrow: 1” or a “height”'
    : undefined

const besideColumns: Reason = (context) =>
  Number(textAt(context, 'columns') ?? 1) > 1 &&
  textAt(context, 'justifyContent')?.startsWith('space') === true
    ? 'does nothing beside “columns”; “fill: space” moves their paragraphs apart'
    : undefined

/** Why `justifyContent` does nothing among the paragraphs of a box with words. */
export const unjustified: Reason = (context) =>
  withoutHeight(context) ?? besideColumns(context)

/** Why the distance between columns does nothing: words have one column. */
export const withoutColumns: Reason = (context) =>
  Number(textAt(context, 'columns') ?? 1) > 1
    ? undefined
    : 'does nothing without “columns”'

/** Why keys of words have no effect, by the key. */
export const OF_WORDS: readonly (readonly [string, Reason])[] = [
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
  ['fill', overruledFill],
  ['baselineGrid', onNoGrid],
  [
    'verticalAlign',
    (context) =>
      has(context, 'justifyContent')
        ? 'does nothing beside “justifyContent”'
        : withoutHeight(context),
  ],
  ['fontSize', tooSmall],
  ['maxFontSize', tooSmallToGrow],
]

/** `justifyContent` of a box says how its free height is shared out; growing is another thing. */
function overruledFill(context: BoxContext): string | undefined {
  const value = context.keys.get('fill')?.value
  const words = value?.kind === 'list' ? value.items : value ? [value] : []
  const grows = words.some((word) => word.kind === 'text' && word.value === 'grow')
  const other = ['justifyContent', 'verticalAlign'].find((key) => has(context, key))
  if (grows) return undefined
  return other === undefined ? withoutHeight(context) : `does nothing beside “${other}”`
}

/** `none` takes words off the grid of their style. */
function onNoGrid(context: BoxContext): string | undefined {
  const name = textAt(context, 'style') ?? BODY
  const entry = context.keys.get('baselineGrid')
  const isNone = textAt(context, 'baselineGrid') === 'none' && entry?.isChange !== true
  return isNone && !hasGrid(name, context)
    ? 'does nothing: these words stand on no grid'
    : undefined
}

/** Whether words of a style stand on a baseline grid, on some format at least. */
export function hasGrid(
  name: string,
  { styles, baselineGrid }: Pick<BoxContext, 'styles' | 'baselineGrid'>,
): boolean {
  const { landscape, formats, ...usual } = styles.get(name) ?? { keeps: [] }
  const grids = [usual, landscape, ...Object.values(formats ?? {})].flatMap(
    (rules) => rules?.baselineGrid ?? [],
  )
  if (name === BODY && baselineGrid && !usual.baselineGrid) grids.push(baselineGrid)
  return grids.some(({ value }) => value > 0)
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
