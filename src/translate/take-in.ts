import type { Words } from '../content/deck.ts'
import { readWords } from '../content/read-words.ts'
import { collectProblems } from '../problems/problem.ts'
import type { Report } from '../problems/problem.ts'
import { withTexts } from '../source/with-texts.ts'
import { arrivalsOf } from './arrival.ts'
import type { Arrival } from './arrival.ts'
import type { Received } from './exchange.ts'
import type { Finding } from './finding.ts'
import { findingsOf } from './judge.ts'
import { withEntries } from './lock.ts'
import type { Lock } from './lock.ts'
import { problemOf } from './translation-problems.ts'
import type { Translation } from './translation.ts'

/** What came of texts that a translator sent back. */
export interface TakenIn {
  /** What the file of words holds now. */
  readonly contents: string
  readonly lock: Lock
  /** The texts whose words are other ones now. */
  readonly changed: readonly string[]
  /** The texts that are accepted for the source of today. */
  readonly accepted: readonly string[]
}

/**
 * Puts texts that came back into the file of words, whose contents are given. A text is accepted unless its
 * translator marked it, saw another source than that of today, or made an error in it. Undefined (and problems) where
 * they cannot be put in; texts that the deck has not are told of and left out.
 */
export function takeIn(
  received: readonly Received[],
  translation: Translation,
  contents: string,
  report: Report,
): TakenIn | undefined {
  const arrivals = arrivalsOf(received, translation, report)
  const changed = arrivals.filter((one) => one.isChanged)
  const { language, file } = translation.words
  const edits = changed.map(({ unit, value }) => ({ path: unit.path, value }))
  const edited = withTexts(contents, edits, file, report)
  const words = edited === undefined ? undefined : reread(edited, translation, report)
  if (edited === undefined || !words) return undefined
  const after = { ...translation, words }
  const wrong = tellFindings(arrivals, after, report)
  const entries = new Map(arrivals.map((one) => [one.name, entryFor(one, after, wrong)]))
  return {
    contents: edited,
    lock: withEntries(translation.lock, language, entries),
    changed: changed.map(({ name }) => name),
    accepted: arrivals.flatMap(({ name, now }) =>
      entries.get(name) === now ? name : [],
    ),
  }
}

/** The words as they are now. Texts that are still to be written are no problem here. */
function reread(
  contents: string,
  { words: { language, file } }: Translation,
  report: Report,
): Words | undefined {
  const { problems, report: collect } = collectProblems()
  const words = readWords({ language, file }, contents, collect)
  if (!words) problems.forEach(report)
  return words
}

/** Tells what is wrong with texts that came in, and gives the names of those with errors. */
function tellFindings(
  arrivals: readonly Arrival[],
  translation: Translation,
  report: Report,
): ReadonlySet<string> {
  const changed = new Map(arrivals.map(({ name, isChanged }) => [name, isChanged]))
  const told = findingsOf(translation).filter(
    (one) =>
      (one.kind === 'same' || one.kind === 'differs') &&
      changed.has(one.name) &&
      (isError(one) || changed.get(one.name) === true),
  )
  for (const finding of told) {
    const problem = problemOf(finding, translation)
    if (problem) report(problem)
  }
  return new Set(told.filter(isError).map(({ name }) => name))
}

const isError = ({ severity }: Finding): boolean => severity === 'error'

/** The entry of the lock for a text that came in: what it was, or should be taken to be, translated from. */
function entryFor(
  { name, isStale, isChanged, now, seen }: Arrival,
  { lock, words }: Translation,
  wrong: ReadonlySet<string>,
): string | undefined {
  const before = lock.get(words.language)?.get(name)
  if (seen !== now) return isChanged ? seen : (before ?? seen)
  if (!isStale && !wrong.has(name)) return now
  // Words that nobody stands for are not accepted, whatever stood there before was.
  return isChanged && before === now ? undefined : before
}
