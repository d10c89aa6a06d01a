import { CST, Lexer } from 'yaml'

import { spanIn } from './source-file.ts'
import type { SourceFile } from './source-file.ts'
import { syntaxError } from './syntax-problems.ts'
import type { UnplacedProblem } from './syntax-problems.ts'

/**
 * The lexemes of a text. What follows “name:” and begins with “#” is a note to YAML, and the name has no value: it is told
 * of once, here, and taken for the text that it was meant to be.
 */
export function* lexemesOf(source: SourceFile): Generator<string> {
  let offset = 0
  let afterName = false
  let before = ''
  for (const lexeme of new Lexer().lex(source.text)) {
    const isNote = afterName && before !== CST.SCALAR && lexeme.startsWith('#')
    const text = isNote ? textLostIn(lexeme, source.text, offset) : undefined
    if (text === undefined) yield lexeme
    else {
      const span = spanIn(source, offset, offset + text.length)
      source.report({ ...(COLOUR.test(text) ? colourInNote(text) : TEXT_IN_NOTE), span })
      yield* [CST.SCALAR, text, ...partsOf(lexeme.slice(text.length))]
    }
    if (lexeme.trim() !== '') afterName = lexeme === ':' && before !== CST.SCALAR
    if (!MARKS.has(lexeme)) offset += lexeme.length
    before = lexeme
  }
}

/** Lexemes that stand for something and are not in the text. */
const MARKS: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR])

/** A text that touches the “#” of a note; undefined where the value stands below it, or brackets end in the note. */
function textLostIn(note: string, text: string, offset: number): string | undefined {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
  const [, below = ''] = /\n\s*?([^\S\n]*)\S/.exec(text.slice(offset)) ?? []
  if (below.length > line.search(/\S/) || /[{[]/.test(line)) return undefined
  return /^#[^\s#!-].*?(?=\s*$|\s+#)/.exec(note)?.[0]
}

/** The space and the note behind a text. */
const partsOf = (rest: string): readonly string[] => rest.match(/^\s+|#.*$/g) ?? []

const COLOUR = /^#(?:[\da-f]{3}|[\da-f]{6}|[\da-f]{8})$/i

const colourInNote = (color: string): UnplacedProblem => ({
  ...syntaxError(
    `YAML takes what follows “#” for a note. It is read as the colour '${color}'.`,
    `Put it in quotes: '${color}'.`,
  ),
  severity: 'warning',
})

const TEXT_IN_NOTE = syntaxError(
  'YAML takes what follows “#” for a note, so that nothing is left of this value.',
  'If it is text, put all of it between double quotes; if it is a note, put a space after the “#”.',
)
