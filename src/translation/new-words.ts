import { replaceControls } from '../base/problems/display.ts'
import { excerpt } from '../base/problems/excerpt.ts'
import { fullName } from '../base/text/language-name.ts'
import type { Slots, Term, Words } from '../input/deck/deck.ts'
import { schemaLine } from '../input/yaml/schema-line.ts'
import { yamlName } from './lock.ts'
import { isFilled } from './unit.ts'

/** A file of words in which every text is still to be written, below the words of the source as comments. */
export const newWords = (deck: string, source: Words, language: string): string =>
  [
    ...heading(deck, source, language),
    'review: draft',
    ...group('deck', slots(source.deck)),
    ...group('pieces', [...source.pieces].flatMap(piece)),
    ...group('families', [...source.families].flatMap(piece)),
    ...group('notes', slots(source.notes)),
    ...terms(source),
    '',
  ].join('\n')

const heading = (
  deck: string,
  { file, language: from }: Words,
  language: string,
): readonly string[] => [
  schemaLine('words'),
  `# The words of “${excerpt(deck)}” in ${fullName(language)}.`,
  `# After each “#” stand the words of ${fullName(from)}, from ${nameOfFile(file)}. Write what they are in your language`,
  '# after the “:” below them; or, where that ends in “: |”, on the next lines, with two spaces more than its name.',
  '# Names before a “:” stay as they are, and so do {braces} and [^marks].',
]

const nameOfFile = (path: string): string => path.split('/').at(-1) ?? path

const group = (name: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', `${name}:`, ...lines.map(indented)]

const indented = (line: string): string => (line === '' ? '' : `  ${line}`)

const piece = ([id, own]: readonly [string, Slots], index: number): readonly string[] => [
  ...(index > 0 ? [''] : []),
  `${yamlName(id)}:`,
  ...slots(own).map(indented),
]

const slots = (texts: Slots): readonly string[] =>
  [...texts].flatMap(([name, text]) => {
    if (!isFilled(text)) return []
    const lines = text.value.trimEnd().split('\n')
    const start = text.value.includes('\n') ? ' |' : ''
    return [...lines.map(comment), `${yamlName(name)}:${start}`]
  })

const comment = (line: string): string => `# ${writable(line)}`.trimEnd()

/** A file of words may not hold the sign that stands for a lost character. */
const writable = (line: string): string => replaceControls(line).replaceAll('\ufffd', '?')

/**
 * The terms as comments: which forms a language needs is for its texts to say, and a form without words would make
 * the whole file unreadable.
 */
const terms = ({ terms: all }: Words): readonly string[] =>
  all.size === 0
    ? []
    : [
        '',
        '# The words that stand for {braces}. Take away the “# ” before each line, and write a word after each “:” in place',
        '# of what stands there. Add forms that your language needs, under names of your own: {client.dative}.',
        '# terms:',
        ...[...all].flatMap(([name, choices]) => [
          `#   ${yamlName(name)}:`,
          ...[...choices].flatMap(([id, { forms }]) => [
            `#     ${yamlName(id)}:`,
            ...formsOf(forms),
          ]),
        ]),
      ]

const formsOf = (forms: Term['forms']): readonly string[] =>
  Array.from(
    forms,
    ([form, { value }]) => `#       ${yamlName(form)}:  # ${writable(value)}`,
  )
