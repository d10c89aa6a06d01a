import { join } from 'node:path'

import { excerpt } from '../base/problems/excerpt.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import type { FileChange } from '../input/project/change-files.ts'
import { requireOwnDeck } from '../input/project/decks.ts'
import { displayPath, exists, readText } from '../input/project/project.ts'
import type { Project } from '../input/project/project.ts'
import { textChange } from '../input/project/write-file.ts'
import { openTranslated } from './translated-deck.ts'

/** A language to remove from a deck: the project's first one if absent. */
export interface RemovedLanguage {
  readonly deck: string | undefined
  readonly language: string
}

/** The file changes that remove a language, and where its words are kept, as messages show it. */
export interface LanguageRemoval {
  readonly changes: readonly FileChange[]
  readonly file: string
  readonly kept: string
}

/**
 * The changes that remove a language from a deck: its file of words gets another name (`de.yaml.removed`), by which nothing
 * reads it. What the lock knows of the translation stays, so that under its old name the file is as it was. Undefined, with
 * problems, for the source and for words that stand in a table.
 */
export async function languageRemoval(
  { deck: name, language }: RemovedLanguage,
  project: Project,
  report: Report,
): Promise<LanguageRemoval | undefined> {
  const translated = await openTranslated(name, project, report)
  if (!translated || !requireOwnDeck(translated, report)) return undefined
  const { deck } = translated
  const path = join(deck.folder, `${language}.yaml`)
  const why =
    language === deck.source
      ? isSource(language)
      : deck.tableWords.has(language)
        ? isInTable(language, deck.table?.file.value ?? '')
        : (await exists(path))
          ? undefined
          : isAbsent(language, translated.languages)
  if (why) {
    report(why)
    return undefined
  }
  const text = await readText(project, path, report)
  if (text === undefined) return undefined
  const kept = await freePath(`${path}.removed`)
  const [file, shown] = [displayPath(project, path), displayPath(project, kept)]
  const before = Buffer.from(text)
  return {
    file,
    kept: shown,
    changes: [
      textChange({ path: kept, shown, text, before: undefined }),
      { path, shown: file, before, after: undefined },
    ],
  }
}

/** A path at which there is no file yet: with a number behind it where there is. */
async function freePath(path: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? path : `${path}-${number}`
    // oxlint-disable-next-line no-await-in-loop -- the first one is free, mostly
    if (!(await exists(free))) return free
  }
}

const refusal = (message: string, hint: string): Problem => ({
  code: 'unknown-language',
  severity: 'error',
  message,
  hint,
})

const isSource = (language: string): Problem =>
  refusal(
    `The deck is written in ${language}, so that language stays.`,
    'The others are translated from it.',
  )

const isInTable = (language: string, table: string): Problem =>
  refusal(
    `Words in ${language} stand in ${excerpt(table)}, so they are removed there.`,
    'Open the table in a spreadsheet program, and delete the columns of the language.',
  )

const isAbsent = (language: string, known: readonly string[]): Problem =>
  refusal(
    `The deck has no words in ${excerpt(language)}.`,
    known.length === 0 ? 'It has no translations.' : `It has ${known.join(', ')}.`,
  )
