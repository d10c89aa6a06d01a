import { svgLength } from '../values/svg-values.ts'
import type { XmlElement } from '../xml/xml.ts'

/** What text takes from the elements around it. */
export interface TextAround {
  /** The fonts, as a list. */
  readonly family: string
  /** What becomes of letters (`text-transform`). */
  readonly letters: string
  readonly anchor: string
  /** Whether it runs from right to left (`direction`), which the simplifier does not know. */
  readonly isFromRight: boolean
}

export const USUAL_TEXT: TextAround = {
  family: '',
  letters: '',
  anchor: 'start',
  isFromRight: false,
}

/** How text inside an element is set, by the properties of that. */
export const textInside = (
  valueOf: (name: string) => string | undefined,
  around: TextAround,
): TextAround => {
  const direction = valueOf('direction')
  return {
    family: valueOf('font-family') ?? around.family,
    letters: valueOf('text-transform') ?? around.letters,
    anchor: valueOf('text-anchor') ?? around.anchor,
    isFromRight: direction === undefined ? around.isFromRight : direction === 'rtl',
  }
}

/** Elements that text stands in. */
const TEXT: ReadonlySet<string> = new Set(['text', 'tspan', 'textPath'])

/** Whether there are words in an element, and not in others inside it. */
export const hasWords = ({ name, content }: XmlElement): boolean =>
  TEXT.has(name) && content.some((part) => typeof part === 'string' && part.trim() !== '')

/** Writes where text begins as the simplifier knows it. */
export function placeText(
  { name }: XmlElement,
  { anchor, isFromRight }: TextAround,
  { attributes, styles }: Look,
  path: XmlElement | undefined,
): void {
  if (!TEXT.has(name)) return
  if (isFromRight) {
    styles.delete('text-anchor')
    attributes.set('text-anchor', TURNED[anchor] ?? anchor)
  }
  const length = Number(path?.attributes.get('pathLength') ?? 0)
  const offset = svgLength(attributes.get('startOffset') ?? '', length)
  if (length > 0 && offset !== undefined)
    attributes.set('startOffset', `${(offset / length) * 100}%`)
}

interface Look {
  readonly attributes: Map<string, string>
  readonly styles: Map<string, string>
}

const TURNED: Readonly<Record<string, string>> = { start: 'end', end: 'start' }

/** Words as they are set: in the letters asked for, and between marks of their direction. */
export function setWords(text: string, { letters, isFromRight }: TextAround): string {
  const set = withCase(text, letters)
  return isFromRight ? set.replace(/\S(?:[^]*\S)?/, '\u202B$&\u202C') : set
}

/** Letters as `text-transform` asks for them (CSS Text 3, 2.1). */
function withCase(text: string, transform: string): string {
  if (transform === 'uppercase') return text.toUpperCase()
  if (transform === 'lowercase') return text.toLowerCase()
  return transform === 'capitalize'
    ? text.replaceAll(/(?<![\p{L}\p{N}])\p{L}/gu, (letter) => letter.toUpperCase())
    : text
}
