import type { FormatFacts, LanguageFacts } from '../../preview/protocol/project.ts'
import { asWords, formatName } from './format-name.ts'
import type { Words } from './words.ts'

/** What the page calls a format: “Playing card (63 × 88 mm)”. */
export function formatLabel({ name, width, height }: FormatFacts, words: Words): string {
  const size = words.size(words.numbers.format(width), words.numbers.format(height))
  return `${formatName(name, words.formatNames)} (${size})`
}

/** What the page calls a language: its own name, and whether it is finished. */
export const languageLabel = ({ name, state }: LanguageFacts, words: Words): string =>
  state === 'draft' || state === 'pseudo' ? `${name} (${words.state[state]})` : name

/** What the page calls the language of a tag: “Dutch”. */
export const languageName = (tag: string, { language }: Words): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag

/** What the page calls something; of what is the user's own, its name as words. */
export const labelIn = (labels: Readonly<Record<string, string>>, name: string): string =>
  Object.entries(labels).find(([one]) => one === name)?.[1] ?? asWords(name)
