import { setText } from '../../language/resolved.ts'
import type { Inline } from '../../language/resolved.ts'
import { directionOf } from '../../text/language-tag.ts'
import { prepareText } from '../../text/paragraph.ts'
import type { PreparedText } from '../../text/paragraph.ts'
import type { TextSpan } from '../../text/style.ts'
import { iconStyle, sizedIcon } from '../pictures/icons.ts'
import type { Icons } from '../pictures/icons.ts'
import type { ComputedStyle, InlineStyle, StyledText } from '../type/computed-style.ts'
import type { EmphasisMarker } from '../type/emphasis.ts'
import type { FaceFinder } from '../type/faces.ts'
import { featuresOf } from '../type/font-variants.ts'
import { lookNumber } from '../type/look-number.ts'
import type { MissingStyleReporter } from '../type/missing-styles.ts'
import type { FallbackFamilies } from '../type/script-fallback.ts'

/** Shapes text, ready to be broken into lines at any size. */
export type TextSetter = (
  styledTexts: readonly StyledText[],
  options: {
    readonly hyphenate: boolean
    /** Of the text, where it is not that of the setter. */
    readonly language?: string | undefined
  },
) => PreparedText<InlineStyle>

/** Size and rise of a footnote mark, in em. Scaled digits work in every face; many lack superscripts. */
const MARK = { scale: 0.62, rise: 0.33 }

/**
 * The text setter of a language, with the hyphenation exceptions of its words. Shaped text is kept in the cache, so
 * that a rebuild in the same process shapes only what has changed.
 */
export function textSetter(
  {
    faces,
    fallbacks,
    cache,
    markEmphasis,
    reportMissingStyles,
  }: {
    readonly faces: FaceFinder
    readonly fallbacks: FallbackFamilies
    readonly cache: TextCache
    readonly markEmphasis: EmphasisMarker
    readonly reportMissingStyles: MissingStyleReporter
  },
  {
    language: usual,
    exceptions,
  }: { readonly language: string; readonly exceptions: readonly string[] },
): TextSetter {
  const setting = lookNumber([usual, [...fallbacks.byScript], exceptions])
  const prepare: Prepare = (styledTexts, { hyphenate, language }) => {
    const key = JSON.stringify([setting, language, hyphenate, styledTexts.map(keyOf)])
    const cached = cache.get(key)
    if (cached) return cached
    const spans = styledTexts.map((text) => spanOf(text, faces))
    const direction = directionOf(language)
    const prepared = prepareText(spans, { language, direction, hyphenate, exceptions })
    cache.set(key, prepared)
    return prepared
  }
  return (styledTexts, { hyphenate, language = usual }) => {
    const options = { hyphenate, language }
    const first = prepare(styledTexts, options)
    // Which script a word is in, and with which face, is known only now.
    const marked = markEmphasis(styledTexts, first.faces)
    const prepared = marked === styledTexts ? first : prepare(marked, options)
    reportMissingStyles(marked, prepared.faces)
    return prepared
  }
}

type Prepare = (
  styledTexts: readonly StyledText[],
  options: { readonly hyphenate: boolean; readonly language: string },
) => Text

const keyOf = ({ style, around, ...text }: StyledText): object => [
  text,
  lookNumber(style),
  around && lookNumber(around),
]

function spanOf(
  { text, style, copied, href, part, raised, language, icon }: StyledText,
  faces: FaceFinder,
): TextSpan<InlineStyle> {
  const chain = faces(style.family, style.weight, style.italic)
  const look = {
    faces: chain,
    ...(language !== undefined && { language }),
    color: style.color,
    ...(style.tracking !== 0 && { tracking: style.tracking }),
    ...withFeatures(featuresOf(style.variants)),
    ...(style.decoration.length > 0 && { decoration: style.decoration }),
    ...(raised === true && MARK),
    ...(href !== undefined && { href }),
    ...(part !== undefined && { part }),
  }
  return { text, ...(copied && { copied }), style: icon ? iconStyle(icon, look) : look }
}

const withFeatures = (features: readonly string[]): Pick<InlineStyle, 'features'> =>
  features.length === 0 ? {} : { features }

/** The styles of marked-up text. */
export interface MarkupStyles {
  readonly plain: ComputedStyle
  readonly emphasis: (around: ComputedStyle) => ComputedStyle
  readonly strong: (around: ComputedStyle) => ComputedStyle
  readonly link: (around: ComputedStyle) => ComputedStyle
}

/** Gives each inline its style. */
export const styleInlines = (
  inlines: readonly Inline[],
  styles: MarkupStyles,
  icons: Icons,
): readonly StyledText[] =>
  inlines.map((inline): StyledText => {
    const text = setText(inline)
    if (inline.kind === 'note') return { text, style: styles.plain, raised: true }
    const { emphasis, strong, href, language } = inline
    const weighty = strong ? styles.strong(styles.plain) : styles.plain
    const style = emphasis ? styles.emphasis(weighty) : weighty
    const marked = {
      ...((emphasis || strong) && { around: styles.plain }),
      ...(language !== undefined && { language }),
      ...(inline.kind === 'icon' && { icon: sizedIcon(inline, style, icons) }),
    }
    return href === undefined
      ? { text, style, ...marked }
      : { text, style: styles.link(style), href, ...marked }
  })

type Text = PreparedText<InlineStyle>

/** So many shaped texts are kept at least: those of a few hundred cards, and what recurs on all cards of a deck. */
const MOST_TEXTS = 2000

/** Shaped texts, by everything that they depend on. */
export class TextCache {
  #recent = new Map<string, Text>()
  #older: ReadonlyMap<string, Text> = new Map()

  get(key: string): Text | undefined {
    const text = this.#recent.get(key) ?? this.#older.get(key)
    if (text) this.#recent.set(key, text)
    return text
  }

  set(key: string, text: Text): void {
    if (this.#recent.size >= MOST_TEXTS) this.forgetUnused()
    this.#recent.set(key, text)
  }

  /** Drops the texts that were not used since the last call. */
  forgetUnused(): void {
    this.#older = this.#recent
    this.#recent = new Map()
  }
}
