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
export const familiesIn = (list: string): readonly string[] =>
  list.split(',').map((name) => name.replaceAll(/["']/g, '').trim())

/** Names for whatever font there is (CSS Fonts 4, 2.1.3). */
export const isGeneric = (family: string): boolean =>
  /^(?:|(?:ui-)?(?:sans-)?serif|(?:ui-)?monospace|ui-rounded|cursive|fantasy|system-ui|inherit)$/i.test(
    family,
  )
