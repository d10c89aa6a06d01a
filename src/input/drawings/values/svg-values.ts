import type { XmlElement } from '../xml/xml.ts'

/** A number of SVG; no two parts of the pattern match the same digit, so that matching is linear. */
const NUMBER = '[-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d+)?'

const LENGTH = new RegExp(`^(${NUMBER})(px|pt|pc|mm|cm|q|in|%)?$`, 'i')
const NUMBERS = new RegExp(NUMBER, 'g')

/** Pixels, the user units of SVG, in one of each absolute unit (96 to the inch). */
const PIXELS: Readonly<Record<string, number>> = {
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 960 / 25.4,
  q: 24 / 25.4,
  in: 96,
}

/** Coordinates beyond this have no use on paper and no room in a PDF. */
const FARTHEST = 1e6

/** The nearest coordinate that can be printed. */
export const nearestDrawable = (value: number): number =>
  Math.max(-FARTHEST, Math.min(FARTHEST, value))

/** Whether a coordinate can be printed. */
export const isDrawable = (value: number): boolean => Math.abs(value) <= FARTHEST

/** Reads `12`, `12px`, `3mm` or `50%` (of `whole`) in user units; undefined for anything else. */
export function svgLength(text: string, whole: number): number | undefined {
  const match = LENGTH.exec(text.trim())
  if (match === null) return undefined
  const unit = (match[2] ?? 'px').toLowerCase()
  return finite(Number(match[1]) * (unit === '%' ? whole / 100 : (PIXELS[unit] ?? 1)))
}

/** Reads a list of numbers with spaces or commas between them, or nothing where a sign parts them. */
export function svgNumbers(text: string): readonly number[] | undefined {
  const between = text.replaceAll(NUMBERS, '')
  if (/[^\s,]/.test(between)) return undefined
  return (text.match(NUMBERS) ?? []).map(Number)
}

/** The number of an attribute. */
export const numberIn = (element: XmlElement, name: string, otherwise = 0): number =>
  Number(element.attributes.get(name) ?? otherwise)

const finite = (value: number): number | undefined =>
  Number.isFinite(value) ? value : undefined
