import * as fc from 'fast-check'

import type { TextEdit } from '../../src/input/yaml/text-edit.ts'
import type { SourceValue } from '../../src/input/yaml/value.ts'
import { read, readFine } from './reading.ts'

/** What YAML is made of, and what people write. */
const PIECES = [
  Array.from('[]{}"\'|>,:-&*!%@`#?\\~ \t\n'),
  ['a', 'x', 'é', '😀', 'שלום', '\u200f', '\u00a0', '\u2028', '\u2029', '\ufeff'],
  ['- ', ': ', ' #', '# ', '---', '...', '\n\n', '\n  ', '\r\n', 'words and more'],
].flat()

/** Texts that people write, and texts that YAML could mistake. */
export const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join('')),
  fc
    .string({ unit: 'grapheme' })
    .filter((value) => !/[\p{Cc}\p{Cs}\ufffd\u202a-\u202e\u2066-\u2069]/u.test(value)),
  fc.constantFrom('', 'a', 'a\n', 'a\nb', 'a\n\nb\n', ' a\nb\n', 'a\n\n', '\n', ' '),
)

/** Entries of a group with texts, as people write them; `·` stands for the indentation of the group. */
const TEXTS = [
  'k: plain words # note',
  "k: 'it''s' # note",
  'k: "a \\"b\\" \\n"',
  'k:',
  'k: # note',
  'k: ',
  'k: plain\n·  on two lines',
  'k: "quoted\n\n·  on three lines" # note',
  'k:\n·    on the next line # note',
  'k: # note\n·  on the next line',
  'k: |\n·  one\n\n·    two',
  'k: |- # note\n·    one',
  'k: |+\n·  one\n\n',
  'k: |2\n·   one',
  'k: |',
  'k: >\n·   one\n·   two\n\n·   three',
  'k: *mark',
  'k: *other # note',
  'k: { a: b, c: "d", e: { f: } }',
  'k: {\n·  a: b, # note\n·  c: d\n·  }',
  'k: {}',
  'k: [a, b]',
  'k:\n·- a\n·- b: c',
  '? k\n·: one',
  '"k":   words',
]
const BETWEEN = [
  '',
  '',
  '',
  '\n',
  '\n\n',
  '·# note\n',
  '\n# note\n',
  '·  # note\n',
  '   \n',
]

interface Entry {
  readonly source: string
  readonly before: string
  readonly step: number
  readonly inner?: readonly Entry[]
}

const leaf = fc.record({
  source: fc.constantFrom(...TEXTS),
  before: fc.constantFrom(...BETWEEN),
  step: fc.constantFrom(2, 2, 4, 1),
})

/** Entries, of which some have entries in them. */
const around = (inner: fc.Arbitrary<Entry>): fc.Arbitrary<Entry> =>
  fc
    .tuple(leaf, fc.array(inner, { maxLength: 3 }))
    .map(([outer, each]) => (each.length > 0 ? { ...outer, inner: each } : outer))

const entries = fc.array(around(around(leaf)), { minLength: 1, maxLength: 3 })

const sourceOf = (each: readonly Entry[], indent = ''): string =>
  each
    .map(({ source, before, step, inner }, index) => {
      const own = inner
        ? `k: # note\n${sourceOf(inner, indent + ' '.repeat(step))}`
        : `${indentedBy(source, indent)}\n`
      return indentedBy(before, indent) + indent + own.replace(/k/, `k${index}`)
    })
    .join('')

const indentedBy = (source: string, indent: string): string =>
  source.replaceAll('·', indent)

/** Files as people write them: with notes, marks and blank lines, in all styles, with all line ends. */
const file = fc
  .tuple(
    entries,
    fc.constantFrom('', '# The words.\n\n', '---\n', '\ufeff', '\ufeff# The words.\n'),
    fc.constantFrom('', '\n\n', '# The end.\n', '...\n'),
    fc.record({ isCrlf: fc.boolean(), isCut: fc.boolean() }),
  )
  .map(([each, head, tail, { isCrlf, isCut }]) => {
    const marks = 'marks: [&mark words, *mark, &other "other", *other]\n'
    const whole = `${head}${marks}${sourceOf(each)}${tail}`
    const cut = isCut ? whole.replace(/\n$/, '') : whole
    return isCrlf ? cut.replaceAll('\n', '\r\n') : cut
  })
  .filter((contents) => read(contents).problems.length === 0)

/** The ways to the texts of a value, and to the groups in it. */
function pathsIn(
  value: SourceValue,
  path: readonly string[] = [],
): { texts: (readonly string[])[]; groups: (readonly string[])[] } {
  if (value.kind !== 'map')
    return { texts: value.kind === 'text' ? [path] : [], groups: [] }
  const inner = Array.from(value.entries, ([key, { value: child }]) =>
    pathsIn(child, [...path, key]),
  )
  return {
    texts: inner.flatMap(({ texts }) => texts),
    groups: [path, ...inner.flatMap(({ groups }) => groups)],
  }
}

const name = fc.constantFrom('new', 'k9', 'n: w', '- x', 'ключ', "it's")
const change = fc.record({
  which: fc.nat(),
  isNew: fc.boolean(),
  names: fc.array(name, { minLength: 1, maxLength: 2 }),
  value: text,
  comment: fc.option(text, { nil: undefined }),
})

/** A file, and texts to write into it. */
export const editing = fc
  .tuple(file, fc.array(change, { minLength: 1, maxLength: 5 }))
  .map(([contents, changes]) => {
    const { texts, groups } = pathsIn(readFine(contents))
    const edits = changes.map(({ which, isNew, names, value, comment }): TextEdit => {
      const path =
        isNew || texts.length === 0
          ? [...groups[which % groups.length]!, ...names]
          : texts[which % texts.length]!
      return { path, value, comment }
    })
    return { contents, edits }
  })
  .filter(
    ({ edits }) =>
      !edits.some(({ path }) => edits.some((other) => isInside(path, other))),
  )

const isInside = (path: readonly string[], { path: inner }: TextEdit): boolean =>
  inner.length > path.length && path.every((key, index) => key === inner[index])
