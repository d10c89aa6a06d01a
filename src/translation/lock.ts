import * as v from 'valibot'

import { watchErrors } from '../base/problems/problem.ts'
import type { Report } from '../base/problems/problem.ts'
import { characterProblemIn } from '../input/yaml/characters.ts'
import { decode } from '../input/yaml/decode.ts'
import { readSource } from '../input/yaml/read.ts'
import { text as textSchema } from '../input/yaml/schemas.ts'
import { fingerprintOf } from './fingerprint.ts'

export { LOCK_FILE } from '../input/deck/deck.ts'

/**
 * The fingerprint of the source text for which a translation was accepted, by language and by the name of the text. Two
 * kinds of sections are no languages: `sources` has those source texts themselves, by fingerprint, and `approved-de`
 * says who has approved the texts of a language (`approvals.ts`).
 */
export type Lock = ReadonlyMap<string, ReadonlyMap<string, string>>

/** The lock of a deck whose translations nobody has accepted yet. */
export const EMPTY_LOCK: Lock = new Map()

const SOURCES = 'sources'

const schema = v.record(v.string(), v.record(v.string(), textSchema({ trim: false })))

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

/** A lock that also holds a source text, for when that text is no longer in the source. */
export const withSource = (lock: Lock, source: string): Lock =>
  new Map([
    ...lock,
    [SOURCES, new Map([...(lock.get(SOURCES) ?? []), [fingerprintOf(source), source]])],
  ])

/** The source text for which a translation was accepted; undefined where the lock does not hold it. */
export function acceptedSource(
  lock: Lock,
  language: string,
  name: string,
): string | undefined {
  const fingerprint = lock.get(language)?.get(name)
  return fingerprint === undefined ? undefined : lock.get(SOURCES)?.get(fingerprint)
}

const HEADING = `# For which words of the source each translation was accepted. cardpress writes this file
# (cardpress translate accept): keep it with the others, and leave it as it is.
`

/**
 * A lock as the file holds it, with the source texts of today given by name: the same lock, the same bytes. Texts that
 * the source no longer has are left out.
 */
export function lockText(lock: Lock, today: ReadonlyMap<string, string>): string {
  const names = [...today.keys()]
  const languages = [...lock.keys()].filter((one) => one !== SOURCES).toSorted()
  const sections = languages.map((one) => section(one, lock.get(one), names)).join('')
  return HEADING + (sections === '' ? NOTHING : sections + sourcesSection(lock, today))
}

/** How many characters of source texts are kept: a file of more than 4 MB is not read. */
const MOST_SOURCES = 1_000_000

/** The source texts that accepted translations belong to, so that translators can be shown what changed. */
function sourcesSection(lock: Lock, today: ReadonlyMap<string, string>): string {
  const texts = new Map([
    ...(lock.get(SOURCES) ?? []),
    ...Array.from(today.values(), (text) => [fingerprintOf(text), text] as const),
  ])
  const used = new Set(
    [...lock].flatMap(([language, entries]) =>
      language === SOURCES
        ? []
        : [...today.keys()].flatMap((one) => entries.get(one) ?? []),
    ),
  )
  const lines: string[] = []
  let room = MOST_SOURCES
  for (const fingerprint of [...used].toSorted()) {
    const text = texts.get(fingerprint)
    // A file that came back may have held what no file of words may.
    if (text === undefined || characterProblemIn(text)) continue
    room -= text.length
    if (room >= 0) lines.push(`  ${yamlName(fingerprint)}: ${quoted(text)}\n`)
  }
  return lines.length === 0 ? '' : `\n${SOURCES}:\n${lines.join('')}`
}

/** Line ends that JSON leaves as they are, and the byte order mark. */
const LINE_ENDS = /[\u2028\u2029\ufeff]/g

/** A text as YAML in double quotes, on one line. */
const quoted = (text: string): string =>
  JSON.stringify(text).replace(
    LINE_ENDS,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** A file of comments alone would be taken for an empty one. */
const NOTHING = '\n{}\n'

function section(
  language: string,
  entries: ReadonlyMap<string, string> | undefined,
  names: readonly string[],
): string {
  const lines = names.flatMap((name) => {
    const fingerprint = entries?.get(name)
    return fingerprint === undefined
      ? []
      : [
          `  ${yamlName(name)}: ${BARE_ENTRY.test(fingerprint) ? fingerprint : quoted(fingerprint)}\n`,
        ]
  })
  return lines.length === 0 ? '' : `\n${yamlName(language)}:\n${lines.join('')}`
}

/** Fingerprints, and approvals by names of plain letters. */
const BARE_ENTRY = /^[\w-]+(?: [\p{L}\d-]+)*$/u

/** What YAML takes for a name without quotes, whatever stands around it. */
const BARE = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]*$/u

/** A name as it may stand before a “:”. */
export const yamlName = (name: string): string =>
  BARE.test(name) ? name : JSON.stringify(name)
