import { excerpt } from '../base/problems/excerpt.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import { fingerprintOf } from './fingerprint.ts'
import { withEntries } from './lock.ts'
import type { Lock } from './lock.ts'
import { personName } from './person-name.ts'
import type { Translation } from './translation.ts'
import { isFilled, nameOf, unitsOf } from './unit.ts'
import type { Unit } from './unit.ts'

/** What somebody who was asked to read a deck says of one of its texts. */
export interface Remark {
  readonly by: string
  /** The day: `2026-11-30`. */
  readonly on: string
  /** In one line. */
  readonly text: string
}

/** A remark of a file that came back, and the text that it is about. */
interface ReturnedRemark {
  readonly name: string
  /** The fingerprint of the words that the reader saw. */
  readonly print: string
  readonly text: string
}

/** The remarks that came back from a reader. */
export interface ReturnedReview extends Pick<Remark, 'by' | 'on'> {
  readonly deck: string
  readonly language: string
  readonly remarks: readonly ReturnedRemark[]
}

/**
 * The section of the lock that holds the remarks on a language: by text, a line for each remark, such as
 * `Xb2k9PqLm0aZ 2026-11-30 Amina Haddad: Too formal.`
 */
const sectionOf = (language: string): string => `remarks-${language}`

const ENTRY = /^(?<print>\S+) (?<on>\d{4}-\d{2}-\d{2}) (?<by>[^:]+): (?<text>.+)$/

/** The remarks on a text; none once its words are other ones than the reader saw, which settles them. */
export const remarksOn = (
  unit: Unit,
  { lock, words }: Pick<Translation, 'lock' | 'words'>,
): readonly Remark[] =>
  linesOf(lock, words.language, nameOf(unit)).flatMap((line) => {
    const { print, on = '', by = '', text = '' } = ENTRY.exec(line)?.groups ?? {}
    return print === wordsPrint(unit) ? [{ on, by, text }] : []
  })

/** The remarks on the texts of a language, as notes at the places of the texts. */
export const remarkProblems = (
  translation: Pick<Translation, 'lock' | 'source' | 'words'>,
): readonly Problem[] =>
  unitsOf(translation.source, translation.words).flatMap((unit) =>
    remarksOn(unit, translation).map(({ by, text }): Problem => ({
      code: 'remark',
      severity: 'note',
      message: `“${excerpt(nameOf(unit))}”: ${excerpt(by)} remarks: ${text}`,
      hint: 'Change the words, and the remark is settled.',
      span: unit.translation?.span,
    })),
  )

/** The fingerprint of the words that a reader sees. */
export const wordsPrint = ({ translation }: Pick<Unit, 'translation'>): string =>
  isFilled(translation) ? fingerprintOf(translation.value) : 'missing'

/** A file begins with this line, as the page writes it (`page/review/review-tools.ts`). */
const HEAD = /^[>\s]*cardpress review: (?<deck>[^,]+), (?<language>[\w-]+)\s*$/m
const BY = /^[>\s]*by: (?<by>.*)$/m
const ON = /^[>\s]*on: (?<on>\d{4}-\d{2}-\d{2})\s*$/m
const TEXT = /^[>\s]*\[(?<name>[^\]]+) #(?<print>[\w-]+)\]\s*$/

/**
 * Reads remarks that came back, as a file or in a mail: whatever stands above and `>` before lines are passed over.
 * Undefined (and a problem) for a text that holds none.
 */
export function readReview(
  text: string,
  file: string,
  report: Report,
): ReturnedReview | undefined {
  const { deck, language } = HEAD.exec(text)?.groups ?? {}
  if (deck === undefined || language === undefined) {
    report({
      code: 'wrong-value',
      severity: 'error',
      message: `“${excerpt(file)}” holds no remarks of a review.`,
      hint: 'It is a file that the page of “cardpress review make” saves, or a mail with its lines from “cardpress review:” on.',
    })
    return undefined
  }
  const by = personName(BY.exec(text)?.groups?.['by'] ?? '').replaceAll(':', '')
  return {
    deck: deck.trim(),
    language,
    by: by === '' ? 'somebody' : by,
    on: ON.exec(text)?.groups?.['on'] ?? '1970-01-01',
    remarks: remarksIn(text),
  }
}

function remarksIn(text: string): readonly ReturnedRemark[] {
  const remarks: (Omit<ReturnedRemark, 'text'> & { readonly lines: string[] })[] = []
  for (const line of text.split(/\r\n?|\n/)) {
    const { name, print } = TEXT.exec(line)?.groups ?? {}
    if (name !== undefined && print !== undefined)
      remarks.push({ name, print, lines: [] })
    else remarks.at(-1)?.lines.push(line.replace(/^[>\s]+/, ''))
  }
  return remarks.flatMap(({ lines, ...about }) => {
    const remark = lines.join(' ').replace(/\s+/g, ' ').trim()
    return remark === '' ? [] : [{ ...about, text: remark }]
  })
}

/** A lock with remarks that came back, and how many are new. */
export interface RemarksResult {
  readonly lock: Lock
  readonly added: number
}

/** Keeps remarks beside their texts; those on texts that are gone or changed are reported and left out. */
export function addRemarks(
  { by, on, remarks }: ReturnedReview,
  translation: Pick<Translation, 'lock' | 'source' | 'words'>,
  report: Report,
): RemarksResult {
  const { source, words } = translation
  const units = new Map(unitsOf(source, words).map((unit) => [nameOf(unit), unit]))
  let { lock } = translation
  let added = 0
  for (const { name, print, text } of remarks) {
    const unit = units.get(name)
    if (!unit || wordsPrint(unit) !== print) {
      report(otherWords(name, text, words.file))
      continue
    }
    const before = linesOf(lock, words.language, name)
    const line = `${print} ${on} ${by}: ${text}`
    if (before.includes(line)) continue
    // Remarks on words that have changed since are settled.
    const open = before.filter((one) => one.startsWith(`${print} `))
    const entry = [...open, line].join('\n')
    lock = withEntries(lock, sectionOf(words.language), new Map([[name, entry]]))
    added += 1
  }
  return { lock, added }
}

const linesOf = (lock: Lock, language: string, name: string): readonly string[] =>
  lock.get(sectionOf(language))?.get(name)?.split('\n') ?? []

const otherWords = (name: string, text: string, file: string): Problem => ({
  code: 'remark',
  severity: 'warning',
  message: `“${excerpt(name)}” has changed in ${file} since it was read, so this remark is left out: ${text}`,
})
