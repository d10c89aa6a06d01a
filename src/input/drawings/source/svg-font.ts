import { excerpt } from '../../../base/problems/excerpt.ts'
import type { Span } from '../../../base/problems/problem.ts'
import { svgLength } from '../values/svg-values.ts'
import type { SvgProblems } from '../xml/svg-problems.ts'
import type { XmlElement } from '../xml/xml.ts'
import type { SvgFonts } from './svg-simplify.ts'

/** `italic bold 14px/1.2 Lato, sans-serif`: up to the size, the size, the height of lines, and the families. */
const SHORTHAND =
  /^((?:[\w-]+\s+){0,4}?)((?:xx?-)?(?:small|large)|medium|smaller|larger|[\d.]+(?:[a-z]+|%))(?:\s*\/\s*[\w.%]+)?\s+(\S[^]*)$/i

/** The properties that `font` is short for (CSS Fonts 4, 2.7); none for anything else. */
export function fontProperties(value: string): ReadonlyMap<string, string> {
  const [, words = '', size, family] = SHORTHAND.exec(value.trim()) ?? []
  if (size === undefined || family === undefined) return new Map()
  const word = (pattern: RegExp): string => pattern.exec(words)?.[0] ?? 'normal'
  return new Map([
    ['font-style', word(/italic|oblique/i)],
    ['font-variant', word(/small-caps/i)],
    ['font-weight', word(/bold(?:er)?|lighter|\b\d00\b/i)],
    ['font-size', size],
    ['font-family', family],
  ])
}

/** The families of a list. */
const familiesIn = (list: string): readonly string[] =>
  list.split(',').map((name) => name.replaceAll(/["']/g, '').trim())

/** Names for whatever font there is (CSS Fonts 4, 2.1.3). */
const isGeneric = (family: string): boolean =>
  /^(?:|(?:ui-)?(?:sans-)?serif|(?:ui-)?monospace|ui-rounded|cursive|fantasy|system-ui|inherit)$/i.test(
    family,
  )

const OUTLINE =
  'Turn the text into paths (Inkscape: Path > Object to Path; Illustrator: Type > Create Outlines).'

/** The size of text that browsers begin with. */
export const USUAL_SIZE = 16

/** The size of text that a drawing begins with. */
export const rootFontSize = ({ attributes }: XmlElement): number =>
  svgLength(attributes.get('font-size') ?? '', USUAL_SIZE) ?? USUAL_SIZE

interface FontOptions {
  readonly fonts: SvgFonts
  readonly problems: SvgProblems
}

/** Reports text that is set in another font than the drawing says, or in none; `lists` are those that it asks for. */
export function reportFonts(
  lists: ReadonlySet<string>,
  span: Span,
  { fonts, problems }: FontOptions,
): void {
  if (lists.size === 0) return
  if (fonts.files.length === 0) {
    problems.unsupported(
      span,
      'The picture has text, for which it has no fonts.',
      OUTLINE,
    )
    return
  }
  const here = new Set(fonts.families.map((family) => family.toLowerCase()))
  for (const list of lists) {
    const names = familiesIn(list)
    const [first = ''] = names
    if (isGeneric(first) || names.some((name) => here.has(name.toLowerCase()))) continue
    const message = `The text of the picture is set in ${fonts.family}: there is no font “${excerpt(first)}”.`
    const hint = `${OUTLINE} Or put the font into “assets/fonts”.`
    problems.different(span, message, hint)
  }
}
