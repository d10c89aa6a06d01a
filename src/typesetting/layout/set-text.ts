import type { Inline } from '../language/resolved.ts'
import { prepareText } from '../text/paragraph.ts'
import type { PreparedText } from '../text/paragraph.ts'
import type { TextSpan } from '../text/style.ts'
import type { ComputedStyle, InlineStyle, StyledText } from './computed-style.ts'
import type { FaceFinder } from './faces.ts'
import type { LookTeller } from './missing-looks.ts'
import type { TextCache } from './text-cache.ts'

/** Makes text ready to be broken into lines at any size. */
export type TextSetter = (
  stretches: readonly StyledText[],
  options: { readonly hyphenate: boolean },
) => PreparedText<InlineStyle>

/** Size and rise of a footnote mark, in em: right with every face, also with those that lack superscripts. */
const MARK = { scale: 0.62, rise: 0.33 }

/**
 * Makes a text setter for one language. What was shaped once is kept in the given cache, so a rebuild in
 * the same process shapes only what has changed.
 */
export function textSetter(
  {
    faces,
    cache,
    tellOfLooks,
  }: {
    readonly faces: FaceFinder
    readonly cache: TextCache
    readonly tellOfLooks: LookTeller
  },
  language: string,
  direction: 'ltr' | 'rtl',
): TextSetter {
  return (stretches, { hyphenate }) => {
    const key = JSON.stringify([language, hyphenate, stretches])
    const known = cache.get(key)
    if (known) {
      tellOfLooks(stretches, known.faces)
      return known
    }
    const spans = stretches.map(
      ({ text, style, href, raised }): TextSpan<InlineStyle> => ({
        text,
        style: {
          faces: faces(style.family, style.weight, style.italic, language),
          color: style.color,
          ...(style.tracking !== 0 && { tracking: style.tracking }),
          ...(raised === true && MARK),
          ...(href !== undefined && { href }),
        },
      }),
    )
    const prepared = prepareText(spans, { language, direction, hyphenate })
    cache.set(key, prepared)
    tellOfLooks(stretches, prepared.faces)
    return prepared
  }
}

/** The styles of the marked-up parts of a text. */
export interface MarkupStyles {
  readonly plain: ComputedStyle
  readonly emphasis: (around: ComputedStyle) => ComputedStyle
  readonly strong: (around: ComputedStyle) => ComputedStyle
  readonly link: (around: ComputedStyle) => ComputedStyle
}

/** Gives each inline its look. */
export const styleInlines = (
  inlines: readonly Inline[],
  styles: MarkupStyles,
): readonly StyledText[] =>
  inlines.map((inline): StyledText => {
    if (inline.kind === 'note')
      return { text: inline.mark, style: styles.plain, raised: true }
    const { emphasis, strong, text, href } = inline
    const weighty = strong ? styles.strong(styles.plain) : styles.plain
    const style = emphasis ? styles.emphasis(weighty) : weighty
    const marked = emphasis || strong ? { around: styles.plain } : {}
    return href === undefined
      ? { text, style, ...marked }
      : { text, style: styles.link(style), href, ...marked }
  })
