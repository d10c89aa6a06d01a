import { createRequire } from 'node:module'

import { isolate, leftToRightRanges } from './isolate.ts'

/** Everything that can raise a level: right-to-left scripts and the direction controls. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** What is used of bidi-js. */
interface Bidi {
  getEmbeddingLevels(
    text: string,
    direction: 'ltr' | 'rtl',
  ): { readonly levels: Uint8Array }
}

let bidiEngine: Bidi | undefined

/** Building its tables takes 15 ms, which left-to-right text does not need. */
function loadBidi(): Bidi {
  const require = createRequire(import.meta.url)
  const createBidi: () => Bidi = require('bidi-js')
  return createBidi()
}

/** The embedding level of each UTF-16 unit (UAX #9); odd is right to left. */
export function embeddingLevels(text: string, direction: 'ltr' | 'rtl'): Uint8Array {
  if (direction === 'ltr' && !RIGHT_TO_LEFT.test(text)) return new Uint8Array(text.length)
  bidiEngine ??= loadBidi()
  const plain = basicPlane(text)
  if (direction === 'ltr') return bidiEngine.getEmbeddingLevels(plain, direction).levels
  const ranges = leftToRightRanges(text)
  const { levels } = bidiEngine.getEmbeddingLevels(isolate(plain, ranges), direction)
  // The text itself stays as it is, so that nothing invisible gets into the file.
  const isolators = new Set(
    ranges.flatMap(({ start, end }, index) => [start + 2 * index, end + 2 * index + 1]),
  )
  return levels.filter((_, index) => !isolators.has(index))
}

const RIGHT_TO_LEFT_LETTER = '\u07ca'
const SYMBOL = '\u263a'

/** bidi-js looks at single UTF-16 units, and takes the halves of any character beyond U+FFFF for Latin letters. */
const basicPlane = (text: string): string =>
  text.replaceAll(/[\u{10000}-\u{10ffff}]/gu, (character) => {
    if (RIGHT_TO_LEFT.test(character)) return RIGHT_TO_LEFT_LETTER.repeat(2)
    return /\p{Extended_Pictographic}/u.test(character) ? SYMBOL.repeat(2) : character
  })
