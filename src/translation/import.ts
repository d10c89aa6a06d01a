import { plain } from '../base/problems/plain.ts'
import { collectProblems } from '../base/problems/problem.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import type { Words } from '../input/deck/deck.ts'
import { readWords } from '../input/deck/read-words.ts'
import { withTexts } from '../input/yaml/with-texts.ts'
import { brokenPlaceholders } from './broken-placeholders.ts'
import type { Received } from './exchange.ts'
import type { Finding } from './finding.ts'
import { arrivalsOf, tellOtherSource } from './incoming-unit.ts'
import type { Arrival } from './incoming-unit.ts'
import { withEntries } from './lock.ts'
import type { Lock } from './lock.ts'
import { acceptanceOf, findingsOf } from './qa-checks.ts'
import { problemOf } from './translation-problems.ts'
import type { Translation } from './translation.ts'
import { unitsOf } from './unit.ts'
import type { Unit } from './unit.ts'

/** What came of texts that a translator sent back. */
export interface TakenIn {
  /** What the file of words holds now. */
  readonly contents: string
  readonly lock: Lock
  /** The texts whose words are other ones now. */
  readonly changes: readonly TextChange[]
  /** The texts that are accepted for the source of today. */
  readonly accepted: readonly string[]
  /** How many texts were accepted for the source of today before anything came in. */
  readonly acceptedBefore: number
}

/** One text whose words change. */
export interface TextChange {
  readonly name: string
  /** Undefined where there were none. */
  readonly before: string | undefined
  readonly after: string
  /** Whether somebody had accepted the words that go. */
  readonly wasAccepted: boolean
}

/**
 * Puts texts that came back into the file of words, whose contents are given. A text is accepted unless its
 * translator marked it, saw another source than that of today, or made an error in it. Undefined (and problems) where
 * they cannot be put in; texts that the deck has not, and texts that could not be printed, are told of and left out.
 */
export function takeIn(
  received: readonly Received[],
  translation: Translation,
  contents: string,
  report: Report,
): TakenIn | undefined {
  const came = arrivalsOf(received, translation, report)
  const arrivals = withoutBroken(came, translation, report)
  const changed = arrivals.filter((one) => one.isChanged)
  const { source, words: before } = translation
  for (const one of changed)
    if (one.seen !== one.now) tellOtherSource(one, source.language, report)
  const edits = changed.map(({ unit, value }) => ({ path: unit.path, value }))
  const edited = withTexts(contents, edits, before.file, report)
  const words = edited === undefined ? undefined : reread(edited, translation, report)
  if (edited === undefined || !words) return undefined
  const after = { ...translation, words }
  const wrong = tellFindings(arrivals, after, report)
  const entries = new Map(arrivals.map((one) => [one.name, entryFor(one, after, wrong)]))
  const isAccepted = (unit: Unit): boolean =>
    acceptanceOf(unit, translation) === 'accepted'
  return {
    contents: edited,
    lock: withEntries(translation.lock, before.language, entries),
    changes: changed.map(({ name, unit, value }) => ({
      name,
      before: unit.translation?.value,
      after: value,
      wasAccepted: isAccepted(unit),
    })),
    accepted: arrivals.flatMap(({ name, now }) =>
      entries.get(name) === now ? name : [],
    ),
    acceptedBefore: unitsOf(source, before).filter(isAccepted).length,
  }
}

/** Leaves out, and tells of, new words with placeholders that could not be printed. */
function withoutBroken(
  arrivals: readonly Arrival[],
  translation: Translation,
  report: Report,
): readonly Arrival[] {
  const changed = arrivals.filter(({ isChanged }) => isChanged)
  const broken = brokenPlaceholders(changed, translation)
  for (const { name } of changed) {
    // The others mostly say the same of the next term; they come up again when this one is mended.
    const [problem] = broken.get(name) ?? []
    if (problem) report(leftOut(name, problem))
  }
  return arrivals.filter(({ name }) => !broken.has(name))
}

/** What is wrong with a placeholder, told of a text that was not taken in for it. */
const leftOut = (name: string, problem: Problem): Problem => ({
  ...problem,
  message: `“${plain(name)}” was left out: ${problem.message.charAt(0).toLowerCase()}${problem.message.slice(1)}`,
})

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
