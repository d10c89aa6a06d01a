import type { PdfDictionary } from './pdf-value.ts'
import { bytesOf, numberAt, tableOf } from './sfnt.ts'
import type { Sfnt } from './sfnt.ts'

/** Bits of a font descriptor's flags (ISO 32000-1, table 123). */
const FIXED_PITCH = 1
const SERIF = 2
/** Glyphs are named by number, not by a standard encoding. */
const SYMBOLIC = 4
const SCRIPT = 8
const ITALIC = 64

/** The metrics and flags of a font descriptor (ISO 32000-1, 9.8), in thousandths of an em. */
export function fontDescriptor(font: Sfnt): PdfDictionary {
  const head = tableOf(font, 'head')
  const hhea = tableOf(font, 'hhea')
  const scale = 1000 / head.getUint16(18)
  const ascent = hhea.getInt16(4)
  const isNew = numberAt(font, 'OS/2', 0, 'Uint16') >= 2
  const capHeight = (isNew ? numberAt(font, 'OS/2', 88, 'Int16') : 0) || ascent
  return {
    Flags: flagsOf(font),
    FontBBox: [36, 38, 40, 42].map((at) => head.getInt16(at) * scale),
    ItalicAngle: numberAt(font, 'post', 4, 'Int32') / 0x10000,
    Ascent: ascent * scale,
    Descent: hhea.getInt16(6) * scale,
    CapHeight: capHeight * scale,
    // A font file does not state it; 0 means unknown.
    StemV: 0,
  }
}

function flagsOf(font: Sfnt): number {
  const family = numberAt(font, 'OS/2', 30, 'Int16') >> 8
  const fixedPitch = numberAt(font, 'post', 12, 'Uint32') !== 0
  const italic = (numberAt(font, 'head', 44, 'Uint16') & 2) !== 0
  return (
    SYMBOLIC |
    (fixedPitch ? FIXED_PITCH : 0) |
    (family >= 1 && family <= 7 ? SERIF : 0) |
    (family === 10 ? SCRIPT : 0) |
    (italic ? ITALIC : 0)
  )
}

const POSTSCRIPT_NAME = 6

/** No name of a font has more bytes (Adobe technical note 5902: 63 letters, in UTF-16). */
const LONGEST_NAME = 126

/**
 * The PostScript name of a font: letters, digits and hyphens. Of a variable font at a place of its axes, which its `id` names
 * behind its path, the family with that, as all places have one name in the file.
 */
export function postScriptName(font: Sfnt, id: string): string {
  const name = nameInFile(font)
  const [, place] = /#([^#./\\]+)$/.exec(id) ?? []
  return place === undefined
    ? name
    : `${name.replace(/-.*$/, '')}-${place.replaceAll(/[^A-Za-z0-9]/g, '')}`
}

function nameInFile(font: Sfnt): string {
  const fact = (at: number): number => numberAt(font, 'name', at, 'Uint16')
  const names = bytesOf(tableOf(font, 'name'))
  for (let index = 0, at = 6; index < fact(2); index++, at += 12) {
    if (fact(at + 6) !== POSTSCRIPT_NAME) continue
    const start = fact(4) + fact(at + 10)
    const bytes = names.subarray(start, start + Math.min(fact(at + 8), LONGEST_NAME))
    // Without its zero bytes, UTF-16 of such plain letters is what it is in Latin.
    const name = Buffer.from(bytes)
      .toString('latin1')
      .replaceAll(/[^A-Za-z0-9-]/g, '')
    if (name !== '') return name
  }
  return 'Unnamed'
}
