import { po } from 'gettext-parser'
import type { GetTextTranslation, GetTextTranslations } from 'gettext-parser'

import { replaceControls } from '../base/problems/display.ts'
import { excerpt } from '../base/problems/excerpt.ts'
import { limitProblems } from '../base/problems/limit-problems.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import { spanIn } from '../input/yaml/source-file.ts'
import type { SourceFile } from '../input/yaml/source-file.ts'
import {
  MOST_PROBLEMS,
  MOST_TEXTS,
  TOO_MANY_TEXTS,
  isReadable,
  uniqueByName,
  unreadable,
} from './exchange-file.ts'
import { notesOn } from './exchange-note.ts'
import type { Exchange, ExchangeUnit, ReturnedUnit } from './exchange.ts'
import { blocksOf } from './po-blocks.ts'
import type { PoBlock } from './po-blocks.ts'
import { readEntry } from './po-entry.ts'

/**
 * A PO file, as Poedit and other translation programs read it, or a template (POT) where no language is named: `msgctxt`
 * is the name of a text, so that equal sources stay apart. The same bytes for the same texts, so no date is in it. An
 * empty source is left out: to gettext it would be the header. No text has a plural, so `Plural-Forms` is left to the
 * program that opens it.
 * Format: https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html
 */
export function toPo({ deck, source, language, units }: Exchange): string {
  const entries = units.filter((unit) => unit.source !== '').map(entryOf)
  const table: GetTextTranslations = {
    charset: 'utf-8',
    headers: {
      'Project-Id-Version': replaceControls(deck),
      // A program fills these in, and gettext misses them where they are not there.
      'PO-Revision-Date': '',
      'Last-Translator': '',
      'Language-Team': '',
      Language: localeOf(language),
      'MIME-Version': '1.0',
      'Content-Type': 'text/plain; charset=UTF-8',
      'Content-Transfer-Encoding': '8bit',
      'X-Generator': 'cardpress',
      'X-Source-Language': localeOf(source),
    },
    // Its keys are not written, and these keep the order, whatever the texts are called.
    translations: {
      '': { '': { ...HEADER, ...(language === '' && { comments: { flag: 'fuzzy' } }) } },
      units: Object.fromEntries(entries.map((entry, index) => [`${index}.`, entry])),
    },
  }
  return po.compile(table, { foldLength: 0 }).toString()
}

const HEADER: GetTextTranslation = { msgid: '', msgstr: [''] }

/** A language tag as gettext writes it: `pt_BR`, `sr@latin`, `zh_Hant`. */
function localeOf(tag: string): string {
  const [language = '', ...rest] = tag.split('-')
  const variant = Object.entries(SCRIPTS).find(([, script]) => rest.includes(script))
  const others = rest.filter((one) => one !== variant?.[1])
  return [language, ...others].join('_') + (variant ? `@${variant[0]}` : '')
}

const entryOf = (unit: ExchangeUnit): GetTextTranslation => ({
  msgctxt: unit.name,
  msgid: unit.source,
  msgstr: [unit.translation],
  comments: {
    reference: referenceTo(unit.place ?? unit.name),
    extracted: notesOn(unit).join('\n'),
    ...(unit.isStale && { flag: 'fuzzy' }),
    ...(unit.before !== undefined && {
      previous: `msgid ${JSON.stringify(unit.before)}`,
    }),
  },
})

/** Spaces end a reference, so gettext puts one with spaces between U+2068 and U+2069. */
const referenceTo = (place: string): string =>
  /\s/.test(place) ? `\u2068${place}\u2069` : place

/**
 * The texts of a PO file, in its order and without obsolete ones; what cannot be read is reported and left out. A file
 * that is not in UTF-8 gives none.
 */
export function fromPo(
  text: string,
  file: string,
  report: Report,
): readonly ReturnedUnit[] {
  if (!isReadable({ file, text, report }, SAVE_AS_UTF_8)) return []
  // Line ends of an old Mac; the length stays, so that places are right.
  const lines = text.replace(/\r(?!\n)/g, '\n')
  return limitProblems(MOST_PROBLEMS, report, (limited) => {
    const source: SourceFile = { file, text: lines, report: limited }
    const blocks = blocksOf(lines)
    if (blocks.length > MOST_TEXTS + 1) {
      limited({ ...TOO_MANY_TEXTS, span: spanIn(source, 0, 0) })
      return []
    }
    return uniqueByName(receive(blocks, source), limited)
  })
}

function receive(
  blocks: readonly PoBlock[],
  source: SourceFile,
): readonly ReturnedUnit[] {
  const received: ReturnedUnit[] = []
  for (const block of blocks) {
    const entry = readEntry(block, source)
    if (!entry) continue
    const span = spanIn(source, ...block.content)
    const { msgctxt: name, msgid, msgstr, comments } = entry
    const [translation = ''] = msgstr
    const charset = CHARSET.exec(translation)?.[1] ?? 'UTF-8'
    if (name !== undefined) {
      const isStale = FUZZY.test(comments?.flag ?? '')
      received.push({ name, source: msgid, translation, isStale, span })
    } else if (msgid !== '') source.report({ ...NAMELESS, span })
    else if (!READABLE_CHARSET.test(charset)) {
      source.report({ ...inCharset(charset), span })
      return []
    }
  }
  return received
}

/** Flags are separated by commas, in one comment or several. */
const FUZZY = /(?<![\w-])fuzzy(?![\w-])/

const CHARSET = /charset\s*=\s*([^\s;]+)/i

/** ASCII is a part of UTF-8. */
const READABLE_CHARSET = /^(?:utf-?8|(?:us-)?ascii)$/i

const SAVE_AS_UTF_8 =
  'Set its charset to UTF-8 (in Poedit: Translation, Properties), and save it again.'

const inCharset = (charset: string): Problem =>
  unreadable(
    `This file says that it is in “${excerpt(charset)}”; only UTF-8 is read.`,
    SAVE_AS_UTF_8,
  )

const NAMELESS: Problem = {
  code: 'missing-key',
  severity: 'error',
  message: 'This entry does not say which text it is for: its “msgctxt” is missing.',
  hint: 'Translate in the file that “cardpress translate export” wrote: it has the names there.',
}

/** A locale of gettext: `pl`, `pt_BR`, `sr_RS@latin`, `de_DE.UTF-8`; also written as a tag. */
const LOCALE = /^([A-Za-z]+(?:[-_][A-Za-z\d]+)*)(?:\.[\w-]+)?(?:@(\w+))?$/

/** The scripts that locales of gettext name. */
const SCRIPTS: Readonly<Record<string, string>> = {
  latin: 'Latn',
  cyrillic: 'Cyrl',
  devanagari: 'Deva',
}

/** What the header of a PO file says it is for, as far as it does. */
export interface PoTarget {
  /** A language tag. */
  readonly language: string | undefined
  /** The project, for which export writes the deck. */
  readonly deck: string | undefined
}

/** The language and the project that the header of a PO file names. */
export function declaredTarget(file: string): PoTarget {
  const headers = headersOf(file)
  const [, locale, modifier = ''] = LOCALE.exec(headers.get('language') ?? '') ?? []
  const [language, ...rest] = locale?.split(/[-_]/) ?? []
  const variant = modifier === 'valencia' ? modifier : []
  return {
    language:
      language === undefined
        ? undefined
        : [language, SCRIPTS[modifier] ?? [], ...rest, variant].flat().join('-'),
    deck: headers.get('project-id-version') || undefined,
  }
}

/** The fields of a PO file's header, by their names in small letters. */
function headersOf(file: string): ReadonlyMap<string, string> {
  const ignored: SourceFile = { file: '', text: file, report: () => undefined }
  const header = blocksOf(file).find(({ text }) => /^\s*msgid\s+""\s*$/m.test(text))
  const [text = ''] = (header && readEntry(header, ignored)?.msgstr) ?? []
  return new Map(
    text.split('\n').map((line) => {
      const [name = '', ...value] = line.split(':')
      return [name.trim().toLowerCase(), value.join(':').trim()]
    }),
  )
}
