import { excerpt } from '../base/problems/excerpt.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import { chooseUnits } from './choose-units.ts'
import { isUnfit } from './finding.ts'
import { fingerprintOf } from './fingerprint.ts'
import { withEntries } from './lock.ts'
import type { Lock } from './lock.ts'
import { personName } from './person-name.ts'
import { findingsOf } from './qa-checks.ts'
import type { Translation } from './translation.ts'
import { isFilled, nameOf, unitsOf } from './unit.ts'
import type { Unit } from './unit.ts'

/** Somebody who speaks a language has read a translation, and stands for it with a name. */
export interface Approval {
  readonly by: string
  /** The day: `2026-11-30`. */
  readonly on: string
}

/** How many texts of a language are approved. */
export interface ApprovalCount {
  readonly approved: number
  readonly texts: number
}

/**
 * The section of the lock that holds the approvals of a language, which are lines such as
 * `pieces.welcome.title: Xb2k9PqLm0aZ 2026-11-30 Amina Haddad`.
 */
const sectionOf = (language: string): string => `approved-${language}`

const ENTRY = /^(?<print>\S+) (?<on>\d{4}-\d{2}-\d{2}) (?<by>.+)$/s

/** The approval of a text; undefined where nobody gave one, or where its words or those of its source have changed since. */
export function approvalOf(
  unit: Unit,
  { lock, words }: Pick<Translation, 'lock' | 'words'>,
): Approval | undefined {
  const entry = lock.get(sectionOf(words.language))?.get(nameOf(unit)) ?? ''
  const { print, on, by } = ENTRY.exec(entry)?.groups ?? {}
  const isCurrent = print === printOf(unit)
  return isCurrent && on !== undefined && by !== undefined ? { on, by } : undefined
}

/** Counts the texts of a language that are approved as they are now. */
export function countApproved(
  translation: Pick<Translation, 'lock' | 'source' | 'words'>,
): ApprovalCount {
  const units = unitsOf(translation.source, translation.words)
  const approved = units.filter((unit) => approvalOf(unit, translation))
  return { approved: approved.length, texts: units.length }
}

/** A lock with other approvals, and the texts that it was about. */
export interface ApproveResult {
  readonly lock: Lock
  readonly names: readonly string[]
}

/**
 * Approves the translations that are asked for: all, or those with a name or below it. What is missing, wrong or older than
 * its source cannot be approved: it is reported, one by one where it was asked for by name.
 */
export function approve(
  translation: Translation,
  asked: readonly string[],
  approval: Approval,
  report: Report,
): ApproveResult {
  const by = personName(approval.by)
  if (by === '') {
    report(NOBODY)
    return { lock: translation.lock, names: [] }
  }
  const units = unitsOf(translation.source, translation.words)
  const chosen = chooseUnits(units, asked, report)
  const unfit = new Map(
    findingsOf(translation)
      .filter(isUnfit)
      .map((finding) => [finding.name, finding.says]),
  )
  const fit = chosen.filter((unit) => !unfit.has(nameOf(unit)))
  const left = chosen.filter((unit) => unfit.has(nameOf(unit)))
  if (asked.length === 0 && left.length > 0) report(notApproved(left.length, translation))
  else for (const unit of left) report(notFit(unit, unfit.get(nameOf(unit)), translation))
  const line = (unit: Unit): string => `${printOf(unit)} ${approval.on} ${by}`
  return resultOf(translation, fit, line)
}

/** Takes approvals back: all of a language, or those of texts with a name or below it. */
export const withdraw = (
  translation: Translation,
  asked: readonly string[],
  report: Report,
): ApproveResult => {
  const units = unitsOf(translation.source, translation.words)
  const chosen = chooseUnits(units, asked, report)
  const approved = chosen.filter((unit) => approvalOf(unit, translation))
  return resultOf(translation, approved, () => undefined)
}

const resultOf = (
  { lock, words: { language } }: Translation,
  units: readonly Unit[],
  entryOf: (unit: Unit) => string | undefined,
): ApproveResult => ({
  lock: withEntries(
    lock,
    sectionOf(language),
    new Map(units.map((unit) => [nameOf(unit), entryOf(unit)])),
  ),
  names: units.map(nameOf),
})

/** Of both texts: somebody has read this translation of this source. */
const printOf = ({ source, translation }: Unit): string =>
  isFilled(translation) ? fingerprintOf(`${source.value}\n\n${translation.value}`) : ''

const notFit = (
  { path, translation }: Unit,
  says: string | undefined,
  { words }: Translation,
): Problem => ({
  code: 'translation-missing',
  severity: 'error',
  message: `“${excerpt(path.join('.'))}” ${says ?? 'is not right yet'}, and so cannot be approved.`,
  hint: `Correct it first, and accept it: cardpress translate accept ${words.language} ${excerpt(path.join('.'))}`,
  ...(translation && { span: translation.span }),
})

function notApproved(count: number, { words }: Translation): Problem {
  const [texts, are] = count === 1 ? ['One text', 'is'] : [`${count} texts`, 'are']
  return {
    code: 'translation-missing',
    severity: 'warning',
    message: `${texts} of ${words.file} ${are} missing, wrong or older than the source, and so not approved.`,
    hint: `cardpress translate status -l ${words.language} shows them.`,
  }
}

const NOBODY: Problem = {
  code: 'usage',
  severity: 'error',
  message: 'An approval needs the name of the person who has read the texts.',
  hint: 'Write it, such as --by "Amina Haddad".',
}
