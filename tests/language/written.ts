import { collectProblems } from '../../src/base/problems/problem.ts'
import type { Text } from '../../src/input/deck/deck.ts'
import { readMarkdown } from '../../src/typesetting/language/markdown.ts'
import { noteNumbers } from '../../src/typesetting/language/note-numbers.ts'
import type { Block, Inline } from '../../src/typesetting/language/resolved.ts'
import { told } from '../deck/told.ts'

/** A text that is the whole of its file. */
export const textOf = (value: string): Text => ({
  value,
  raw: value,
  span: { file: 'nl.yaml', start: 0, end: value.length },
})

/** What became of some Markdown, written down line by line, and its problems. */
export interface Written {
  /** The outermost blocks. */
  readonly kinds: readonly Block['kind'][]
  readonly lines: readonly string[]
  readonly problems: readonly string[]
}

/** Reads Markdown in which the notes `a`, `b` and `c` may be referred to. */
export function write(value: string, language = 'nl'): Written {
  const { problems, report } = collectProblems()
  const notes = noteNumbers(new Map(['a', 'b', 'c'].map((id) => [id, textOf(id)])))
  const blocks = readMarkdown(textOf(value), { language, notes, report })
  const kinds = blocks.map(({ kind }) => kind)
  return { kinds, lines: linesOf(blocks), problems: told(problems, value) }
}

/** Blocks, one a line, those inside others indented; inlines as Markdown would write them. */
export const linesOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'paragraph':
        return [block.inlines.map(inline).join('')]
      case 'heading':
        return [`${'#'.repeat(block.level)} ${block.inlines.map(inline).join('')}`]
      case 'list':
        return block.items.flatMap(({ marker, blocks: inner }) => {
          const [first, ...rest] = linesOf(inner)
          return [`${marker} ${first}`, ...rest.map((line) => `  ${line}`)]
        })
      case 'quotation': {
        const said = linesOf(block.blocks).map((line) => `> ${line}`)
        const by = block.attribution
        return by ? [...said, `> by ${by.map(inline).join('')}`] : said
      }
      case 'table':
        return block.rows.map(({ cells, isHeader }) =>
          cells
            .map((cell) => cell.map(inline).join(''))
            .join(isHeader ? ` |${block.align.join('|')}| ` : ' | '),
        )
    }
  })

function inline(one: Inline): string {
  if (one.kind === 'note') return `[${one.mark}]`
  const sign = `${one.strong ? '**' : ''}${one.emphasis ? '*' : ''}`
  const words = one.kind === 'icon' ? `<${one.name}:${one.words}>` : one.text
  const text = `${sign}${words.replaceAll('\n', '⏎')}${sign}`
  const marked = one.language === undefined ? text : `[${text}]{lang=${one.language}}`
  return one.href === undefined ? marked : `[${marked}](${one.href})`
}

/** The lines that become of Markdown that is fine. */
export function fine(value: string, language?: string): readonly string[] {
  const { lines, problems } = write(value, language)
  if (problems.length > 0) throw new Error(problems.join('\n'))
  return lines
}
