import * as v from 'valibot'

import { text } from '../yaml/schemas.ts'

/** The name of a piece, a family or a picture. It becomes part of file names, so it holds what every system accepts. */
export const id = v.pipe(
  text(),
  v.regex(
    /^[a-z0-9][a-z0-9-]{0,79}$/,
    'may hold small letters (a–z), digits and hyphens only, and begins with a letter or digit',
  ),
)

/** A name of a text, of what names may hold; of signs and other scripts, of which nothing is left, the code of each character. */
export function nameFrom(value: string): string {
  const letters = slug(value)
  if (letters !== '') return letters
  const signs = Array.from(value.normalize('NFC'))
    // Whether a sign is drawn in colours (U+FE0F) makes no other card.
    .filter((sign) => !/[\s\p{Cc}\p{Cf}\uFE0E\uFE0F]/u.test(sign))
    .map((sign) => (sign.codePointAt(0) ?? 0).toString(16))
  return signs.length === 0 ? '' : `u${signs.join('-')}`.slice(0, 80)
}

/** The letters and digits of a text, with hyphens for what lies between them; ½ is 1-2. */
const slug = (value: string): string =>
  value
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80)
