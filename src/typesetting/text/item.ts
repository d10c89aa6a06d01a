import type { TextRange } from '../../base/text/text-range.ts'
import { embeddingLevels } from './bidi.ts'
import { coverText } from './coverage.ts'
import type { MissingGlyph } from './coverage.ts'
import type { Face, ShapingOptions } from './face.ts'
import { readLanguageTag } from './language-tag.ts'
import { isJoining, scriptsIn, scriptsOf } from './script.ts'
import type { TextSpan, TextStyle } from './style.ts'
import { isNewline } from './text-range.ts'

/** A part of a text that is shaped at once: of one style, face, script and direction, without newlines. */
export interface Item<S extends TextStyle> {
  readonly start: number
  readonly end: number
  readonly style: S
  readonly face: Face
  readonly shaping: ShapingOptions
  /** The embedding level (UAX #9); odd is right to left. */
  readonly level: number
  /** Extra space after each letter, in em of the item. */
  readonly tracking: number
}

/** The items of a text in logical order, and the graphemes that no face covers. */
export interface ItemisedText<S extends TextStyle> {
  readonly items: readonly Item<S>[]
  readonly missing: readonly MissingGlyph[]
}

/** The language of a text (BCP 47) and the direction of its lines. */
export interface TextLocale {
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
}

/** Splits a text into items, wherever anything changes that shaping depends on. */
export function itemise<S extends TextStyle>(
  spans: readonly TextSpan<S>[],
  { language, direction }: TextLocale,
): ItemisedText<S> {
  const { tag, script: ownScript } = readLanguageTag(language)
  const text = spans.map((span) => span.text).join('')
  const styles = spans.flatMap((span) => Array<S>(span.text.length).fill(span.style))
  const scripts = scriptsOf(text, scriptsIn(ownScript)[0])
  const levels = embeddingLevels(text, direction)
  const { faces, missing } = coverText(text, styles, scripts)
  const newlines = text.split('').map(isNewline)
  const items: Item<S>[] = []
  for (const { start, end } of uniformRanges([
    styles,
    scripts,
    levels,
    faces,
    newlines,
  ])) {
    const [style, face, script] = [styles[start], faces[start], scripts[start]]
    if (!style || !face || script === undefined || newlines[start]) continue
    const level = levels[start] ?? 0
    const tracking = trackingOf(style, script)
    const features = featuresOf(style, tracking)
    const own = style.language === undefined ? tag : readLanguageTag(style.language).tag
    const shaping = { script, language: own, rightToLeft: level % 2 === 1, features }
    items.push({ start, end, style, face, level, shaping, tracking })
  }
  return { items, missing }
}

/** The ranges in which all columns are constant: a column after the other, as most of them never change. */
function uniformRanges(columns: readonly ArrayLike<unknown>[]): readonly TextRange[] {
  const length = columns[0]?.length ?? 0
  const ends = new Set<number>()
  for (const column of columns) {
    let before = column[0]
    for (let at = 1; at < length; at += 1) {
      const value = column[at]
      if (value !== before) ends.add(at)
      before = value
    }
  }
  if (length > 0) ends.add(length)
  let start = 0
  return [...ends]
    .toSorted((one, other) => one - other)
    .map((end) => {
      const range = { start, end }
      start = end
      return range
    })
}

const trackingOf = ({ tracking = 0 }: TextStyle, script: string): number =>
  isJoining(script) ? 0 : tracking

/** As in CSS, tracked letters form no ligatures unless the style asks for them. */
const featuresOf = ({ features = [] }: TextStyle, tracking: number): readonly string[] =>
  tracking === 0 ? features : ['-liga', '-clig', ...features]
