import * as v from 'valibot'

import type { Cmyk, SpotInk } from '../../base/color/color.ts'
import type { Span } from '../../base/problems/problem.ts'
import type { Report } from '../../base/problems/problem.ts'
import { decode } from '../yaml/decode.ts'
import { readSource } from '../yaml/read.ts'
import { flag, text, number } from '../yaml/schemas.ts'
import { spanAt } from '../yaml/value-path.ts'
import type { ValuePath } from '../yaml/value-path.ts'
import type { SourceValue } from '../yaml/value.ts'

const percent = number({ min: 0, max: 100 })

const cmyk = v.pipe(
  v.array(percent),
  v.length(4, 'must be four numbers: cyan, magenta, yellow and black in percent'),
  v.transform(([c = 0, m = 0, y = 0, k = 0]): Cmyk => [c, m, y, k]),
)

/** The plates that every press has, and the name of all plates at once: a spot colour has another name. */
const TAKEN = /^(?:cyan|magenta|yellow|black|all|none)$/i

const plateName = v.pipe(
  text(),
  v.regex(
    /^[ -~]{1,63}$/,
    'is the name of an ink in plain letters, such as PANTONE 871 C',
  ),
  v.check((name) => !TAKEN.test(name), 'is the name of an ink that every press has'),
)

const inBoth = v.pipe(
  v.strictObject({
    cmyk: v.optional(cmyk),
    srgb: v.optional(
      v.pipe(text(), v.regex(/^#[0-9A-Fa-f]{6}$/, 'must be a colour such as "#188C8D"')),
    ),
    spot: v.optional(plateName),
    overprint: v.optional(flag()),
  }),
  v.check(
    ({ cmyk: inks, srgb }) => inks !== undefined || srgb !== undefined,
    'needs “cmyk”, “srgb” or both',
  ),
)

const written = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty("has no value; write a colour such as '#D1332E', in quotes"),
)

/** A palette in a file: each entry is a colour of CSS, inks, a colour in both, or the name of another entry. */
export const paletteSchema = v.record(v.string(), v.union([inBoth, written]))

/** A colour as a palette gives it, and where. */
export interface WrittenColor {
  readonly cmyk?: Cmyk | undefined
  /** `#RRGGBB`. */
  readonly srgb?: string | undefined
  readonly spot?: SpotInk
  readonly overprint?: boolean | undefined
  /** The name of another colour of the palette, or a colour of CSS. */
  readonly text?: string | undefined
  readonly span: Span
}

/** The colours that one file gives, by name. */
export type WrittenPalette = ReadonlyMap<string, WrittenColor>

/** The entries of a palette, which stands at a path of its file. */
export const writtenPalette = (
  entries: v.InferOutput<typeof paletteSchema>,
  source: SourceValue,
  path: ValuePath,
): WrittenPalette =>
  new Map(
    Object.entries(entries).map(([name, entry]) => {
      const span = spanAt(source, [...path, name])
      return [
        name,
        typeof entry === 'string' ? { text: entry, span } : { ...colorIn(entry), span },
      ]
    }),
  )

const colorIn = ({
  spot,
  ...color
}: v.InferOutput<typeof inBoth>): Omit<WrittenColor, 'span'> =>
  spot === undefined ? color : { ...color, spot: { name: spot } }

/** The file of an own palette, of a project or of a deck. */
export const COLORS_FILE = 'colors.yaml'

/** Reads `colors.yaml`. */
export function readColors(
  file: string,
  contents: string,
  report: Report,
): WrittenPalette | undefined {
  const source = readSource(file, contents, report)
  const data = source && decode(paletteSchema, source, report, { mayOmit: () => true })
  return source && data && writtenPalette(data, source, [])
}
