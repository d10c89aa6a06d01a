import { CST, Parser } from 'yaml'

import { grouped } from '../../base/problems/display.ts'
import { lexemesOf } from './lexemes.ts'
import { spanIn } from './source-file.ts'
import type { SourceFile } from './source-file.ts'
import {
  neverClosed,
  overLimit,
  syntaxError,
  lostWords,
  signAtStart,
} from './syntax-problems.ts'
import type { UnplacedProblem } from './syntax-problems.ts'

/**
 * The deepest nesting. Composing recurses, and near the end of the stack V8 cannot compile a regular expression any
 * more and ends the process (yaml 2.9.1 on Node 20 and 22, `[` 900 times): so depth is bounded before it.
 */
export const MOST_LEVELS = 64

/** The most pieces of syntax; a line `name: text` has seven, so this is some 35,000 lines. */
const MOST_LEXEMES = 1_000_000

const TOO_DEEP = overLimit(
  `Lists and groups are nested more than ${MOST_LEVELS} levels deep here.`,
)
const TOO_LONG = overLimit(
  `This file has more than ${grouped(MOST_LEXEMES)} words and signs.`,
)
const SECOND_DOCUMENT = syntaxError(
  'A second document begins here; a file may have only one.',
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
  for (const lexeme of lexemesOf(source)) {
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
    const problem = type && lexemeProblem(type, lexeme, this.#afterWords)
    if (problem === COMMENT_AFTER_TEXT && this.#losesBracket(lexeme))
      this.#report(BRACKET_IN_COMMENT, lexeme.length)
    else if (problem) this.#report(problem, lexeme.length)
    if (problem && (type === 'double-quoted-scalar' || type === 'single-quoted-scalar'))
      this.#unclosed ??= this.#parser.offset
    if (type === 'flow-error-end') this.#reportBracket()
    this.#follow(type, lexeme)
    if (type === 'tag' || type === 'directive-line') this.#parser.offset += lexeme.length
    else this.#keep(this.#parser.next(lexeme))
    if (this.#parser.stack.length > MOST_LEVELS) this.refuse(TOO_DEEP)
  }

  end(): Tokens {
    if (this.state === 'reading') this.#reportBracket()
    this.#keep(this.#parser.end())
    return { tokens: this.#tokens, unclosed: this.#unclosed }
  }

  refuse(problem: UnplacedProblem): void {
    this.#report(problem, 1)
    this.state = 'refused'
  }

  #keep(tokens: Iterable<CST.Token>): void {
    for (const token of tokens) {
      if (this.state === 'done') return
      if (token.type === 'document' && this.#tokens.some(isDocument)) {
        this.#report(SECOND_DOCUMENT, 1, token.offset)
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

  /** Whether a comment holds what closes a bracket before it, which then need not be told of as never closed. */
  #losesBracket(comment: string): boolean {
    const open = this.#parser.stack.find(isOpenBracket)
    if (!open || !/[}\]]/.test(comment)) return false
    this.#unclosed ??= open.offset
    return true
  }

  /** Composing finds this too, but reports only where the bracket could not go on. */
  #reportBracket(): void {
    const open = this.#parser.stack.find(isOpenBracket)
    // Brackets after the first unclosed one may follow from it.
    if (!open || open.offset >= (this.#unclosed ?? Infinity)) return
    this.#report(neverClosed(open.start.source), 1, open.offset)
    this.#unclosed = open.offset
  }

  #report(problem: UnplacedProblem, length: number, start = this.#parser.offset): void {
    const span = spanIn(this.#source, start, start + length)
    this.#source.report({ ...problem, span })
  }
}

const isDocument = (token: CST.Token): boolean => token.type === 'document'

const isOpenBracket = (token: CST.Token): token is CST.FlowCollection =>
  token.type === 'flow-collection' && token.end.length === 0

/** The problem with a lexeme by itself, or with a comment right after a text on its line. */
const lexemeProblem = (
  type: CST.TokenType,
  lexeme: string,
  afterWords: boolean,
): UnplacedProblem | undefined => LEXEME_CHECKS[type]?.(lexeme, afterWords)

type LexemeCheck = (lexeme: string, afterWords: boolean) => UnplacedProblem | undefined

const LEXEME_CHECKS: Partial<Record<CST.TokenType, LexemeCheck>> = {
  tag: () => signAtStart('!'),
  'directive-line': () =>
    syntaxError(
      'A line that begins with “%” is an instruction to YAML; a deck needs none.',
      'Delete the line, or put the text between double quotes.',
    ),
  'double-quoted-scalar': (lexeme) =>
    isClosed(lexeme, '"') ? undefined : neverClosed('"'),
  'single-quoted-scalar': (lexeme) =>
    isClosed(lexeme, "'") ? undefined : neverClosed("'"),
  comment: (lexeme, afterWords) =>
    afterWords && /^#[^\s#!-]/.test(lexeme) ? COMMENT_AFTER_TEXT : undefined,
}

const COMMENT_AFTER_TEXT = lostWords(
  'What follows “#” is left out: YAML reads it as a note to yourself.',
  'If it is text, put all of it between double quotes; if it is a note, put a space after the “#”.',
)

const BRACKET_IN_COMMENT = syntaxError(
  'YAML takes what follows “#” for a note, and with it the bracket at the end is lost.',
  'Put the text that begins with “#” between quotes.',
)

function isClosed(lexeme: string, quote: string): boolean {
  if (lexeme.length < 2 || !lexeme.endsWith(quote)) return false
  const escape = quote === '"' ? '\\' : quote
  let escapes = 0
  while (escapes < lexeme.length - 2 && lexeme.at(-2 - escapes) === escape) escapes += 1
  return escapes % 2 === 0
}
