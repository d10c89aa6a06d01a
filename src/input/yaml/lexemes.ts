import type { CST } from 'yaml'

import { lostWords, neverClosed, signAtStart, syntaxError } from './syntax-problems.ts'
import type { UnplacedProblem } from './syntax-problems.ts'

/** What is wrong with a lexeme, whatever stands around it but a text before it on its line. */
export const faultOf = (
  type: CST.TokenType,
  lexeme: string,
  afterWords: boolean,
): UnplacedProblem | undefined => FAULTS[type]?.(lexeme, afterWords)

type Fault = (lexeme: string, afterWords: boolean) => UnplacedProblem | undefined

const FAULTS: Partial<Record<CST.TokenType, Fault>> = {
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
    afterWords && /^#[^\s#!-]/.test(lexeme) ? commentAfterWords : undefined,
}

const commentAfterWords = lostWords(
  'What follows “#” is left out: YAML takes it for a note to yourself.',
  'If it is text, put all of it between double quotes; if it is a note, put a space after the “#”.',
)

function isClosed(lexeme: string, quote: string): boolean {
  if (lexeme.length < 2 || !lexeme.endsWith(quote)) return false
  const escape = quote === '"' ? '\\' : quote
  let escapes = 0
  while (escapes < lexeme.length - 2 && lexeme.at(-2 - escapes) === escape) escapes += 1
  return escapes % 2 === 0
}
