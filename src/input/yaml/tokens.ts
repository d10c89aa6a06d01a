import { CST, Lexer, Parser } from 'yaml'

import { faultOf } from './lexemes.ts'
import { spanIn } from './source-file.ts'
import type { SourceFile } from './source-file.ts'
import { neverClosed, overLimit, syntaxError } from './syntax-problems.ts'
import type { UnplacedProblem } from './syntax-problems.ts'

/**
 * The deepest nesting. Composing recurses, and near the end of the stack V8 cannot compile a regular expression any
 * more and ends the process (yaml 2.9.1 on Node 20 and 22, `[` 900 times): so depth is bounded before it.
 */
export const MOST_LEVELS = 64

/** The most pieces of syntax; a line `name: text` has seven, so this is some 35,000 lines. */
const MOST_LEXEMES = 1_000_000

const TOO_DEEP = overLimit(
  `More than ${MOST_LEVELS} levels of lists and groups stand inside one another here.`,
)
const TOO_LONG = overLimit(
  `This file has more than ${MOST_LEXEMES.toLocaleString('en')} words and signs.`,
)
const SECOND_DOCUMENT = syntaxError(
  'A second document begins here; a file has one.',
  'Delete the line “---” or “...” before it.',
)

/** The tokens of a text. */
export interface Tokens {
  readonly tokens: readonly CST.Token[]
  /** The offset of the first quotation mark or bracket that was reported as never closed. */
  readonly unclosed: number | undefined
}

/**
 * Splits a text into the tokens of its one document; undefined if it is over a limit. Tags and directives are reported and
 * left out. It does not recurse, so that no input exhausts the stack.
 */
export function tokenize(source: SourceFile): Tokens | undefined {
  const reader = new TokenReader(source)
  let count = 0
  for (const lexeme of new Lexer().lex(source.text)) {
    count += 1
    if (count > MOST_LEXEMES) reader.refuse(TOO_LONG)
    else reader.take(lexeme)
    if (reader.state === 'refused') return undefined
    if (reader.state === 'done') break
  }
  return reader.end()
}

class TokenReader {
  state: 'reading' | 'done' | 'refused' = 'reading'
  readonly #source: SourceFile
  readonly #parser = new Parser()
  readonly #tokens: CST.Token[] = []
  #unclosed: number | undefined
  /** The next lexeme is a text. */
  #inText = false
  /** A text, or the sign before one, stands before this on its line. */
  #afterWords = false

  constructor(source: SourceFile) {
    this.#source = source
  }

  take(lexeme: string): void {
    const type = this.#inText ? undefined : CST.tokenType(lexeme)
    const fault = type && faultOf(type, lexeme, this.#afterWords)
    if (fault) this.#complain(fault, lexeme.length)
    if (fault && (type === 'double-quoted-scalar' || type === 'single-quoted-scalar'))
      this.#unclosed ??= this.#parser.offset
    if (type === 'flow-error-end') this.#complainOfBracket()
    this.#follow(type, lexeme)
    if (type === 'tag' || type === 'directive-line') this.#parser.offset += lexeme.length
    else this.#keep(this.#parser.next(lexeme))
    if (this.#parser.stack.length > MOST_LEVELS) this.refuse(TOO_DEEP)
  }

  end(): Tokens {
    if (this.state === 'reading') this.#complainOfBracket()
    this.#keep(this.#parser.end())
    return { tokens: this.#tokens, unclosed: this.#unclosed }
  }

  refuse(complaint: UnplacedProblem): void {
    this.#complain(complaint, 1)
    this.state = 'refused'
  }

  #keep(tokens: Iterable<CST.Token>): void {
    for (const token of tokens) {
      if (this.state === 'done') return
      if (token.type === 'document' && this.#tokens.some(isDocument)) {
        this.#complain(SECOND_DOCUMENT, 1, token.offset)
        this.state = 'done'
        return
      }
      this.#tokens.push(token)
    }
  }

  #follow(type: CST.TokenType | null | undefined, lexeme: string): void {
    const wasText = this.#inText
    this.#inText = type === 'scalar'
    if (type === 'space') return
    this.#afterWords =
      (wasText && !lexeme.endsWith('\n')) ||
      type === 'map-value-ind' ||
      type === 'seq-item-ind'
  }

  /** Composing finds this too, but names only the place where the bracket could not go on. */
  #complainOfBracket(): void {
    const open = this.#parser.stack.find(isOpenBracket)
    // What comes after the first one that is not closed may be meant to lie outside of it.
    if (!open || open.offset >= (this.#unclosed ?? Infinity)) return
    this.#complain(neverClosed(open.start.source), 1, open.offset)
    this.#unclosed = open.offset
  }

  #complain(
    complaint: UnplacedProblem,
    length: number,
    start = this.#parser.offset,
  ): void {
    const span = spanIn(this.#source, start, start + length)
    this.#source.report({ ...complaint, span })
  }
}

const isDocument = (token: CST.Token): boolean => token.type === 'document'

const isOpenBracket = (token: CST.Token): token is CST.FlowCollection =>
  token.type === 'flow-collection' && token.end.length === 0
