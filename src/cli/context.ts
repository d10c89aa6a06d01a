import type { Readable, Writable } from 'node:stream'

import { RELEASED } from './release.ts'
import type { Terminal } from './terminal.ts'

/** A person at a terminal: the streams, and the tag of the language of the system. */
export interface Dialog {
  readonly input: Readable
  readonly output: Writable
  readonly language: string
}

/** The language of a system: as POSIX says it (`nl_NL.UTF-8`), else as the system does. */
export function languageOf(
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const posix = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG']
  const locale = posix ?? new Intl.DateTimeFormat().resolvedOptions().locale
  const [language = ''] = /^[a-z]{2,3}(?=[-_.@]|$)/.exec(locale) ?? []
  return language === '' ? 'en' : language
}

/** What a command needs besides its arguments: the outside world as a parameter. */
export interface CliContext {
  readonly terminal: Terminal
  /** Where a person can be asked; undefined where nobody sits at a terminal. */
  readonly dialog: () => Dialog | undefined
  /** The folder where the command runs. */
  readonly folder: string
  /** The folder of the package, for what the user's folder lacks. */
  readonly packageRoot: string
  /** The package's templates and pictures, parsed when it was built. */
  readonly precompiled: string | undefined
  /** The date in the files. */
  readonly date: Date
  /** The day of today, for what people sign: `2026-11-30`. */
  readonly today: string
}

/**
 * The date in the files: SOURCE_DATE_EPOCH (reproducible-builds.org) if it is set, else the day of the release.
 * Never the time of day, so that the same deck always makes the same bytes.
 */
export function dateOf(environment: Readonly<Record<string, string | undefined>>): Date {
  const epoch = environment['SOURCE_DATE_EPOCH'] ?? ''
  return /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date(RELEASED)
}

/** The day of today where the command runs; that of SOURCE_DATE_EPOCH if it is set. */
export function todayIn(
  environment: Readonly<Record<string, string | undefined>>,
  now: Date,
): string {
  const isSet = environment['SOURCE_DATE_EPOCH'] !== undefined
  const day = isSet ? dateOf(environment) : now
  const minutes = isSet ? 0 : day.getTimezoneOffset()
  return new Date(day.getTime() - minutes * 60_000).toISOString().slice(0, 10)
}
