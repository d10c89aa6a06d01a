import type { Report } from '../../base/problems/problem.ts'
import { OBJECT } from '../../base/text/icon.ts'
import type { TextRange } from '../../base/text/text-range.ts'
import type { Text } from '../../input/deck/deck.ts'
import { isLanguageTag } from '../../input/deck/language-tag.ts'
import { numberIn } from './digits.ts'
import { LANGUAGE_CLOSE, LANGUAGE_OPEN } from './language-marks.ts'
import {
  languageUnknown,
  linkTitle,
  unpairedQuote,
  noteInNote,
  noteMissing,
  openStar,
  pictureInWords,
  unsafeLink,
} from './markup-problems.ts'
import type { NoteNumbers } from './note-numbers.ts'
import type { Token } from './parser.ts'
import { setText } from './resolved.ts'
import type { Icon, Inline } from './resolved.ts'
import { typographic } from './typography.ts'
import { OPEN_STAR } from './unclosed-emphasis.ts'

/** What drawings say to who cannot see them, by name. */
export type IconWords = ReadonlyMap<string, string>

/** What reading Markdown needs besides the text. */
export interface MarkdownContext {
  readonly language: string
  /** The footnotes that words may refer to; absent within a note. */
  readonly notes?: NoteNumbers
  /** What the drawings that words may hold say, by name. */
  readonly icons?: IconWords
  readonly report: Report
}

/** The context, and the text that is read. */
export interface TextContext extends MarkdownContext {
  readonly text: Text
  /** Parts of the text that typography leaves alone: markup that is printed as it stands. */
  readonly asWritten?: readonly string[]
}

/** Turns the tokens of a line into set text and footnote marks; neighbours that look the same are one. */
export function readInlines(
  tokens: readonly Token[],
  context: TextContext,
): readonly Inline[] {
  const found = joined(readTokens(tokens, context))
  const line = found.map(wordsOf).join('')
  const { units, unpaired } = typographic(
    line,
    context.language,
    (context.asWritten ?? []).flatMap((part) => placesOf(part, line)),
  )
  if (unpaired) context.report(unpairedQuote(unpaired, line, context.text))
  let start = 0
  return found.flatMap((inline): readonly Inline[] => {
    const end = start + wordsOf(inline).length
    const text = units.slice(start, end).join('')
    start = end
    if (inline.kind === 'note') return [inline]
    if (inline.kind === 'icon') return [withSpaces(inline, line, start)]
    return text === '' ? [] : [{ ...inline, text }]
  })
}

/** Where a part of a text stands in a line; dashes and bars count only between spaces. */
function placesOf(part: string, line: string): readonly TextRange[] {
  const places: TextRange[] = []
  const isSigns = !/[\p{L}\p{N}]/u.test(part)
  for (let start = line.indexOf(part); start >= 0;) {
    const end = start + part.length
    const around = line.charAt(start - 1) + line.charAt(end)
    if (!isSigns || around.trim() === '') places.push({ start, end })
    start = line.indexOf(part, end)
  }
  return places
}

/** Typography takes no note of footnote marks. */
const wordsOf = (inline: Inline): string =>
  inline.kind === 'note' ? '' : setText(inline)

/** A drawing whose words stand apart from the letters and drawings that it touches; `end` is where it ends in the line. */
function withSpaces<I extends Icon>(icon: I, line: string, end: number): I {
  const [before, after] = [line.charAt(end - 2), line.charAt(end)]
  const start = /[\p{L}\p{M}\p{N}]/u.test(before) ? ' ' : ''
  return { ...icon, words: start + icon.words + (TOUCHES.test(after) ? ' ' : '') }
}

const TOUCHES = new RegExp(`[\\p{L}\\p{N}${OBJECT}]`, 'u')

/** The nesting depth of each kind of markup, the address of the open link, and the languages of the open marks. */
interface InlineState {
  emphasis: number
  strong: number
  href: string | undefined
  readonly languages: (string | undefined)[]
}

function readTokens(tokens: readonly Token[], context: TextContext): readonly Inline[] {
  const look: InlineState = {
    emphasis: 0,
    strong: 0,
    href: undefined,
    languages: [],
  }
  return tokens.flatMap((token): readonly Inline[] => {
    switch (token.type) {
      case 'em_open':
      case 'em_close':
        look.emphasis += token.nesting
        return []
      case 'strong_open':
      case 'strong_close':
        look.strong += token.nesting
        return []
      case 'link_open':
        look.href = readAddress(token, context)
        return []
      case 'link_close':
        look.href = undefined
        return []
      case LANGUAGE_OPEN:
        look.languages.push(readLanguage(String(token.meta?.['language']), context))
        return []
      case LANGUAGE_CLOSE:
        look.languages.pop()
        return []
      case 'note':
        return readNote(token.content, context)
      case 'icon': {
        const name = token.content
        const words = context.icons?.get(name) ?? name
        return [{ kind: 'icon', name, words, ...lookOf(look) }]
      }
      case 'image':
        context.report(pictureInWords(context.text))
        return []
      case OPEN_STAR:
        context.report(openStar(String(token.meta?.['line']), context.text))
        return [styledText(token.content, look)]
      default:
        return [styledText(wordsIn(token), look)]
    }
  })
}

function wordsIn({ type, content }: Token): string {
  if (type === 'hardbreak') return '\n'
  return type === 'softbreak' ? ' ' : content.replaceAll(/[ \t]+/g, ' ')
}

const styledText = (text: string, look: InlineState): Inline => ({
  kind: 'text',
  text,
  ...lookOf(look),
})

function lookOf({ emphasis, strong, href, languages }: InlineState) {
  const language = languages.at(-1)
  return {
    emphasis: emphasis > 0,
    strong: strong > 0,
    ...(href !== undefined && { href }),
    ...(language !== undefined && { language }),
  }
}

/** The language of a mark; undefined for that of the words around it, and for one that cannot be read. */
function readLanguage(
  tag: string,
  { language, text, report }: TextContext,
): string | undefined {
  const canonical = canonicalTag(tag)
  if (!isLanguageTag(canonical)) {
    report(languageUnknown(tag, text))
    return undefined
  }
  return canonical === language ? undefined : canonical
}

/** A tag in its usual capitals; itself where it is none. */
function canonicalTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag
  } catch {
    return tag
  }
}

function readNote(id: string, context: TextContext): readonly Inline[] {
  const { notes, language, text, report } = context
  const number = notes?.numberOf(id)
  if (number !== undefined)
    return [{ kind: 'note', number, mark: numberIn(language, number) }]
  report(notes ? noteMissing(id, text, notes.known) : noteInNote(id, text))
  return []
}

function readAddress(token: Token, { text, report }: TextContext): string | undefined {
  const address = String(token.attrGet('href') ?? '')
  const title = token.attrGet('title')
  if (title !== null && title !== '') report(linkTitle(String(title), text))
  if (/^(?:https?:\/\/|mailto:)./i.test(address)) return address
  report(unsafeLink(address, text))
  return undefined
}

/** Joins neighbours of one style: markdown-it splits text at every possible markup character. */
function joined(inlines: readonly Inline[]): readonly Inline[] {
  const whole: Inline[] = []
  for (const inline of inlines) {
    const last = whole.at(-1)
    if (last?.kind === 'text' && inline.kind === 'text' && looksLike(last, inline))
      whole.splice(-1, 1, { ...last, text: last.text + inline.text })
    else whole.push(inline)
  }
  return whole
}

type Words = Extract<Inline, { kind: 'text' }>

const looksLike = (one: Words, other: Words): boolean =>
  one.emphasis === other.emphasis &&
  one.strong === other.strong &&
  one.href === other.href &&
  one.language === other.language
