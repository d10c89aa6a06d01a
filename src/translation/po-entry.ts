import { po } from 'gettext-parser'
import type { GetTextTranslation } from 'gettext-parser'

import { excerpt } from '../base/problems/excerpt.ts'
import type { Problem } from '../base/problems/problem.ts'
import { spanIn } from '../input/yaml/source-file.ts'
import type { SourceFile } from '../input/yaml/source-file.ts'
import { unreadable } from './exchange-file.ts'
import { oddEscapeOf, oddLineOf, partsOf } from './po-blocks.ts'
import type { PoBlock } from './po-blocks.ts'

/** The entry in a block; undefined, with a problem, if it cannot be read or has plural forms. */
export function readEntry(
  block: PoBlock,
  source: SourceFile,
): GetTextTranslation | undefined {
  const fail = (problem: Problem, [start, end] = block.content): undefined => {
    source.report({ ...problem, span: spanIn(source, start, end) })
  }
  const odd = oddLineOf(block)
  if (odd) return fail(ODD_LINE, odd)
  const parts = partsOf(block)
  if (PLURAL.test(parts)) return fail(HAS_PLURALS)
  if (!COMPLETE.test(parts)) return fail(INCOMPLETE)
  // The parser would drop the backslash and keep the rest.
  const oddEscape = oddEscapeOf(block)
  if (oddEscape) return fail(unreadEscape(oddEscape.escape), oddEscape.place)
  const { translations } = po.parse(block.text)
  return Object.values(translations).flatMap((entries) => Object.values(entries))[0]
}

const COMPLETE = /^(?:msgctxt(?: ")* )?msgid(?: ")* msgstr(?: ")*$/

const PLURAL = /msgid_plural|msgstr\[/

const HAS_PLURALS: Problem = {
  code: 'wrong-value',
  severity: 'error',
  message: 'This entry has plural forms; the text of a card has none.',
  hint: 'Remove “msgid_plural” and leave one “msgstr” without a number.',
}

const ODD_LINE = unreadable(
  'This line is not valid in a PO file.',
  'A text is one line in double quotes; inside it, write \\" for a quotation mark and \\n for a line break.',
)

const unreadEscape = (escape: string): Problem =>
  unreadable(
    `“${excerpt(escape)}” is not an escape that a text may contain, so this entry was left out.`,
    'Type the character itself, or remove it; write \\\\ for a backslash. Only \\n, \\t, \\" and \\\\ are read.',
  )

const INCOMPLETE = unreadable(
  'This entry is incomplete, or two have run together.',
  'An entry has one “msgctxt”, one “msgid” and one “msgstr”, in this order.',
)
