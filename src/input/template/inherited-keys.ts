import type { SourceMap, SourceValue } from '../yaml/value.ts'
import { keepsOf } from './named-styles.ts'
import type { INHERITED, NamedStyles } from './named-styles.ts'

/** What takes over the colour of the boxes around it besides words. */
const COLORED = /^(?:picture|qr|line|border(?:Top|Right|Bottom|Left)?)$/

/**
 * Whether a box, or one in it, takes over a rule of the box around. One that sets the rule in some formats or cases only
 * does.
 */
export function takesOver(
  key: (typeof INHERITED)[number],
  box: SourceValue,
  styles: NamedStyles,
): boolean {
  if (box.kind !== 'map' || box.entries.has(key)) return false
  if (hasWords(box)) return !keepsOf(styles, textAt(box, 'style')).includes(key)
  const isDrawn =
    key === 'color' && [...box.entries.keys()].some((one) => COLORED.test(one))
  return isDrawn || childrenOf(box).some((child) => takesOver(key, child, styles))
}

const hasWords = ({ entries }: SourceMap): boolean =>
  entries.has('text') || entries.has('flow')

function textAt({ entries }: SourceMap, key: string): string | undefined {
  const value = entries.get(key)?.value
  return value?.kind === 'text' ? value.value : undefined
}

/** The boxes in a box. */
export function childrenOf({
  entries,
}: Pick<SourceMap, 'entries'>): readonly SourceValue[] {
  const value = entries.get('children')?.value
  return value?.kind === 'list' ? value.items : []
}
