/** What to use instead of a CSS property that layouts do not have. */
interface Replacement {
  /** The key that does the same. */
  readonly key: string
  /** The hint, if it is not just another name. */
  readonly hint?: string
}

const BORDER: Replacement = {
  key: 'border',
  hint: 'Write it all in one, as in “border: 0.5mm solid ink”, or “borderTop” for one side.',
}

const REPLACEMENTS: ReadonlyMap<string, Replacement> = new Map([
  ...['borderColor', 'borderWidth', 'borderStyle', 'outline'].map(
    (name) => [name, BORDER] as const,
  ),
  ['background', { key: 'backgroundColor' }],
  ['fill', { key: 'backgroundColor' }],
  ['radius', { key: 'borderRadius' }],
  ['blendMode', { key: 'mixBlendMode' }],
  ['gradient', { key: 'backgroundImage' }],
  ['image', { key: 'picture' }],
  ['src', { key: 'picture' }],
  ['initial', { key: 'initialLetter' }],
  ['dropCap', { key: 'initialLetter' }],
  [
    'verticalAlign',
    {
      key: 'justifyContent',
      hint: 'Write “justifyContent: flex-start”, “center” or “flex-end”: where words stand in the height of their box.',
    },
  ],
  ['columnCount', { key: 'columns' }],
  ['transform', { key: 'rotate' }],
  ['lineClamp', { key: 'maxLines' }],
  ['direction', { key: 'flexDirection' }],
  ['size', { key: 'fontSize' }],
  ['bold', { key: 'fontWeight' }],
  ['weight', { key: 'fontWeight' }],
  ['align', { key: 'textAlign' }],
  ['listStyleImage', { key: 'picture' }],
  ['marker', { key: 'listStyleType' }],
  ['fontFeatureSettings', { key: 'fontFeatures' }],
  ['fontVariant', { key: 'fontVariantCaps' }],
  ['textDecorationLine', { key: 'textDecoration' }],
  ['underline', { key: 'textDecoration' }],
  ['font', { key: 'fontFamily' }],
])

/** The hint for a CSS property that has another name here; undefined for any other name. */
export function cssReplacement(
  name: string,
  known: readonly string[],
): string | undefined {
  const camel = name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  const instead = REPLACEMENTS.get(camel)
  if (!instead || !known.includes(instead.key)) return undefined
  return instead.hint ?? `Did you mean “${instead.key}”?`
}
