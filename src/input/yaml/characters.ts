import { binaryKind } from '../../base/problems/binary.ts'
import { nameOfCharacter } from '../../base/problems/character-name.ts'
import { limitProblems } from '../../base/problems/limit-problems.ts'
import type { SourceFile } from './source-file.ts'
import { plainIndents } from './special-spaces.ts'
import { syntaxError } from './syntax-problems.ts'
import type { UnplacedProblem } from './syntax-problems.ts'

/**
 * Characters that do not belong in text for print: control characters except tab and line feed, a carriage return on
 * its own, unpaired surrogates, U+FFFD (a character that could not be decoded), U+FFFC (a pasted object), and bidirectional controls.
 */
const UNWANTED =
  /(?:(?![\t\n\r])\p{Cc})+|\r(?!\n)|\p{Cs}+|\ufffd+|\ufffc+|[\u202a-\u202e\u2066-\u2069]+/gu

const CONTROLS = /(?![\t\n\r])\p{Cc}/gu

/** With more errors than this, the file is not text, or not in UTF-8. */
const MOST_ERRORS = 20

/**
 * Reports unwanted characters, and returns the text with harmless ones of the same length in their place; undefined if
 * there are too many to go on.
 */
export function cleanCharacters({
  file,
  text: written,
  report,
}: SourceFile): string | undefined {
  const kind = binaryKind(written)
  if (kind !== undefined) {
    const hint = /Word|document|PDF|HTML/.test(kind) ? COPY_WORDS : SAVE_AS_TEXT
    const problem = syntaxError(`This file is ${kind}.`, hint)
    report({ ...problem, span: { file, start: 0, end: 0 } })
    return undefined
  }
  const text = plainIndents({ file, text: written.replace(CONTROLS, plainSign), report })
  let errors = 0
  let hasOldLineEnds = false
  limitProblems(MOST_ERRORS, report, (limited) => {
    for (const { 0: run, index } of text.matchAll(UNWANTED)) {
      if (run === '\r' && hasOldLineEnds) continue
      hasOldLineEnds ||= run === '\r'
      const problem = characterProblem(run)
      if (problem.severity === 'error') errors += 1
      limited({ ...problem, span: { file, start: index, end: index + run.length } })
    }
  })
  if (errors > MOST_ERRORS) return undefined
  return text.replace(UNWANTED, replacement)
}

/** The problem with the first unwanted character of a decoded value; undefined if there is none. */
export function characterProblemIn(value: string): UnplacedProblem | undefined {
  const run = value.match(UNWANTED)?.[0]
  if (run === undefined) return undefined
  return run === '\r' ? RETURN_ESCAPE : characterProblem(run)
}

/** From an escape: carriage returns in the file itself have been replaced. */
const RETURN_ESCAPE = syntaxError(
  'This text has a carriage return (“\\r”), which does not end a line.',
  'Write “\\n” for a new line, or put the text on the next lines, indented, after a “|”.',
)

/**
 * Control characters that Word keeps in its text and leaves in what is copied from it: line break, page break, no-break
 * hyphen and optional hyphen; and the line break of old mainframes (U+0085).
 */
const PLAIN_SIGNS: Readonly<Record<string, string>> = {
  '\u000b': '\u2028',
  '\u000c': '\u2029',
  '\u001e': '\u2011',
  '\u001f': '\u00ad',
  '\u0085': '\u2028',
}

/** The character of Unicode for one of Word's; itself for another one. */
const plainSign = (sign: string): string => PLAIN_SIGNS[sign] ?? sign

const SAVE_AS_TEXT = 'Save it as plain text in UTF-8, or put the right file in its place.'

/** For documents, whose words are worth having. */
const COPY_WORDS =
  'Words are plain text: copy them into an editor such as Notepad or TextEdit, and save them as plain text in UTF-8.'

const SAVE_AS_UTF8 = 'Save the file as UTF-8 text, and check the words with accents.'

function characterProblem(run: string): UnplacedProblem {
  const code = run.codePointAt(0) ?? 0
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  if (code === 0x0d)
    return syntaxError(
      'The lines of this file end in the way of old Macs (CR).',
      'Save the file with ordinary line ends (LF or CRLF).',
    )
  if (code === 0xfffd)
    return syntaxError(
      'A character here could not be read: it shows as “�”.',
      SAVE_AS_UTF8,
    )
  if (code >= 0xd800 && code <= 0xdfff)
    return syntaxError(`There is half a character here (${name}).`, SAVE_AS_UTF8)
  if (code === 0xfffc)
    return {
      ...syntaxError(
        `A picture or another object was here (${name}), which words cannot hold; it is left out.`,
        'Delete the invisible character in its place. A picture of a card is named in deck.yaml.',
      ),
      severity: 'warning',
    }
  if (code > 0x9f)
    return {
      ...syntaxError(
        `An invisible character (${nameOfCharacter(run)}) changes the reading direction here.`,
        'Delete it: Arabic and Hebrew words are put in the right order without it.',
      ),
      severity: 'warning',
    }
  return syntaxError(
    `There is an invisible control character here (${name}).`,
    code === 0
      ? SAVE_AS_UTF8
      : 'Delete it, with the characters next to it if necessary, and type those again.',
  )
}

/** A carriage return becomes a line feed; bidirectional controls and pasted objects, which are only warned about, stay. */
function replacement(run: string): string {
  if (run === '\r') return '\n'
  return /^[\u202a-\u2069\ufffc]/.test(run) ? run : '\ufffd'.repeat(run.length)
}
