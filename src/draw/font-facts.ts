import type { PdfDictionary } from './pdf-value.ts'
import { tableOf } from './sfnt.ts'
import type { Sfnt } from './sfnt.ts'

/** Bits of a font descriptor's flags (ISO 32000-1, table 123). */
const FIXED_PITCH = 1
const SERIF = 2
/** Glyphs are named by number, not by a standard encoding. */
const SYMBOLIC = 4
const SCRIPT = 8
const ITALIC = 64

/** What a font descriptor says about the looks of a font, in thousandths of an em. */
export function describeFont(font: Sfnt): PdfDictionary {
  const head = tableOf(font, 'head')
  const hhea = tableOf(font, 'hhea')
  const os2 = font.get('OS/2')
  const scale = 1000 / head.getUint16(18)
  const ascent = hhea.getInt16(4)
  return {
    Flags: flagsOf(font),
    FontBBox: [36, 38, 40, 42].map((at) => head.getInt16(at) * scale),
    ItalicAngle: (font.get('post')?.getInt32(4) ?? 0) / 0x10000,
    Ascent: ascent * scale,
    Descent: hhea.getInt16(6) * scale,
    CapHeight: (os2 && os2.getUint16(0) >= 2 ? os2.getInt16(88) : ascent) * scale,
    // Nothing in a font file says it; 0 stands for unknown.
    StemV: 0,
  }
}

function flagsOf(font: Sfnt): number {
  const family = (font.get('OS/2')?.getInt16(30) ?? 0) >> 8
  const fixedPitch = (font.get('post')?.getUint32(12) ?? 0) !== 0
  const italic = (tableOf(font, 'head').getUint16(44) & 2) !== 0
  return (
    SYMBOLIC |
    (fixedPitch ? FIXED_PITCH : 0) |
    (family >= 1 && family <= 7 ? SERIF : 0) |
    (family === 10 ? SCRIPT : 0) |
    (italic ? ITALIC : 0)
  )
}

const POSTSCRIPT_NAME = 6

/** The name of a font among fonts: letters, digits and hyphens. */
export function postScriptName(font: Sfnt): string {
  const names = tableOf(font, 'name')
  const texts = names.getUint16(4)
  for (let index = 0, at = 6; index < names.getUint16(2); index++, at += 12) {
    if (names.getUint16(at + 6) !== POSTSCRIPT_NAME) continue
    const start = names.byteOffset + texts + names.getUint16(at + 10)
    const name = Buffer.from(names.buffer, start, names.getUint16(at + 8)).toString(
      'latin1',
    )
    // Without its zero bytes, UTF-16 of such plain letters is what it is in Latin.
    return name.replaceAll(/[^A-Za-z0-9-]/g, '')
  }
  return 'Unnamed'
}
