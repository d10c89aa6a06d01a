import * as v from 'valibot'

import { watchErrors } from '../base/problems/problem.ts'
import type { Report } from '../base/problems/problem.ts'
import { decode } from '../input/yaml/decode.ts'
import { readSource } from '../input/yaml/read.ts'
import { text } from '../input/yaml/schemas.ts'

export { LOCK_FILE } from '../input/deck/deck.ts'

/** The fingerprint of the source text for which a translation was accepted, by language and by the name of the text. */
export type Lock = ReadonlyMap<string, ReadonlyMap<string, string>>

/** The lock of a deck whose translations nobody has accepted yet. */
export const EMPTY_LOCK: Lock = new Map()

const schema = v.record(v.string(), v.record(v.string(), text()))

/** Reads `translations-lock.yaml`; undefined (and problems) where anything is wrong with it. */
export function readLock(
  file: string,
  contents: string,
  report: Report,
): Lock | undefined {
  const watched = watchErrors(report)
  const source = readSource(file, contents, watched.report)
  const languages = source && decode(schema, source, watched.report)
  if (!languages || watched.failed()) return undefined
  return new Map(
    Object.entries(languages).map(([language, entries]) => [
      language,
      new Map(Object.entries(entries)),
    ]),
  )
}

/** A lock with other entries for one language; undefined takes an entry out. */
export function withEntries(
  lock: Lock,
  language: string,
  changes: ReadonlyMap<string, string | undefined>,
): Lock {
  const entries = new Map(lock.get(language))
  for (const [name, fingerprint] of changes)
    if (fingerprint === undefined) entries.delete(name)
    else entries.set(name, fingerprint)
  return new Map([...lock, [language, entries]])
}

const HEADING = `# For which words of the source each translation was accepted. cardpress writes this file
# (cardpress translate accept): keep it with the others, and leave it as it is.
`

/** A lock as the file holds it: the same lock, the same bytes. Texts that there are no longer are left out. */
export function lockText(lock: Lock, names: readonly string[]): string {
  const languages = [...lock.keys()].toSorted()
  const sections = languages.map((one) => section(one, lock.get(one), names)).join('')
  return HEADING + (sections === '' ? NOTHING : sections)
}

/** A file of comments alone would be taken for an empty one. */
const NOTHING = '\n{}\n'

function section(
  language: string,
  entries: ReadonlyMap<string, string> | undefined,
  names: readonly string[],
): string {
  const lines = names.flatMap((name) => {
    const fingerprint = entries?.get(name)
    return fingerprint === undefined ? [] : [`  ${yamlName(name)}: ${fingerprint}\n`]
  })
  return lines.length === 0 ? '' : `\n${yamlName(language)}:\n${lines.join('')}`
}

/** What YAML takes for a name without quotes, whatever stands around it. */
const BARE = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]*$/u

/** A name as it may stand before a “:”. */
export const yamlName = (name: string): string =>
  BARE.test(name) ? name : JSON.stringify(name)
