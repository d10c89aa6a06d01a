import * as v from 'valibot'

import { excerpt } from '../../base/problems/excerpt.ts'
import { readBy } from '../format/schemas.ts'
import { oneOf, text } from '../yaml/schemas.ts'
import { lengthReader, markLength, templateLength } from './template-length.ts'
import type { TemplateLength } from './template-length.ts'

const LINE_STYLES = ['solid', 'dashed', 'dotted', 'double'] as const

/** How the line of a border or a rule is drawn. */
export type LineStyle = (typeof LINE_STYLES)[number]

/** The line of a border or a rule. */
export interface BorderLine {
  readonly width: TemplateLength
  /** Solid if absent. */
  readonly style?: LineStyle | undefined
  /** A name of the palette; black if absent. */
  readonly color?: string | undefined
}

const readWidth = lengthReader(['pt'])

/** Reads `0.5mm solid sea`: a width, and a style and a colour in any order; `none` is a line without a width. */
function readLine(found: string): BorderLine | string {
  const words = found.trim().split(/\s+/)
  if (found.trim() === 'none') return { width: { value: 0, unit: 'pt' } }
  const [width, ...otherWidths] = words.filter((word) => /^[\d.-]/.test(word))
  const [style, ...otherStyles] = LINE_STYLES.filter((one) => words.includes(one))
  const [color, ...others] = words.filter((word) => word !== width && word !== style)
  const isTooMuch = [otherWidths, otherStyles, others].some((more) => more.length > 0)
  if (width === undefined || isTooMuch)
    return `must be a width, a style and a colour, such as “0.5mm solid ink”, not “${excerpt(found)}”`
  const read = readWidth(width)
  return typeof read === 'string' ? read : { width: read, style, color }
}

/** The colour in the short form of a border, as it is written there. */
export function colorOfLine(found: string): string | undefined {
  const line = readLine(found)
  return typeof line === 'string' ? undefined : line.color
}

/** A border or a rule in a file: `0.5mm solid sea`, or a group of its parts. */
export const borderLine: v.GenericSchema<unknown, BorderLine> = v.union([
  markLength(readBy(readLine)),
  v.strictObject({
    width: templateLength(['pt']),
    style: v.optional(oneOf(LINE_STYLES)),
    color: v.optional(text()),
  }),
])
