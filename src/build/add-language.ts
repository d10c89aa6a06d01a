import { join } from 'node:path'

import type { Problem, Report } from '../base/problems/problem.ts'
import { freeFontFor } from '../base/text/fonts-to-find.ts'
import { fullName } from '../base/text/language-name.ts'
import { changeFiles } from '../input/project/change-files.ts'
import { requireOwnDeck } from '../input/project/decks.ts'
import { schemaChanges } from '../input/project/json-schemas.ts'
import { displayPath } from '../input/project/project.ts'
import type { Project } from '../input/project/project.ts'
import { textChange } from '../input/project/write-file.ts'
import { adviceOnTag } from '../translation/language-advice.ts'
import { newWords } from '../translation/new-words.ts'
import { unitsOf } from '../translation/unit.ts'
import { scriptOf } from '../typesetting/text/language-tag.ts'
import { lettersOf } from './letters.ts'
import type { LettersFact } from './letters.ts'
import { openTranslated } from './translated-deck.ts'

/** A language to add to a deck. */
export interface NewLanguage {
  /** The deck; the project's first one if absent. */
  readonly deck: string | undefined
  readonly language: string
  /** The hint if the deck has the language already. */
  readonly ifThere: string
}

/** A language that was added. */
export interface AddedLanguage {
  readonly file: string
  /** The number of texts to translate. */
  readonly texts: number
  readonly letters: LettersFact | undefined
}

/**
 * Adds a language to a deck: writes its file of words, and finds out how it will be printed. Undefined, with problems,
 * if nothing was written.
 */
export async function addLanguage(
  { deck: name, language, ifThere }: NewLanguage,
  project: Project,
  report: Report,
): Promise<AddedLanguage | undefined> {
  const tag = language.toLowerCase()
  const country = COUNTRIES.get(tag)
  const advice = country === undefined ? adviceOnTag(language) : notStored(tag, country)
  if (advice) report(advice)
  if (advice?.severity === 'error') return undefined
  const translated = await openTranslated(name, project, report)
  if (!translated || !requireOwnDeck(translated, report)) return undefined
  const { deck, source } = translated
  const path = join(deck.folder, `${language}.yaml`)
  const file = displayPath(project, path)
  const text = newWords(deck.name, source, language)
  const output = { path, shown: file, text, before: undefined, ifThere }
  const changes = [textChange(output), ...(await schemaChanges(project.from, project))]
  if (!(await changeFiles(changes, report))) return undefined
  const letters = await lettersOf(language, deck, project, report)
  if (letters && letters.missing.length > 0) report(unprintable(language, letters))
  return { file, texts: unitsOf(source, undefined).length, letters }
}

/** Languages whose tag is a device name in Windows, with a country where they are spoken: https://iso639-3.sil.org */
const COUNTRIES = new Map([
  ['aux', 'BR'],
  ['con', 'EC'],
  ['nul', 'ID'],
  ['prn', 'AF'],
])

const notStored = (tag: string, country: string): Problem => ({
  code: 'output',
  severity: 'error',
  message: `Windows cannot store a file “${tag}.yaml”, so nothing was written.`,
  hint: `Name the language together with its country: ${tag}-${country}.`,
})

/** The most letters that a message lists. */
const MOST_LETTERS = 30

function unprintable(language: string, { script, missing }: LettersFact): Problem {
  const more = missing.length > MOST_LETTERS ? ' …' : ''
  const letters = `${missing.slice(0, MOST_LETTERS).join(' ')}${more}`
  return {
    code: 'glyph-missing',
    severity: 'warning',
    message: `No font has these letters of ${fullName(language)}: ${letters}`,
    hint: `Put a font for the ${script} script into assets/fonts of your project, such as ${freeFontFor(scriptOf(language))}.`,
  }
}
