import { loadShaper } from '../../src/typesetting/text/shaper.ts'
import { fontBytes, withNumber } from './fonts.ts'

/** A font that does not say that it is bold. */
const base = withNumber(fontBytes('nunito/Nunito-Bold.ttf'), 'head', 44, 0)
const shaper = await loadShaper()
const glyphsOf = (characters: string): readonly number[] => {
  const face = shaper.openFace('base', base)
  return Array.from(characters, (character) => face.glyph(character.codePointAt(0) ?? 0))
}
const CAPITALS = glyphsOf('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
const BLANKS = glyphsOf(' ')

/** What a made font says of itself. */
interface MadeFont {
  readonly family: string
  /** All that it has. */
  readonly characters: string
  readonly weight?: number
  /** OS/2 usWidthClass. */
  readonly width?: number
  /** OS/2 ulCodePageRange1. */
  readonly codePages?: number
  /** Tables besides those that it needs, empty. */
  readonly extraTables?: readonly string[]
  /** Whether its glyphs are blank. */
  readonly isBlank?: boolean
  /** Its outlines, where they are PostScript ones. */
  readonly cff?: Uint8Array
}

/** A small font: each of its characters is a capital of Nunito, and nothing joins. */
export function madeFont(made: MadeFont): Buffer {
  const tables = tablesOf(base)
  for (const name of ['GSUB', 'GPOS', 'GDEF']) tables.delete(name)
  const os2 = Buffer.from(tables.get('OS/2') ?? '')
  os2.writeUInt16BE(made.weight ?? 400, 4)
  os2.writeUInt16BE(made.width ?? 5, 6)
  os2.writeUInt32BE(made.codePages ?? 0, 78)
  tables.set('OS/2', os2)
  tables.set('name', nameTable(made.family))
  tables.set('cmap', characterMap(made.characters, made.isBlank ? BLANKS : CAPITALS))
  for (const name of made.extraTables ?? []) tables.set(name, Buffer.alloc(4))
  if (made.cff) {
    tables.set('CFF ', Buffer.from(made.cff))
    for (const name of ['glyf', 'loca']) tables.delete(name)
  }
  return fontOf(tables)
}

function tablesOf(font: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>()
  for (let entry = 12; entry < 12 + font.readUInt16BE(4) * 16; entry += 16) {
    const at = font.readUInt32BE(entry + 8)
    const name = font.toString('latin1', entry, entry + 4)
    tables.set(name, font.subarray(at, at + font.readUInt32BE(entry + 12)))
  }
  return tables
}

/** A name table with the family, for Windows in English. */
function nameTable(family: string): Buffer {
  const name = Buffer.from(family, 'utf16le').swap16()
  const head = [0, 1, 18, 3, 1, 0x409, 1, name.length, 0]
  return Buffer.concat([sixteenBits(head), name])
}

/** A cmap table of format 12. */
function characterMap(characters: string, glyphs: readonly number[]): Buffer {
  const codes = [...new Set(characters)]
    .map((character) => character.codePointAt(0) ?? 0)
    .toSorted((one, other) => one - other)
  const groups = codes.flatMap((code, index) => [
    code,
    code,
    glyphs[index % glyphs.length] ?? 0,
  ])
  const size = 16 + groups.length * 4
  return Buffer.concat([
    sixteenBits([0, 1, 3, 10, 0, 12, 12, 0]),
    thirtyTwoBits([size, 0, codes.length, ...groups]),
  ])
}

/** A font file without checksums. */
function fontOf(tables: ReadonlyMap<string, Buffer>): Buffer {
  const entries: Buffer[] = []
  const bodies: Buffer[] = []
  let at = 12 + tables.size * 16
  for (const [name, table] of [...tables].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    entries.push(
      Buffer.concat([Buffer.from(name, 'latin1'), thirtyTwoBits([0, at, table.length])]),
    )
    const padded = Buffer.alloc(Math.ceil(table.length / 4) * 4)
    table.copy(padded)
    bodies.push(padded)
    at += padded.length
  }
  return Buffer.concat([sixteenBits([1, 0, tables.size, 0, 0, 0]), ...entries, ...bodies])
}

const sixteenBits = (numbers: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(numbers.length * 2)
  for (const [index, number] of numbers.entries()) bytes.writeUInt16BE(number, index * 2)
  return bytes
}

const thirtyTwoBits = (numbers: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(numbers.length * 4)
  for (const [index, number] of numbers.entries()) bytes.writeUInt32BE(number, index * 4)
  return bytes
}
