import { formatName } from './format-name.ts'
import type { FormatNames } from './format-name.ts'
import type { Localize } from './translate.ts'

/** Writes numbers as a language does, and says the names of languages and formats, in what problems say. */
export function localizer(language: string, formats: FormatNames): Localize {
  const names = new Intl.DisplayNames([language], { type: 'language' })
  const numbers = new Intl.NumberFormat(language, {
    maximumFractionDigits: 2,
    useGrouping: false,
  })
  return (name, value) => {
    if (NUMBERS.has(name))
      return value.replaceAll(NUMBER, (one) => numbers.format(Number(one)))
    if (LANGUAGES.has(name)) return value.replaceAll(TAG, (tag) => names.of(tag) ?? tag)
    return FORMATS.has(name)
      ? value.replaceAll(FORMAT, (one) => formatName(one, formats))
      : value
  }
}

/** What phrases call numbers with units; others may be names that look like one. */
const NUMBERS = new Set([
  'length',
  'ratio',
  'least',
  'most',
  'own',
  'size',
  'margin',
  'width',
])
const NUMBER = /\d+(?:\.\d+)?/g

/** What phrases call languages; `wording` has the chosen terms after its language. */
const LANGUAGES = new Set(['language', 'languages', 'wording'])
const TAG = /(?<=^|, | and | en )[a-z]{2}(?:-[A-Za-z]+)*(?=$|, | and | en )/g

const FORMATS = new Set(['format', 'formats'])
const FORMAT =
  /\b(?:a[3-8]|square|tarot|poker|business|index|half-letter)(?:-landscape|-portrait)?(?![\w-])/g
