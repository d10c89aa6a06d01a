import * as v from 'valibot'

import { excerpt } from '../../base/problems/excerpt.ts'
import { readBy } from '../format/schemas.ts'
import { text } from '../yaml/schemas.ts'

/** A colour of the palette by name, and how solid it is, from 0 (nothing) to 1. */
export interface PaletteColor {
  readonly name: string
  readonly opacity: number
}

const WRITTEN = /^(?<name>[^/\s][^/]*?)(?:\s*\/\s*(?<percent>\d{1,3}(?:\.\d{1,4})?)%)?$/

/** Reads `ink` or, see-through, `ink / 40%`, as the colours of CSS have it. */
export function parseColor(written: string): PaletteColor | undefined {
  const { name, percent } = WRITTEN.exec(written.trim())?.groups ?? {}
  const opacity = percent === undefined ? 1 : Number(percent) / 100
  return name === undefined || opacity > 1 ? undefined : { name, opacity }
}

/** The words for no ground, which take away one that another rule of the box gives. */
export const isNoGround = (written: string): boolean =>
  /^(?:none|transparent)$/.test(written.trim())

/** The colour of a ground in a file, which may be see-through, or none. */
export const groundColor = readBy<PaletteColor | undefined>((found) =>
  isNoGround(found)
    ? undefined
    : (parseColor(found) ??
      `must be a colour, or a see-through one such as “ink / 40%”, not “${excerpt(found)}”`),
)

const solid = v.pipe(
  text(),
  v.regex(/^[^/]*$/, 'cannot be see-through here: name a colour of the palette'),
)

/** A colour of the palette in a file, where it cannot be see-through. */
export const solidColor = v.pipe(
  solid,
  v.check((name) => !isNoGround(name), 'must be a colour of the palette here'),
)

/** The same of a ground, which may be none. */
export const solidGround = v.pipe(
  solid,
  v.transform((name) => (isNoGround(name) ? undefined : name)),
)
