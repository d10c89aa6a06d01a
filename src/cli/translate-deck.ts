import { isAbsolute, join, relative } from 'node:path'

import type { Problem, Report } from '../problems/problem.ts'
import { languagesOf, loadDeck, loadWords } from '../project/decks.ts'
import { exists, readKnown, shown } from '../project/project.ts'
import type { Project } from '../project/project.ts'
import { writeText } from '../project/write-text.ts'
import { EMPTY_LOCK, LOCK_FILE, lockText, readLock } from '../translate/lock.ts'
import type { Lock } from '../translate/lock.ts'
import type { Translation } from '../translate/translation.ts'
import { nameOf, unitsOf } from '../translate/unit.ts'

/** A deck that is translated: all but the words of a language. */
export interface TranslatedDeck extends Omit<Translation, 'words'> {
  readonly project: Project
  /** The languages that it is translated into. */
  readonly languages: readonly string[]
}

/** Reads a deck, the words of its source and its lock; undefined (and problems) where that fails. */
export async function openTranslated(
  name: string | undefined,
  project: Project,
  report: Report,
): Promise<TranslatedDeck | undefined> {
  const deck = await loadDeck(project, name, report)
  const source = deck && (await loadWords(project, deck, deck.source, report))
  if (!deck || !source) return undefined
  const lockFile = join(deck.folder, LOCK_FILE)
  const lock = (await exists(lockFile))
    ? await readKnown(project, lockFile, readLock, report)
    : EMPTY_LOCK
  const languages = (await languagesOf(deck)).filter((one) => one !== deck.source)
  return lock && { project, deck, source, lock, languages }
}

/**
 * A deck with its words in a language; undefined (and problems) where they cannot be read. Texts that are still to be
 * written are no problem here.
 */
export async function openTranslation(
  translated: TranslatedDeck,
  language: string,
  report: Report,
): Promise<Translation | undefined> {
  const { project, deck, source, lock } = translated
  const words = await loadWords(project, deck, language, (problem) => {
    if (problem.code !== 'missing-words') report(problem)
  })
  return words && { deck, source, lock, words }
}

/** A language by its tag; undefined (and a problem that names those there are) where it is none to translate into. */
export function chooseTranslated(
  language: string | undefined,
  { deck, languages }: TranslatedDeck,
  report: Report,
): string | undefined {
  if (language !== undefined && language !== deck.source) return language
  const [first = 'de'] = languages
  report({
    code: 'unknown-language',
    severity: 'error',
    message:
      language === undefined
        ? 'This command needs a language.'
        : `${language} is the language that “${deck.name}” is translated from.`,
    hint:
      languages.length === 0
        ? `“${deck.name}” has no translation yet: cardpress translate add ${first} begins one.`
        : `“${deck.name}” is translated into: ${languages.join(', ')}.`,
  })
  return undefined
}

/** Writes a lock where it differs from the one that was read, which may not be there; whether all is well. */
export async function saveLock(
  lock: Lock,
  { project, deck, source }: TranslatedDeck,
  report: Report,
): Promise<boolean> {
  const path = join(deck.folder, LOCK_FILE)
  const name = shown(project, path)
  const before = project.texts.get(name)
  const text = lockText(lock, unitsOf(source, undefined).map(nameOf))
  const isAsRead = text === (before ?? lockText(EMPTY_LOCK, []))
  return isAsRead || writeText({ path, shown: name, text, before }, report)
}

/** Whether a deck lies where the command may write; a problem is reported where it is one of cardpress itself. */
export function isOwn(
  { project, deck }: Pick<TranslatedDeck, 'project' | 'deck'>,
  report: Report,
): boolean {
  const from = relative(project.from, deck.folder)
  if (!from.startsWith('..') && !isAbsolute(from)) return true
  report(notOwn(deck.name))
  return false
}

const notOwn = (name: string): Problem => ({
  code: 'output',
  severity: 'error',
  message: `“${name}” is a deck of cardpress itself, so nothing is written to it.`,
  hint: 'Copy its folder into a folder “content” of your own, and translate it there.',
})
