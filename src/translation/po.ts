import { po } from 'gettext-parser'
import type { GetTextTranslation, GetTextTranslations } from 'gettext-parser'

import { atMost } from '../base/problems/at-most.ts'
import { harmless } from '../base/problems/display.ts'
import { plain } from '../base/problems/plain.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import { spanIn } from '../input/yaml/source-file.ts'
import type { SourceFile } from '../input/yaml/source-file.ts'
import {
  MOST_PROBLEMS,
  MOST_TEXTS,
  TOO_MANY_TEXTS,
  isReadable,
  onceEach,
  unreadable,
} from './exchange-file.ts'
import { notesOn } from './exchange-note.ts'
import type { Exchange, ExchangeUnit, ReturnedUnit } from './exchange.ts'
import { blocksOf } from './po-blocks.ts'
import type { PoBlock } from './po-blocks.ts'
import { readEntry } from './po-entry.ts'

/**
 * A PO file, as Poedit and other translation programs read it: `msgctxt` is the name of a text, so that equal sources
 * stay apart. The same bytes for the same texts. An empty source is left out: to gettext it would be the header.
 * Format: https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html
 */
export function toPo({ deck, source, language, units }: Exchange): string {
  const entries = units.filter((unit) => unit.source !== '').map(entryOf)
  const table: GetTextTranslations = {
    charset: 'utf-8',
    headers: {
      'Project-Id-Version': harmless(deck),
      Language: language,
      'X-Source-Language': source,
      'MIME-Version': '1.0',
      'Content-Type': 'text/plain; charset=UTF-8',
      'Content-Transfer-Encoding': '8bit',
    },
    // Its keys are not written, and these keep the order, whatever the texts are called.
    translations: {
      units: Object.fromEntries(entries.map((entry, index) => [`${index}.`, entry])),
    },
  }
  return po.compile(table, { foldLength: 0 }).toString()
}

const entryOf = (unit: ExchangeUnit): GetTextTranslation => ({
  msgctxt: unit.name,
  msgid: unit.source,
  msgstr: [unit.translation],
  comments: {
    reference: unit.name,
    extracted: notesOn(unit).join('\n'),
    ...(unit.isStale && { flag: 'fuzzy' }),
    ...(unit.before !== undefined && {
      previous: `msgid ${JSON.stringify(unit.before)}`,
    }),
  },
})

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
  return atMost(MOST_PROBLEMS, report, (limited) => {
    const source: SourceFile = { file, text: lines, report: limited }
    const blocks = blocksOf(lines)
    if (blocks.length > MOST_TEXTS + 1) {
      limited({ ...TOO_MANY_TEXTS, span: spanIn(source, 0, 0) })
      return []
    }
    return onceEach(receive(blocks, source), limited)
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

/** Flags stand in one comment or in several, between commas. */
const FUZZY = /(?<![\w-])fuzzy(?![\w-])/

const CHARSET = /charset\s*=\s*([^\s;]+)/i

/** ASCII is a part of UTF-8. */
const READABLE_CHARSET = /^(?:utf-?8|(?:us-)?ascii)$/i

const SAVE_AS_UTF_8 =
  'Set its charset to UTF-8 (in Poedit: Translation, Properties), and save it again.'

const inCharset = (charset: string): Problem =>
  unreadable(
    `This file says that it is in “${plain(charset)}”; only UTF-8 is read.`,
    SAVE_AS_UTF_8,
  )

const NAMELESS: Problem = {
  code: 'missing-key',
  severity: 'error',
  message: 'This entry does not say which text it is for: its “msgctxt” is missing.',
  hint: 'Translate in the file that “cardpress translate export” wrote: it has the names there.',
}

const LANGUAGE =
  /^"Language: *([A-Za-z]+(?:[-_][A-Za-z\d]+)*)(?:\.[\w-]+)?(?:@(latin|cyrillic))?\\n"$/m

/** The scripts that locales of gettext name. */
const SCRIPTS: Readonly<Record<string, string>> = { latin: 'Latn', cyrillic: 'Cyrl' }

/** The language that the header of a PO file names, as a tag; undefined where it names none. */
export function declaredLanguage(file: string): string | undefined {
  const [, locale, variant = ''] = LANGUAGE.exec(file) ?? []
  const [language, ...rest] = locale?.split(/[-_]/) ?? []
  return language === undefined
    ? undefined
    : [language, SCRIPTS[variant] ?? [], ...rest].flat().join('-')
}

const PROJECT = /^"Project-Id-Version: *(.+?) *\\n"$/m

/** The project that the header of a PO file names, for which export writes the deck; undefined where it names none. */
export const declaredProject = (file: string): string | undefined =>
  PROJECT.exec(file)?.[1]
