import { isFirstLetter, isNextLetter, positionsOf, shareAlphabet } from './alphabets.ts'
import { latinDigits } from './digits.ts'

/** The sign, number or letter that begins an item of a list. */
export interface ListMark {
  readonly kind: 'bullet' | 'number' | 'letter'
  /** What is printed before the item. */
  readonly printed: string
  /** The number or the letters; a bullet's sign. */
  readonly value: string
  /** The signs around it, such as `.` or `()`; empty for bullets. */
  readonly signs: string
  /** How many characters of the line come before the words of the item. */
  readonly length: number
  /** Whether the item has words of its own behind the mark. */
  readonly hasWords: boolean
}

/** A number, or letters that stand for one, with the signs around them: `1.`, `(a)`, `1.2)`, `١-`, `一、`; not `1.2`. */
const ORDERED =
  /^([(（]?)(\p{Nd}{1,9}(?:\.\p{Nd}{1,4}){0,4}|[^\s\p{Nd}\p{P}]{1,9})(\.[)º°-]?|[)）、．\]/°º-]|ـ(?=\s))/u

/** Numbers in a circle, in brackets or with a full stop that are one character each. */
const ENCLOSED = /^[\u2460-\u249B\u2776-\u2793]/

/** The space between a mark and the words of its item; optional after East Asian punctuation. */
const GAP = /^\s+|^$/
const NEEDS_NO_GAP = /[）、．]$/

/** Characters that are always bullets, some of them also directly before a word. */
const BULLET = /^[-•‣⁃∙●○◦▪▫■□◆◇❖❑❒►▶▸➢➤✓✔✗✘☐☑☒⦁\uE000-\uF8FF](?=\s|$)/
const BULLET_AT_WORD = /^[•●▪■◦\uF0A7\uF0B7](?=[\p{L}\p{N}])/u

/** Characters that are bullets if several lines begin with them, else a footnote mark, a plus or a dash. */
const BULLET_IN_ROWS =
  /^(?:[*+·・‧–—−‐‑→»›]|\p{Extended_Pictographic}\uFE0F?|\p{So}\uFE0F?)(?=\s|$)/u

/** Of these, some stand directly before a word, too. */
const BULLET_IN_ROWS_AT_WORD = /^[·・‧](?=[\p{L}\p{N}])/u

/** Word's fonts have bullets in place of these letters, and put a tab behind them. */
const BULLET_OF_WORD = /^[o§](?=\s{2}|\u00A0)/
const BULLET_O = /^o(?= \S)/

/** What is printed for bullets that stand for another sign: Markdown's own, and those of Word's fonts. */
const PRINTED: Readonly<Record<string, string>> = {
  '-': '•',
  '*': '•',
  '+': '•',
  o: '◦',
  '§': '▪',
  '❖': '◆',
  '❑': '□',
  '❒': '□',
  '➢': '►',
  '➤': '►',
  '\uF02D': '–',
  '\uF06F': '□',
  '\uF071': '□',
  '\uF076': '◆',
  '\uF0A7': '▪',
  '\uF0A8': '□',
  '\uF0D8': '►',
  '\uF0E0': '→',
  '\uF0FC': '✓',
}

/** Boxes to tick, as Markdown writes them. */
const BOX = /^\[([ xX])\](?=\s)\s*/

/** A line of these alone would be a thematic break, and is no list item. */
const RULE = /^([-*])(?:\s*\1){2,}\s*$/

/** The mark that begins a line, whose indentation is cut off; undefined where none does. */
export function readMark(line: string): ListMark | undefined {
  if (RULE.test(line)) return undefined
  return readBullet(line) ?? readOrdered(line)
}

function readBullet(line: string): ListMark | undefined {
  const [sign] =
    BULLET.exec(line) ??
    BULLET_AT_WORD.exec(line) ??
    BULLET_IN_ROWS.exec(line) ??
    BULLET_IN_ROWS_AT_WORD.exec(line) ??
    BULLET_OF_WORD.exec(line) ??
    BULLET_O.exec(line) ??
    []
  if (sign === undefined) return undefined
  const rest = line.slice(sign.length).trimStart()
  const [box, tick] = BOX.exec(rest) ?? []
  const isPrivate = /[\uE000-\uF8FF]/.test(sign)
  return {
    kind: 'bullet',
    printed:
      tick === undefined
        ? (PRINTED[sign] ?? (isPrivate ? '•' : sign))
        : tick === ' '
          ? '☐'
          : '☑',
    value: sign,
    signs: '',
    length: line.length - rest.length + (box?.length ?? 0),
    hasWords: rest.length > (box?.length ?? 0),
  }
}

function readOrdered(line: string): ListMark | undefined {
  const enclosed = ENCLOSED.exec(line)?.[0]
  const [written = enclosed, open = '', value = enclosed ?? '', close = ''] =
    ORDERED.exec(line) ?? []
  if (written === undefined || (open !== '' && !/[)）]/.test(close))) return undefined
  const kind = enclosed !== undefined || /^\p{Nd}/u.test(value) ? 'number' : 'letter'
  if (kind === 'letter' && (close === 'ـ' || positionsOf(value).length === 0))
    return undefined
  const rest = line.slice(written.length)
  if (enclosed === undefined && !NEEDS_NO_GAP.test(close) && !GAP.test(rest))
    return undefined
  const words = rest.trimStart()
  return {
    kind,
    printed: written,
    value,
    signs: open + close,
    length: line.length - words.length,
    hasWords: words !== '',
  }
}

/** The relation of two marks in a text. */
export interface Neighbours {
  /** Whether an empty line is between them. */
  readonly isApart: boolean
  /** Whether other lists at the same indentation are between them. */
  readonly isOverOthers: boolean
  /** Whether the list has other items already. */
  readonly isLonger: boolean
}

/** Whether a mark continues the list of another one. */
export function goesOn(
  last: ListMark,
  next: ListMark,
  { isApart, isOverOthers, isLonger }: Neighbours,
): boolean {
  if (!isAlike(last, next)) return false
  if (last.kind === 'bullet') return !isOverOthers
  if (isInOrder(last, next)) return true
  if (isOverOthers) return false
  if (last.kind === 'number') return !isApart || isBackwards(last, next)
  // “A. Jansen” and “C. de Vries” are names.
  const isSurelyList = isLonger || last.signs !== '.'
  return !isApart && isSurelyList && shareAlphabet(last.value, next.value)
}

/** Whether two marks could belong to the same list. */
export const isAlike = (one: ListMark, other: ListMark): boolean =>
  one.kind === other.kind &&
  one.signs === other.signs &&
  (one.kind !== 'bullet' || one.value === other.value)

/** Whether the number or letter of a mark is the successor of another's. */
function isInOrder(last: ListMark, next: ListMark): boolean {
  if (last.kind === 'letter') return isNextLetter(last.value, next.value)
  const [one, other] = [partsOf(last), partsOf(next)]
  if (one.length !== other.length) return one.length > 1 || other.length > 1
  return (one.at(-1) ?? 0) + 1 === other.at(-1) || one.length > 1
}

const isBackwards = (last: ListMark, next: ListMark): boolean => isInOrder(next, last)

/** The numbers of a mark, one for each level: 1.2 has two. */
const partsOf = ({ value, signs }: ListMark): readonly number[] =>
  signs === ''
    ? [value.charCodeAt(0)]
    : value
        .split('.')
        .map((part) =>
          Number(part.replaceAll(/\D/gu, (sign) => latinDigits(sign) ?? sign)),
        )

/** Whether a number or letter begins a list below a line of words, `next` being that of the second item. */
export function countsBelowWords(mark: ListMark, next: ListMark | undefined): boolean {
  if (next === undefined) return false
  if (mark.signs !== '.') return true
  return isFirst(mark) || isInOrder(mark, next) || isBackwards(mark, next)
}

/** Whether a list may begin with this mark, `next` being that of the second item. */
export function beginsList(mark: ListMark, next: ListMark | undefined): boolean {
  if (next !== undefined) return true
  if (mark.kind === 'bullet') return BULLET.test(mark.value)
  // A single “14. August” is a date, “A. Jansen” a name.
  return mark.kind === 'number' && mark.signs !== '.' && mark.hasWords
}

const isFirst = (mark: ListMark): boolean =>
  mark.kind === 'letter' ? isFirstLetter(mark.value) : partsOf(mark).join('.') === '1'

/** Whether a single item, which makes no list, still begins a line of its own: a star or plus that means something. */
export const standsAlone = ({ value, hasWords }: ListMark): boolean =>
  hasWords && (value === '*' || value === '+')
