import { readFileSync } from 'node:fs'

import type { FontSource } from '../../src/input/fonts/font-source.ts'

/** The bytes of a font of the package: `nunito/Nunito-Bold.ttf`. */
export const fontBytes = (name: string): Buffer =>
  readFileSync(new URL(`../../assets/fonts/${name}`, import.meta.url))

/** A font file that is not on disk. */
export const fontIn = (file: string, bytes: Uint8Array): FontSource => ({
  file,
  shown: file,
  size: bytes.length,
  part: (at, size) => bytes.subarray(at, at + size),
  release: () => undefined,
})

/** Where a table of a font starts. */
export function tableAt(bytes: Buffer, name: string): number {
  return bytes.readUInt32BE(bytes.indexOf(name, 12, 'latin1') + 8)
}

/** Where the outline of a glyph starts in the glyf table. */
export function outlineAt(bytes: Buffer, glyph: number): number {
  const isLong = bytes.readUInt16BE(tableAt(bytes, 'head') + 50) === 1
  const loca = tableAt(bytes, 'loca')
  return isLong
    ? bytes.readUInt32BE(loca + glyph * 4)
    : bytes.readUInt16BE(loca + glyph * 2) * 2
}

/** The font with a 16-bit number of a table changed. */
export function withNumber(
  bytes: Buffer,
  name: string,
  at: number,
  value: number,
): Buffer {
  const changed = Buffer.from(bytes)
  changed.writeUInt16BE(value, tableAt(bytes, name) + at)
  return changed
}

/** The font with a table called something else, as if it were not there. */
export function withoutTable(bytes: Buffer, name: string): Buffer {
  const changed = Buffer.from(bytes)
  changed.write('xxxx', bytes.indexOf(name, 12, 'latin1'), 'latin1')
  return changed
}

/** The font with its table changed in place, and a checksum that says so unless it is to be wrong. */
export function withTable(
  bytes: Buffer,
  name: string,
  change: (table: Buffer) => void,
  checksum: 'right' | 'wrong' | 'none' = 'right',
): Buffer {
  const changed = Buffer.from(bytes)
  const entry = bytes.indexOf(name, 12, 'latin1')
  const start = bytes.readUInt32BE(entry + 8)
  const table = changed.subarray(start, start + bytes.readUInt32BE(entry + 12))
  change(table)
  if (checksum !== 'wrong')
    changed.writeUInt32BE(checksum === 'right' ? sumOf(table) : 0, entry + 4)
  return changed
}

function sumOf(table: Buffer): number {
  const words = Buffer.alloc(Math.ceil(table.length / 4) * 4)
  table.copy(words)
  let sum = 0
  for (let at = 0; at < words.length; at += 4) sum = (sum + words.readUInt32BE(at)) >>> 0
  return sum
}
