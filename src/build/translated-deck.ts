import { join } from 'node:path'

import type { Report } from '../base/problems/problem.ts'
import { languagesOf, loadWords } from '../input/project/deck-words.ts'
import { loadDeck } from '../input/project/decks.ts'
import { exists, readCached, readOnce, displayPath } from '../input/project/project.ts'
import type { Project } from '../input/project/project.ts'
import { writeText } from '../input/project/write-file.ts'
import type { TextFile } from '../input/project/write-file.ts'
import { EMPTY_LOCK, LOCK_FILE, lockText, readLock } from '../translation/lock.ts'
import type { Lock } from '../translation/lock.ts'
import type { Translation } from '../translation/translation.ts'
import { nameOf, unitsOf } from '../translation/unit.ts'

/** A deck to be translated: everything except the words of one language. */
export interface TranslatedDeck extends Omit<Translation, 'words'> {
  readonly project: Project
  /** The languages that it is translated into. */
  readonly languages: readonly string[]
}

/**
 * Reads a deck, the words of its source and its lock, each file once; undefined, with problems, if that fails.
 */
export async function openTranslated(
  name: string | undefined,
  opened: Project,
  report: Report,
): Promise<TranslatedDeck | undefined> {
  const project = readOnce(opened)
  const deck = await loadDeck(project, name, report)
  const source = deck && (await loadWords(project, deck, deck.source, report))
  if (!deck || !source) return undefined
  const file = join(deck.folder, LOCK_FILE)
  const lock = (await exists(file))
    ? await readCached(project, file, readLock, report)
    : EMPTY_LOCK
  const languages = (await languagesOf(deck)).filter((one) => one !== deck.source)
  return lock && { project, deck, source, lock, languages }
}

/**
 * A deck with its words in a language; undefined, with problems, if they cannot be read. Texts that are not translated
 * yet are no problem here.
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

/** The file to write a lock to; undefined if the lock has not changed. */
export function lockFile(
  lock: Lock,
  { project, deck, source }: TranslatedDeck,
): TextFile | undefined {
  const path = join(deck.folder, LOCK_FILE)
  const name = displayPath(project, path)
  const before = project.snapshot?.get(path)
  const units = unitsOf(source, undefined)
  const today = new Map(units.map((unit) => [nameOf(unit), unit.source.value]))
  const text = lockText(lock, today)
  const isAsRead = text === (before ?? lockText(EMPTY_LOCK, new Map()))
  return isAsRead ? undefined : { path, shown: name, text, before, within: project.from }
}

/** Writes a lock if it has changed; whether that succeeded. */
export async function saveLock(
  lock: Lock,
  translated: TranslatedDeck,
  report: Report,
): Promise<boolean> {
  const file = lockFile(lock, translated)
  return !file || writeText(file, report)
}
