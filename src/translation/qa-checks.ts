import type { Problem } from '../base/problems/problem.ts'
import type { Text } from '../input/deck/deck.ts'
import { describesPicture } from '../typesetting/language/alternative.ts'
import { unfilledTexts } from '../typesetting/language/unfilled.ts'
import type { Unfilled } from '../typesetting/language/unfilled.ts'
import { differencesBetween } from './differences.ts'
import { extraTexts } from './extra-texts.ts'
import type { Finding } from './finding.ts'
import { fingerprintOf } from './fingerprint.ts'
import { markupOf, plainMarkup } from './markup.ts'
import type { Markup } from './markup.ts'
import { sameWords } from './same-text.ts'
import type { Translation } from './translation.ts'
import { placeOf } from './unit-span.ts'
import { isFilled, nameOf, unitsOf } from './unit.ts'
import type { Unit } from './unit.ts'

/** What there is to do about a translation, in the order of the source's file; what it has too much comes last. */
export function findingsOf(translation: Translation): readonly Finding[] {
  const { deck, source, words } = translation
  const unfilled = unfilledTexts(deck, words)
  return [
    ...unitsOf(source, words).flatMap((unit) => judge(unit, translation, unfilled)),
    ...extraTexts(translation),
  ]
}

/** How far a translation is from being accepted: its entry in the lock is that of today's source text, or another. */
export type Acceptance = 'accepted' | 'stale' | 'new'

/** Whether a translation was accepted for the source text of today, for an older one, or never. */
export function acceptanceOf(unit: Unit, { lock, words }: Translation): Acceptance {
  const entry = lock.get(words.language)?.get(nameOf(unit))
  if (entry === undefined) return 'new'
  return entry === fingerprintOf(unit.source.value) ? 'accepted' : 'stale'
}

function judge(
  unit: Unit,
  translation: Translation,
  unfilled: Unfilled,
): readonly Finding[] {
  const { source, words } = translation
  const about = { name: nameOf(unit), span: placeOf(unit, words) }
  if (!unit.translation)
    return [{ ...about, kind: 'missing', severity: 'error', says: 'has no translation' }]
  if (!isFilled(unit.translation))
    return [{ ...about, kind: 'empty', severity: 'error', says: 'is empty' }]
  const acceptance = acceptanceOf(unit, translation)
  const found: readonly Judgement[] = [
    ...(unfilled.get(unit.translation) ?? []).map(cannotBeFilled),
    ...sameness(unit.source, unit.translation, translation),
    ...differences(unit, unit.translation, translation),
  ]
  const told = found.filter(
    ({ severity }) => severity === 'error' || acceptance !== 'accepted',
  )
  return [...told, ...age(acceptance, source.language)].map((one) => ({
    ...about,
    ...one,
  }))
}

type Judgement = Pick<Finding, 'kind' | 'severity' | 'says' | 'problem'> &
  Partial<Pick<Finding, 'span'>>

/** A text that would be printed with a placeholder in it, as a sentence about that. */
function cannotBeFilled(problem: Problem): Judgement {
  const { message, span } = problem
  const says = `cannot be printed: ${message.charAt(0).toLowerCase()}${message.slice(1).replace(/\.$/, '')}`
  return { kind: 'differs', severity: 'error', says, problem, ...(span && { span }) }
}

function age(acceptance: Acceptance, source: string): readonly Judgement[] {
  switch (acceptance) {
    case 'accepted':
      return []
    case 'stale':
      return [
        {
          kind: 'stale',
          severity: 'warning',
          says: `was translated from other words than those that now stand in ${source}`,
        },
      ]
    case 'new':
      return [{ kind: 'new', severity: 'warning', says: 'was never accepted' }]
  }
}

/** One word may well be the same in two languages; a whole phrase was most likely copied and forgotten. */
function sameness(
  from: Text,
  to: Text,
  { deck, source, words }: Translation,
): readonly Judgement[] {
  const languages = [source.language, words.language] as const
  const count = sameWords(from, to, { deck, languages })
  const severity = count > 1 ? 'error' : 'warning'
  const says = `says the same as in ${source.language}`
  return count === 0 ? [] : [{ kind: 'same', severity, says }]
}

const differences = (
  { path, source: from }: Unit,
  to: Text,
  { source, words }: Translation,
): readonly Judgement[] => {
  const markup = (text: Text, language: string): Markup =>
    describesPicture(path)
      ? plainMarkup(text, source)
      : markupOf(text, { language, terms: source.terms })
  return differencesBetween(
    markup(from, source.language),
    markup(to, words.language),
  ).map((one) => ({ kind: 'differs', ...one }))
}
