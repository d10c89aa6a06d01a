import { lettersAt } from '../../base/bytes/bytes.ts'
import type { Problem } from '../../base/problems/problem.ts'
import type { FontTables } from './font-tables.ts'

/** Why a font is not used, to follow its name. */
export interface FontRefusal extends Pick<Problem, 'code' | 'severity'> {
  readonly reason: string
  readonly hint: string
}

const refuse = (reason: string, hint: string): FontRefusal => ({
  code: 'unknown-font',
  severity: 'error',
  reason,
  hint,
})

const STATIC = 'Use the .ttf, .otf or .woff2 files of the family.'

const leaveOut = (reason: string, hint: string): FontRefusal => ({
  ...refuse(`${reason}, and is left out`, hint),
  severity: 'warning',
})

/** Kinds of font files that cannot be used, by file extension. */
const OTHER_KINDS: readonly (readonly [end: RegExp, refusal: FontRefusal])[] = [
  [/\.eot$/i, leaveOut('is packed for Internet Explorer', STATIC)],
  [/\.dfont$/i, leaveOut('is in an old format of Macs', STATIC)],
  [/\.pfb$/i, leaveOut('is in an old format (PostScript Type 1)', STATIC)],
  [
    /\.zip$/i,
    leaveOut('is packed', 'Unpack it, and put its .ttf or .otf files into the folder.'),
  ],
]

/** What is wrong with a file by its extension; undefined if it may be a font. */
export const refuseKind = (file: string): FontRefusal | undefined =>
  OTHER_KINDS.find(([end]) => end.test(file))?.[1]

/** A file that is truncated or contradicts itself. */
export const BROKEN_FONT: FontRefusal = refuse(
  'is broken or incomplete',
  'Download it again.',
)

/** A file that is complete but damaged. */
export const damagedFont = (what: string): FontRefusal =>
  refuse(
    `is damaged: ${what}`,
    'Download it again, or take it out of the folder and choose another.',
  )

/** A font such as Wingdings: it is used, with a warning about what it prints. */
export const SYMBOLIC_FONT: FontRefusal = {
  ...refuse(
    'has symbols in place of letters (a symbol encoding)',
    'Where a style names it, an “a” prints as the symbol in its place; it is used nowhere else.',
  ),
  severity: 'warning',
}

/** A file that cannot be read. */
export const UNREADABLE_FONT: FontRefusal = {
  ...refuse('cannot be read', 'Check that it is there and that you may open it.'),
  code: 'file-unreadable',
}

/** The largest font file, in bytes: larger than any font for all of Chinese. */
const LARGEST = 30 * 1024 * 1024

/** What is wrong with a file by its size and its signature; undefined for a plain font. */
export function refuseWrapping(start: Uint8Array, size: number): FontRefusal | undefined {
  if (size > LARGEST) return refuse('is larger than 30 MB', STATIC)
  switch (lettersAt(start, 0, 4)) {
    case '\0\u0001\0\0':
    case 'OTTO':
    case 'true':
      return undefined
    case 'ttcf':
      return refuse(
        'is a collection of fonts that cannot be opened',
        'Download it again.',
      )
    case 'wOFF':
    case 'wOF2':
      return refuse('is packed for the web and cannot be unpacked', 'Download it again.')
    default:
      return refuse('is not a TrueType or OpenType font', STATIC)
  }
}

/** Tables of colour pictures. */
const PICTURES = ['CBDT', 'sbix', 'SVG ', 'COLR']

/** Whether a font has colour pictures of some characters, as fonts for emoji have. */
export const hasPictures = (tables: FontTables): boolean =>
  PICTURES.some((name) => tables.has(name))

/** What is wrong with a font by what its letters are made of; undefined if it has outlines. */
export function refuseWithoutOutlines(tables: FontTables): FontRefusal | undefined {
  if ((tables.has('glyf') && tables.has('loca')) || tables.has('CFF ')) return undefined
  if (tables.has('CFF2'))
    return leaveOut(
      'is variable with PostScript outlines (CFF2)',
      'Use the .ttf of the family, variable or not, or its static .otf files.',
    )
  if (hasPictures(tables))
    return leaveOut(
      'has only colour pictures, no outlines',
      'Use a font whose emoji are outlines in one colour, such as Noto Emoji, or a picture in place of the emoji.',
    )
  return tables.has('EBDT') || tables.has('bdat')
    ? leaveOut('has only pictures of pixels, no outlines', STATIC)
    : BROKEN_FONT
}

/** Bits of fsType in the OS/2 table. */
const RESTRICTED = 0x2
const PRINT_OR_EDIT = 0x4 | 0x8
const WHOLE_ONLY = 0x100
const BITMAPS_ONLY = 0x200

/** What is wrong with a font by its permission to embed (OS/2 fsType); undefined when it may be embedded. */
export function refuseLicence(permission: number): FontRefusal | undefined {
  const isRestricted =
    (permission & RESTRICTED) !== 0 && (permission & PRINT_OR_EDIT) === 0
  if (!isRestricted && (permission & (WHOLE_ONLY | BITMAPS_ONLY)) === 0) return undefined
  return refuse(
    'may not be put into a PDF: its licence forbids embedding',
    'Choose another font, or ask its maker for a file that allows it.',
  )
}
