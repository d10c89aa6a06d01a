import { basename, join } from 'node:path'

import type { Deck, Words } from '../content/deck.ts'
import { readDeck } from '../content/read-deck.ts'
import { readWords } from '../content/read-words.ts'
import { plain } from '../problems/plain.ts'
import type { Report } from '../problems/problem.ts'
import { didYouMean } from '../problems/suggest.ts'
import { exists, locate, namesIn, readKnown } from './project.ts'
import type { Project } from './project.ts'

/** The names of all decks, the user's own first. */
export async function deckNames(project: Project): Promise<readonly string[]> {
  const found = await Promise.all(
    project.roots.map(async (root) => {
      const content = join(root, 'content')
      const names = await namesIn(content)
      const areDecks = await Promise.all(
        names.map((name) => exists(join(content, name, 'deck.yaml'))),
      )
      return names.filter((_, index) => areDecks[index])
    }),
  )
  return [...new Set(found.flat())]
}

/** Reads a deck by name; the first deck of the project where no name is given. */
export async function loadDeck(
  project: Project,
  wanted: string | undefined,
  report: Report,
): Promise<Deck | undefined> {
  const names = await deckNames(project)
  const name = wanted ?? names[0]
  if (name === undefined || !names.includes(name)) {
    const hint = name === undefined ? undefined : didYouMean(name, names)
    report({
      code: 'unknown-deck',
      severity: 'error',
      message:
        name === undefined
          ? 'There is no deck here.'
          : `There is no deck “${plain(name)}”.`,
      hint: hint ?? 'A deck is a folder under content/ with a deck.yaml in it.',
    })
    return undefined
  }
  const file = await locate(project, join('content', name, 'deck.yaml'))
  if (file === undefined) return undefined
  const folder = join(file, '..')
  const read = (shownFile: string, text: string, tell: Report): Deck | undefined =>
    readDeck({ name, folder, file: shownFile }, text, tell)
  return readKnown(project, file, read, report)
}

const WORDS = /^([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.yaml$/

/** The languages that a deck has words in. */
export async function languagesOf(deck: Deck): Promise<readonly string[]> {
  const names = await namesIn(deck.folder)
  return names.flatMap((name) => {
    const language = WORDS.exec(name)?.[1]
    return language === undefined || name === 'deck.yaml' ? [] : [language]
  })
}

/** Reads the words of a deck in one language. */
export async function loadWords(
  project: Project,
  deck: Deck,
  language: string,
  report: Report,
): Promise<Words | undefined> {
  const file = join(deck.folder, `${language}.yaml`)
  if (
    basename(file) !== `${language}.yaml` ||
    !(await languagesOf(deck)).includes(language)
  ) {
    const known = await languagesOf(deck)
    const hint = didYouMean(language, known)
    report({
      code: 'unknown-language',
      severity: 'error',
      message: `“${deck.name}” has no words in “${plain(language)}”.`,
      ...(hint !== undefined && { hint }),
    })
    return undefined
  }
  const read = (shownFile: string, text: string, tell: Report): Words | undefined =>
    readWords({ language, file: shownFile, deck }, text, tell)
  return readKnown(project, file, read, report)
}

/** A language of a deck and how far its words are. */
export interface LanguageState {
  readonly language: string
  readonly review: 'source' | 'approved' | 'draft' | 'broken'
}

/** The languages of a deck with their states; one that cannot be read is `broken`. */
export async function languageStates(
  project: Project,
  deck: Deck,
  report: Report,
): Promise<readonly LanguageState[]> {
  const languages = await languagesOf(deck)
  return Promise.all(
    languages.map(async (language) => {
      const words = await loadWords(project, deck, language, report)
      const review = language === deck.source ? 'source' : (words?.review ?? 'broken')
      return { language, review }
    }),
  )
}
