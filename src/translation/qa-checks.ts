import type { Problem } from '../base/problems/problem.ts'
import { addressesIn } from '../base/text/address.ts'
import type { Deck, Slots, Text, Words } from '../input/deck/deck.ts'
import { describesPicture } from '../typesetting/language/alternative.ts'
import { baseLanguage } from '../typesetting/language/base-language.ts'
import { placeholderProblems } from '../typesetting/language/placeholder-problems.ts'
import type { PlaceholderProblems } from '../typesetting/language/placeholder-problems.ts'
import { replacePlaceholders } from '../typesetting/language/placeholder.ts'
import { differencesBetween } from './differences.ts'
import type { Finding } from './finding.ts'
import { fingerprintOf, normalized } from './fingerprint.ts'
import { markupOf, plainMarkup } from './markup.ts'
import type { Markup } from './markup.ts'
import type { Translation } from './translation.ts'
import { unitSpan, isFilled, nameOf, unitsOf } from './unit.ts'
import type { Unit } from './unit.ts'

/** The findings about a translation, in the order of the source's file; texts that the source lacks come last. */
export function findingsOf(translation: Translation): readonly Finding[] {
  const { deck, source, words } = translation
  const unfilled = placeholderProblems(deck, words)
  return [
    ...unitsOf(source, words).flatMap((unit) => checkUnit(unit, translation, unfilled)),
    ...extraTextFindings(translation),
  ]
}

/** Whether the lock has an entry for a text: for the current source text, for an older one, or none. */
export type Acceptance = 'accepted' | 'stale' | 'new'

/** Whether a translation was accepted for the current source text, for an older one, or never. */
export function acceptanceOf(unit: Unit, { lock, words }: Translation): Acceptance {
  const entry = lock.get(words.language)?.get(nameOf(unit))
  if (entry === undefined) return 'new'
  return entry === fingerprintOf(unit.source.value) ? 'accepted' : 'stale'
}

function checkUnit(
  unit: Unit,
  translation: Translation,
  unfilled: PlaceholderProblems,
): readonly Finding[] {
  const { source, words } = translation
  const about = { name: nameOf(unit), span: unitSpan(unit, words) }
  if (!unit.translation)
    return [{ ...about, kind: 'missing', severity: 'error', says: 'has no translation' }]
  if (!isFilled(unit.translation))
    return [{ ...about, kind: 'empty', severity: 'error', says: 'is empty' }]
  const acceptance = acceptanceOf(unit, translation)
  const found: readonly UnitFinding[] = [
    ...(unfilled.get(unit.translation) ?? []).map(placeholderFinding),
    ...sameTextFindings(unit.source, unit.translation, translation),
    ...markupFindings(unit, unit.translation, translation),
  ]
  const told = found.filter(
    ({ severity }) => severity === 'error' || acceptance !== 'accepted',
  )
  return [...told, ...acceptanceFindings(acceptance, source.language)].map((one) => ({
    ...about,
    ...one,
  }))
}

type UnitFinding = Pick<Finding, 'kind' | 'severity' | 'says' | 'problem'> &
  Partial<Pick<Finding, 'span'>>

/** The finding about a placeholder that cannot be replaced. */
function placeholderFinding(problem: Problem): UnitFinding {
  const { message, span } = problem
  const says = `cannot be printed: ${message.charAt(0).toLowerCase()}${message.slice(1).replace(/\.$/, '')}`
  return { kind: 'differs', severity: 'error', says, problem, ...(span && { span }) }
}

function acceptanceFindings(
  acceptance: Acceptance,
  source: string,
): readonly UnitFinding[] {
  switch (acceptance) {
    case 'accepted':
      return []
    case 'stale':
      return [
        {
          kind: 'stale',
          severity: 'warning',
          says: `was translated from a different version of the ${source} text`,
        },
      ]
    case 'new':
      return [{ kind: 'new', severity: 'warning', says: 'was never accepted' }]
  }
}

/** One word may well be the same in two languages; a whole phrase was most likely copied and forgotten. */
function sameTextFindings(
  from: Text,
  to: Text,
  { deck, source, words }: Translation,
): readonly UnitFinding[] {
  const languages = [source.language, words.language] as const
  const count = sameWords(from, to, { deck, languages })
  const severity = count > 1 ? 'error' : 'warning'
  const says = `is the same as in ${source.language}`
  return count === 0 ? [] : [{ kind: 'same', severity, says }]
}

const markupFindings = (
  { path, source: from }: Unit,
  to: Text,
  { source, words }: Translation,
): readonly UnitFinding[] => {
  const markup = (text: Text, language: string): Markup =>
    describesPicture(path)
      ? plainMarkup(text, source)
      : markupOf(text, { language, terms: source.terms })
  return differencesBetween(
    markup(from, source.language),
    markup(to, words.language),
  ).map((one) => ({ kind: 'differs', ...one }))
}

/** Texts of a translation that its source does not have. Variants for other terms may be in one language only. */
const extraTextFindings = ({ source, words }: Translation): readonly Finding[] => {
  const without = (path: string, from: Slots | undefined, to: Slots) =>
    Array.from(to)
      .filter(([slot]) => !from?.has(slot))
      .map(([slot, { span }]): Finding => ({
        kind: 'extra',
        severity: 'warning',
        name: `${path}.${slot}`,
        says: `has no source text in ${source.language}`,
        span,
      }))
  return [
    ...without('deck', source.deck, words.deck),
    ...[...words.pieces].flatMap(([id, slots]) =>
      without(`pieces.${id}`, source.pieces.get(id), slots),
    ),
    ...[...words.families].flatMap(([id, slots]) =>
      without(`families.${id}`, source.families.get(id), slots),
    ),
    ...without('notes', source.notes, words.notes),
  ]
}

/** The number of words of a translation that is identical to its source; 0 if it differs, or may be identical. */
function sameWords(
  source: Text,
  translation: Text,
  { deck, languages }: Allowed,
): number {
  const [from, to] = languages
  if (baseLanguage(from) === baseLanguage(to)) return 0
  const text = normalized(source.value)
  if (text !== normalized(translation.value)) return 0
  if ([...deck.keep].some((kept) => normalized(kept) === text)) return 0
  return wordsIn(text)
}

/** What may be identical: the texts that deck.yaml keeps, and any text between two variants of one language. */
interface Allowed {
  readonly deck: Pick<Deck, 'keep'>
  readonly languages: readonly [from: Words['language'], to: Words['language']]
}

const NOTE_MARK = /\[\^[^\]]*\]/g

/** Without placeholders, footnote marks and addresses, which are no words of a language. */
function wordsIn(text: string): number {
  const bare = replacePlaceholders(text, () => '').replaceAll(NOTE_MARK, '')
  let words = bare
  for (const { start, end } of addressesIn(bare).toReversed())
    words = words.slice(0, start) + words.slice(end)
  const found = words.match(/\p{L}[\p{L}\p{M}\p{N}'’-]*/gu) ?? []
  return found.filter((word) => !SINGLE_LETTER.test(word)).length
}

/** A letter as such, such as the ace’s A; in scripts whose words may be of one sign it is a word. */
const SINGLE_LETTER = /^[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}]$/u
