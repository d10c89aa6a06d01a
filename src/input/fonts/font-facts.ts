import { basename } from 'node:path'

import { numberAt } from '../../base/bytes/bytes.ts'
import { readAxes } from './font-axes.ts'
import type { FontAxis } from './font-axes.ts'
import {
  BROKEN_FONT,
  refuseLicence,
  hasPictures,
  refuseWithoutOutlines,
  refuseWrapping,
} from './font-refusal.ts'
import type { FontRefusal } from './font-refusal.ts'
import type { FontSource } from './font-source.ts'
import { DIRECTORY_SIZE, readFontTables } from './font-tables.ts'
import type { FontTables } from './font-tables.ts'

/** What a font says about itself. */
export interface FontFacts {
  readonly family: string
  /** `Bold Italic`. */
  readonly subfamily: string
  /** 1 to 1000; 400 is regular and 700 bold. */
  readonly weight: number
  readonly italic: boolean
  /** Whether it has symbols in place of letters, as Wingdings has. */
  readonly isSymbolic: boolean
  /** Whether it has colour pictures of some characters. */
  readonly hasPictures: boolean
  /** 1 (very narrow) to 9 (very wide); 5 is normal. */
  readonly width: number
  /** What it was made for (OS/2 ulCodePageRange1): a bit for each code page. */
  readonly codePages: number
  /** What it varies in; nothing for a static font. */
  readonly axes: readonly FontAxis[]
}

/** Reads the facts from the few tables that hold them; throws if the disk fails. */
export function readFontFacts(source: FontSource): FontFacts | FontRefusal {
  const start = source.part(0, DIRECTORY_SIZE)
  const wrapping = refuseWrapping(start, source.size)
  if (wrapping !== undefined) return wrapping
  const tables = readFontTables(start, source.size)
  if (tables === undefined) return BROKEN_FONT
  const metrics = readTable(source, tables, 'OS/2')
  const axes = readAxes(readTable(source, tables, 'fvar'))
  const permission = numberAt(metrics, 8, 2) ?? 0
  return (
    refuseWithoutOutlines(tables) ??
    refuseLicence(permission) ?? {
      ...namesOf(source, readTable(source, tables, 'name'), axes.length > 0),
      ...lookOf(metrics, readTable(source, tables, 'head')),
      isSymbolic: isSymbolic(readTable(source, tables, 'cmap', ENCODINGS)),
      hasPictures: hasPictures(tables),
      codePages: codePagesOf(metrics),
      axes,
    }
  )
}

/** A whole table of a font that was found usable; none if the file has changed since. Throws if the disk fails. */
export function readTableOf(source: FontSource, name: string): Uint8Array {
  const tables = readFontTables(source.part(0, DIRECTORY_SIZE), source.size)
  return tables ? readTable(source, tables, name, Infinity) : new Uint8Array()
}

/** The longest name table, licence texts included. */
const LONGEST_TABLE = 65_536

/** The first `most` bytes of a table; none if it does not exist. */
function readTable(
  source: FontSource,
  tables: FontTables,
  name: string,
  most = LONGEST_TABLE,
): Uint8Array {
  const place = tables.get(name)
  return place === undefined
    ? new Uint8Array()
    : source.part(place.at, Math.min(place.size, most))
}

/** The sizes in bytes of the cmap header and of each encoding record; no font has more than 16. */
const CMAP_HEAD = 4
const ENCODING = 8
const ENCODINGS: number = CMAP_HEAD + 16 * ENCODING

/** Whether a cmap table has an encoding of symbols (platform 3, encoding 0) and none of Unicode. */
function isSymbolic(cmap: Uint8Array): boolean {
  const count = Math.min(numberAt(cmap, 2, 2) ?? 0, (cmap.length - CMAP_HEAD) / ENCODING)
  let hasSymbols = false
  for (let index = 0; index < count; index += 1) {
    const at = CMAP_HEAD + index * ENCODING
    const platform = numberAt(cmap, at, 2)
    const encoding = numberAt(cmap, at + 2, 2)
    if (platform === 0 || (platform === 3 && encoding !== 0)) return false
    hasSymbols ||= platform === 3
  }
  return hasSymbols
}

/**
 * Typographic family names come first; the older names have at most four styles, so that they name the weight that a
 * variable font was drawn at: “Nunito ExtraLight”.
 */
function namesOf(
  { file }: FontSource,
  table: Uint8Array,
  isVariable: boolean,
): Pick<FontFacts, 'family' | 'subfamily'> {
  const name = (kind: number): string | undefined => fontName(table, kind)
  const older = isVariable ? name(1)?.replace(WEIGHT_NAME, '') : name(1)
  return {
    family: name(16) ?? older ?? basename(file).replace(/\.\w+$/, ''),
    subfamily: name(17) ?? name(2) ?? 'Regular',
  }
}

const WEIGHT_NAME =
  /(?: (?:Thin|Hairline|Light|Regular|Book|Medium|Bold|Heavy|Black|(?:Extra|Ultra|Semi|Demi) ?(?:Light|Bold|Black)|Italic|Oblique|Variable|VF))+$/i

/** Bits of OS/2 fsSelection and of head macStyle. */
const ITALIC_OR_OBLIQUE = 0x1 | 0x200
const STYLE_BOLD = 0x1
const STYLE_ITALIC = 0x2

function lookOf(
  metrics: Uint8Array,
  head: Uint8Array,
): Pick<FontFacts, 'weight' | 'italic' | 'width'> {
  const style = numberAt(head, 44, 2) ?? 0
  const selection = numberAt(metrics, 62, 2) ?? 0
  const weight = numberAt(metrics, 4, 2) ?? 0
  const width = numberAt(metrics, 6, 2) ?? NORMAL_WIDTH
  const isBold = (style & STYLE_BOLD) !== 0
  // Noto Nastaliq Urdu Bold says that it is bold, and that its weight is 400.
  const saysNone = weight === 0 || (weight === 400 && isBold)
  const byStyle = isBold ? 700 : 400
  return {
    weight: saysNone ? byStyle : Math.min(weight, 1000),
    italic: (style & STYLE_ITALIC) !== 0 || (selection & ITALIC_OR_OBLIQUE) !== 0,
    width: width >= 1 && width <= 9 ? width : NORMAL_WIDTH,
  }
}

/** Usual width (OS/2 usWidthClass). */
export const NORMAL_WIDTH = 5

/** Version 0 of the table has none. */
const codePagesOf = (metrics: Uint8Array): number =>
  (numberAt(metrics, 0, 2) ?? 0) === 0 ? 0 : (numberAt(metrics, 78, 4) ?? 0)

/** The sizes in bytes of a record of the name table and of its header. */
const RECORD = 12
const HEADER = 6

const ENGLISH = 0x409

/** The most characters of a name. */
const LONGEST = 200

/** The name of a kind (`1` family, `2` subfamily, `16` and `17` the same for large families); Windows names first. */
function fontName(table: Uint8Array, kind: number): string | undefined {
  const count = numberAt(table, 2, 2) ?? 0
  let best: { readonly name: string; readonly rank: number } | undefined
  for (let index = 0; index < count; index += 1) {
    const at = HEADER + index * RECORD
    if (numberAt(table, at + 6, 2) !== kind) continue
    const rank = rankOf(table, at)
    if (rank === 0 || rank <= (best?.rank ?? 0)) continue
    const name = read(table, at)
    if (name !== '') best = { name, rank }
  }
  return best?.name
}

/** How good a record is as a source: Windows in English, Windows, Unicode, Macintosh; 0 for an unknown encoding. */
function rankOf(table: Uint8Array, at: number): number {
  const platform = numberAt(table, at, 2)
  const encoding = numberAt(table, at + 2, 2)
  if (platform === 3 && (encoding === 1 || encoding === 10)) {
    return numberAt(table, at + 4, 2) === ENGLISH ? 4 : 3
  }
  if (platform === 0) return 2
  return platform === 1 && encoding === 0 ? 1 : 0
}

function read(table: Uint8Array, at: number): string {
  const size = numberAt(table, at + 8, 2) ?? 0
  const start = (numberAt(table, 4, 2) ?? 0) + (numberAt(table, at + 10, 2) ?? 0)
  const step = numberAt(table, at, 2) === 1 ? 1 : 2
  const units = Array.from({ length: Math.min(LONGEST, size / step) }, (_, index) =>
    numberAt(table, start + index * step, step),
  )
  // Mac Roman and Latin-1 agree on the letters of family names.
  const text = String.fromCharCode(...units.filter((unit) => unit !== undefined))
  return text.replaceAll(/\p{Cc}/gu, '').trim()
}
