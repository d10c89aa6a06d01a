import { excerpt } from '../../base/problems/excerpt.ts'
import type { Problem } from '../../base/problems/problem.ts'
import { didYouMean, spanOf } from '../../base/problems/suggest.ts'
import { isSpreadsheetError } from '../../base/text/spreadsheet-error.ts'
import type { Text } from '../../input/deck/deck.ts'
import type { IconWords } from './inlines.ts'
import { withoutTables } from './read-table.ts'

/** What words may name: the ids of the notes that there are, and drawings. */
interface Named {
  readonly notes: readonly string[]
  readonly icons: IconWords
}

/** What looks like markup and is none, so that it is printed as it stands. */
export const rawMarkup = (text: Text, { notes, icons }: Named): readonly Problem[] => {
  const lines = text.value.split('\n').map((line) => line.trim())
  const value = lines.join('\n')
  return [
    ...FOREIGN.flatMap(({ pattern, what, hint }) =>
      Array.from(value.matchAll(pattern), ([found]) => found)
        .filter((found) => !isEnd(found, value) && !isCell(found, text))
        .map((found): Problem => ({
          code: 'markup',
          severity: 'error',
          message: `“${excerpt(found)}” would be printed as it stands: ${what}.`,
          hint,
          span: spanOf(found, text),
        })),
    ),
    ...unknownIcons(value, text, icons),
    ...RAW.flatMap(({ pattern, what, hint }): readonly Problem[] => {
      const match = pattern.exec(pattern === TABLE ? withoutTables(value) : value)
      const id = match?.groups?.['id']
      // A mark without a note is told of where marks are read.
      if (!match || (id !== undefined && !notes.includes(id))) return []
      const [found] = match
      return [
        {
          code: 'markup',
          severity: 'warning',
          message: `“${excerpt(found)}” is printed as it stands: ${what}.`,
          hint,
          span: spanOf(found, text, timesBefore(match)),
        },
      ]
    }),
  ]
}

/** How often what a pattern found stands in the text before that place, as dashes do in tables. */
function timesBefore({ 0: found, index, input }: RegExpExecArray): number {
  let times = 0
  for (let at = input.indexOf(found); at < index; at = input.indexOf(found, at + 1))
    times += 1
  return times
}

/** Whether HTML ends an element that begins in the same text, which is told of there. */
function isEnd(found: string, value: string): boolean {
  const [, name] = /^<\/([A-Za-z]\w*)/.exec(found) ?? []
  return name !== undefined && new RegExp(`<${name}[\\s>]`).test(value)
}

/** Whether a text is the error of a cell and nothing else, which is told of where tables are read. */
const isCell = (found: string, { value, span }: Text): boolean =>
  found === value.trim() && isSpreadsheetError(found) && !span.file.endsWith('.yaml')

/** Characters by name, as chats know them, and misspelt drawings; those that stand between letters are none. */
const BY_NAME =
  /(?<![\p{L}\p{N}:\\]):(\p{L}[\p{L}\p{M}\p{N}_-]{1,30}):(?![\p{L}\p{N}:])/gu

/** The names between colons that are those of no drawing. */
const unknownIcons = (value: string, text: Text, icons: IconWords): readonly Problem[] =>
  Array.from(value.matchAll(BY_NAME)).flatMap(([written, name = '']): Problem[] => {
    if (icons.has(name.normalize('NFC'))) return []
    const isEmoji = icons.size === 0
    if (isEmoji && !/^[a-z_]+$/.test(name)) return []
    const file = `icons/${name}.svg`
    return [
      {
        code: 'markup',
        severity: 'warning',
        message: `“${excerpt(written)}” is printed as it stands: ${isEmoji ? 'characters cannot be written by name' : `there is no drawing “${excerpt(name)}” in the folder “icons”`}.`,
        hint: isEmoji
          ? `Type the character itself, or put a drawing into ${file} of the deck.`
          : (didYouMean(name, icons.keys()) ??
            `Put it into ${file} of the deck, or write \\${written} for these letters.`),
        span: spanOf(written, text),
      },
    ]
  })

/** All markup of other programs in a text that is printed as it stands. */
export function printedAsWritten(text: Text, icons: IconWords): readonly string[] {
  const value = text.value
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
  const found = RAW.flatMap(({ pattern }) =>
    Array.from(
      (pattern === TABLE ? withoutTables(value) : value).matchAll(
        new RegExp(pattern, `g${pattern.flags}`),
      ),
      ([match]) => match,
    ),
  )
  const names = Array.from(value.matchAll(BY_NAME)).flatMap(([written, name = '']) =>
    icons.has(name) ? [] : [written],
  )
  return [...new Set([...found, ...names])]
}

/** Errors: nobody wants these in print. */
const FOREIGN = [
  {
    // A scheme or an “@” makes a link of it.
    pattern: /(?<!\\)<\/?(?![A-Za-z][\w+.-]+:|[^\s<>@]+@)[A-Za-z][^<>\n]{0,80}>/g,
    what: 'words cannot contain HTML',
    hint: 'Use *emphasis*, **strong**, lists, > quotations and [links](https://…); write \\< for a real <.',
  },
  {
    pattern: /(?<!\\)&(?:[A-Za-z]{2,8}|#\d{1,5});/g,
    what: 'characters cannot be written as codes',
    hint: 'Type the character itself; a space that must hold is written “\\ ”.',
  },
  {
    // In the languages of Excel that most of our users have; others could be a cry: “#STOP!”.
    pattern:
      /(?<![\\\p{L}\p{N}])#(?:N(?:AME|AAM|OM)\?|(?:REF|VERW|BEZUG|VALUE|WAARDE|WERT|VALEUR|NUM|NULL|GETAL|ZAHL|LEEG|DIV\/0|DEEL\/0)!|N\/[AB]\b)/gu,
    what: 'it is an error of the spreadsheet program',
    hint: 'Type what is meant; \\# is a real #.',
  },
] as const

/** A line of a table. */
const TABLE = /^(?:\|?(?: *:?-{2,}:? *\|)+(?: *:?-{2,}:?)?|\|.*\|)$/m

/**
 * Markup that other programs know, in lines without spaces around. Each kind is told once for a text: who writes one
 * line of a table writes more. The group `id` is that of a footnote.
 */
const RAW: readonly {
  readonly pattern: RegExp
  readonly what: string
  readonly hint: string
}[] = [
  {
    pattern: /^(?:`{3,}|~{3,}).*$/m,
    what: 'words cannot contain code blocks',
    hint: 'Take it out, and the one that ends the block.',
  },
  {
    pattern: /(?<![`\\])(?<quote>`{1,2})(?!`)[^`\n]+\k<quote>(?!`)/,
    what: 'words cannot contain code',
    hint: 'Take the backquotes out, or write quotation marks; \\` is a real backquote.',
  },
  {
    pattern: /(?<![~\\])~~(?![\s~])[^~\n]+~~(?!~)/,
    what: 'words cannot be struck out',
    hint: 'Take the words or the signs out, or write \\~ for a real ~.',
  },
  {
    pattern: /(?<![=\\])==(?![\s=])[^=\n]+==(?!=)/,
    what: 'words cannot be highlighted',
    hint: 'Use *emphasis* or **strong**, or write \\= for a real =.',
  },
  {
    pattern: /(?<=[^\s~^\\])(?:\^[^\s^[\]]{1,12}\^|~[^\s~]{1,12}~)(?![~^])/,
    what: 'there is no markup for superscript and subscript',
    hint: 'Type such a character itself, as in m² and H₂O.',
  },
  {
    pattern: TABLE,
    what: 'a table has a head, then dashes for each column of it, and then its rows',
    hint: 'Write “| Word | Meaning |”, below it “| --- | --- |”, and below that the rows; or write a list.',
  },
  {
    pattern: /(?<=\S\n)(?:={2,}|-{2,})$/m,
    what: 'it does not make the line above a heading',
    hint: 'Write “# ” before the words of a heading.',
  },
  {
    pattern: /^(?:(?<!\S\n)-{3,}|\*{3,}|[-*](?: +[-*]){2,})$/m,
    what: 'it does not draw a line across a card',
    hint: 'Take it out; an empty line begins a new paragraph.',
  },
  {
    pattern: /(?<=\S\n): +\S.*$/m,
    what: 'words cannot contain definition lists',
    hint: 'Write the word and what it means in one line, as **word**: meaning.',
  },
  {
    pattern: /(?<![-*+•●○◦▪▫■□‣·–—] {1,8})(?<!\\)\[[ xX]\](?!\()/,
    what: 'only a list item that begins with “-” can have a checkbox',
    hint: 'Write “- [ ] …” on a line of its own, or type the character ☐.',
  },
  {
    pattern:
      /\[[^\][\n]+\]\[[^\][\n^]*\]|^\[(?!\^)[^\][\n]+\]: *<?(?:https?:|mailto:|www\.|[/#])\S*/m,
    what: 'the address of a link follows its words directly',
    hint: 'Write [the words](https://…).',
  },
  {
    pattern: /\^\[[^\][\n]+\]|^\[\^(?<id>[^\][\n]+)\]:/m,
    what: 'footnotes belong under “notes:”',
    hint: 'Write [^name] where the mark belongs, and the note under “notes:”, by the same name.',
  },
  {
    pattern: /<!--(?:[^\n]{0,60}?-->)?/,
    what: 'it is not a comment',
    hint: 'Take it out. A comment goes after “ #”, outside the words.',
  },
  {
    pattern: /(?<![\\:])\\n/,
    what: 'it does not begin a new line',
    hint: 'Put the text on the next lines, after a “|”, and end a line with “\\” where a new one begins.',
  },
  {
    pattern: /^#{1,6} \p{L}.*$/u,
    what: 'a text of one line cannot have a heading',
    hint: 'Take the # out, or put the text on the next line, after a “|”.',
  },
]
