import { excerpt } from '../base/problems/excerpt.ts'
import { collectProblems } from '../base/problems/problem.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import type { Text, Words } from '../input/deck/deck.ts'
import { readWords } from '../input/deck/read-words.ts'
import { withTableWords } from '../input/deck/with-table.ts'
import { tryEditTexts } from '../input/yaml/edit.ts'
import type { TextEdit } from '../input/yaml/text-edit.ts'
import { placeholderProblems } from '../typesetting/language/placeholder-problems.ts'
import { replacePlaceholders } from '../typesetting/language/placeholder.ts'
import { lowered } from '../typesetting/language/term-problems.ts'
import type { ReturnedUnit } from './exchange.ts'
import type { Finding } from './finding.ts'
import { incomingForms, isTermForm } from './import-terms.ts'
import { incomingUnits, reportOtherSource } from './incoming-unit.ts'
import type { IncomingUnit } from './incoming-unit.ts'
import { withEntries, withSource } from './lock.ts'
import type { Lock } from './lock.ts'
import { acceptanceOf, findingsOf } from './qa-checks.ts'
import { problemOf } from './translation-problems.ts'
import type { Translation } from './translation.ts'
import { unitsOf } from './unit.ts'
import type { Unit } from './unit.ts'

/** The result of importing texts that a translator sent back. */
export interface ImportResult {
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
 * Puts texts and forms of terms that came back into the file of words, whose contents are given. A text is accepted unless its
 * translator marked it, saw another source than that of today, or made an error in it. Undefined (and problems) where
 * they cannot be put in. Texts that the deck does not have or that could not be printed are reported and left out.
 */
export function importTexts(
  received: readonly ReturnedUnit[],
  translation: Translation,
  contents: string,
  report: Report,
): ImportResult | undefined {
  const forms = incomingForms(received.filter(isTermForm), translation, report)
  const texts = received.filter((one) => !isTermForm(one))
  // Terms first: the texts may use forms that come with them.
  const edits = forms.map(({ path, after }) => ({ path, value: after }))
  const withForms = withEdits(edits, translation, contents, report)
  const imported = withForms && importOnlyTexts(texts, withForms, report)
  return imported && { ...imported, changes: [...imported.changes, ...forms] }
}

/** A translation, and what its file of words holds. */
interface EditedTranslation {
  readonly translation: Translation
  readonly contents: string
}

/** A translation with some of its words changed; undefined (and problems) where the file cannot hold them. */
function withEdits(
  edits: readonly TextEdit[],
  translation: Translation,
  contents: string,
  report: Report,
): EditedTranslation | undefined {
  if (edits.length === 0) return { translation, contents }
  const edited = tryEditTexts(contents, edits, translation.words.file, report)
  const words = edited === undefined ? undefined : reread(edited, translation, report)
  return edited === undefined || !words
    ? undefined
    : { contents: edited, translation: { ...translation, words } }
}

function importOnlyTexts(
  received: readonly ReturnedUnit[],
  { translation, contents }: EditedTranslation,
  report: Report,
): ImportResult | undefined {
  const came = incomingUnits(received, translation, report)
  const arrivals = withoutBrokenPlaceholders(came, translation, report)
  const changed = arrivals.filter((one) => one.isChanged)
  const { source, words: before } = translation
  for (const one of changed)
    if (one.seen !== one.now) reportOtherSource(one, source.language, report)
  const edits = changed.map(({ unit, value }) => ({ path: unit.path, value }))
  const edited = withEdits(edits, translation, contents, report)
  if (!edited) return undefined
  const { translation: after } = edited
  const wrong = reportFindings(arrivals, after, report)
  const entries = new Map(
    arrivals.map((one) => [one.name, lockEntryFor(one, after, wrong)]),
  )
  const isAccepted = (unit: Unit): boolean =>
    acceptanceOf(unit, translation) === 'accepted'
  // What was translated from another version is shown beside the new one in the next export.
  const older = changed.filter(({ seen, now }) => seen !== now)
  return {
    contents: edited.contents,
    lock: older.reduce(
      (lock, { seenSource }) => withSource(lock, seenSource),
      withEntries(translation.lock, before.language, entries),
    ),
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

/** Leaves out and reports new texts with placeholders that could not be printed. */
function withoutBrokenPlaceholders(
  arrivals: readonly IncomingUnit[],
  translation: Translation,
  report: Report,
): readonly IncomingUnit[] {
  const changed = arrivals.filter(({ isChanged }) => isChanged)
  const broken = brokenPlaceholders(changed, translation)
  for (const { name } of changed) {
    // The others mostly say the same of the next term; they come up again when this one is mended.
    const [problem] = broken.get(name) ?? []
    if (problem) report(omitted(name, problem))
  }
  return arrivals.filter(({ name }) => !broken.has(name))
}

/** A problem with a placeholder, as the reason why its text was left out. */
const omitted = (name: string, problem: Problem): Problem => ({
  ...problem,
  message: `“${excerpt(name)}” was left out: ${problem.message.charAt(0).toLowerCase()}${problem.message.slice(1)}`,
})

/** The words as they are now. Texts that are still to be written are no problem here. */
function reread(
  contents: string,
  { deck, words: { language, file } }: Translation,
  report: Report,
): Words | undefined {
  const { problems, report: collect } = collectProblems()
  const words = readWords({ language, file }, contents, collect)
  if (!words) problems.forEach(report)
  return words && withTableWords(words, deck)
}

/** Reports what is wrong with imported texts; returns the names of those with errors. */
function reportFindings(
  arrivals: readonly IncomingUnit[],
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
function lockEntryFor(
  { name, isStale, isChanged, now, seen }: IncomingUnit,
  { lock, words }: Translation,
  wrong: ReadonlySet<string>,
): string | undefined {
  const before = lock.get(words.language)?.get(name)
  if (seen !== now) return isChanged ? seen : (before ?? seen)
  if (!isStale && !wrong.has(name)) return now
  // New words with an error or a mark are not accepted, even where the words before them were.
  return isChanged && before === now ? undefined : before
}

/**
 * What is wrong with the placeholders of each text that came back and could not be printed, by its name. A term for
 * which the language has no words yet is none of that: they may be written later.
 */
function brokenPlaceholders(
  arrivals: readonly IncomingUnit[],
  { deck, source, words }: Translation,
): ReadonlyMap<string, readonly Problem[]> {
  const awaited = new Set([...source.terms.keys()].filter((one) => !words.terms.has(one)))
  const texts = arrivals
    .filter(({ value }) => value.includes('{'))
    .map(({ name, value, span }): [string, Text] => {
      // The span is that of the whole entry, so there is no raw text in which to look for a nearer place.
      return [name, { value: withoutTerms(value, awaited), raw: '', span }]
    })
  const broken = placeholderProblems(deck, onlyNotes(words, new Map(texts)))
  return new Map(
    texts.flatMap(([name, text]) => {
      const problems = broken.get(text)
      return problems ? [[name, problems]] : []
    }),
  )
}

/** Words without any text but these, which stand in its notes. */
const onlyNotes = (words: Words, notes: Words['notes']): Words => ({
  ...words,
  deck: new Map(),
  pieces: new Map(),
  variants: new Map(),
  notes,
})

/** A text without the placeholders of some terms. */
const withoutTerms = (text: string, terms: ReadonlySet<string>): string =>
  terms.size === 0
    ? text
    : replacePlaceholders(text, ({ raw, name }) =>
        name !== undefined && (terms.has(name) || terms.has(lowered(name))) ? '' : raw,
      )
