import type { Preferences } from '../state/preferences.ts'
import { en } from './en.ts'
import { nl } from './nl.ts'
import type { Words } from './words.ts'

/** The languages of the page. */
export const ALL_WORDS = { en, nl }

/** The words in the chosen language, or in the first language of the browser that the page has; else English. */
export function wordsFor(
  chosen: Preferences['words'],
  browser: readonly string[],
): Words {
  if (chosen !== '') return ALL_WORDS[chosen]
  const tags = browser.map((tag) => tag.toLowerCase().split('-')[0])
  const first = tags.find((tag) => tag === 'en' || tag === 'nl')
  return first === 'nl' ? nl : en
}
