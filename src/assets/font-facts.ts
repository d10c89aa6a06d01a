import { basename } from 'node:path'

import { numberAt } from './bytes.ts'
import { fontName } from './font-names.ts'
import {
  BROKEN_FONT,
  refuseLicence,
  refuseVariable,
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
}

/** Reads the facts from the few tables that hold them; throws when the disk fails. */
export function readFontFacts(source: FontSource): FontFacts | FontRefusal {
  const start = source.part(0, DIRECTORY_SIZE)
  const wrapping = refuseWrapping(start, source.size)
  if (wrapping !== undefined) return wrapping
  const tables = readFontTables(start, source.size)
  if (tables === undefined) return BROKEN_FONT
  const metrics = readTable(source, tables, 'OS/2')
  const permission = numberAt(metrics, 8, 2) ?? 0
  return (
    refuseVariable(tables) ??
    refuseLicence(permission) ?? {
      ...namesOf(source, readTable(source, tables, 'name')),
      ...lookOf(metrics, readTable(source, tables, 'head')),
    }
  )
}

/** Licence texts included, no table of names is longer. */
const LONGEST_TABLE = 65_536

/** The bytes of a table; none where it is not there. */
function readTable(source: FontSource, tables: FontTables, name: string): Uint8Array {
  const place = tables.get(name)
  return place === undefined
    ? new Uint8Array()
    : source.part(place.at, Math.min(place.size, LONGEST_TABLE))
}

/** Names of the whole family come first; the older ones know no more than four styles. */
function namesOf(
  { file }: FontSource,
  table: Uint8Array,
): Pick<FontFacts, 'family' | 'subfamily'> {
  const name = (kind: number): string | undefined => fontName(table, kind)
  return {
    family: name(16) ?? name(1) ?? basename(file).replace(/\.\w+$/, ''),
    subfamily: name(17) ?? name(2) ?? 'Regular',
  }
}

/** Bits of OS/2 fsSelection and of head macStyle. */
const ITALIC_OR_OBLIQUE = 0x1 | 0x200
const STYLE_BOLD = 0x1
const STYLE_ITALIC = 0x2

function lookOf(
  metrics: Uint8Array,
  head: Uint8Array,
): Pick<FontFacts, 'weight' | 'italic'> {
  const style = numberAt(head, 44, 2) ?? 0
  const selection = numberAt(metrics, 62, 2) ?? 0
  const weight = numberAt(metrics, 4, 2) ?? 0
  const byStyle = (style & STYLE_BOLD) === 0 ? 400 : 700
  return {
    weight: weight === 0 ? byStyle : Math.min(weight, 1000),
    italic: (style & STYLE_ITALIC) !== 0 || (selection & ITALIC_OR_OBLIQUE) !== 0,
  }
}
