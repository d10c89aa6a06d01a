import { existsSync, readFileSync } from 'node:fs'

const NOTO = '/usr/share/fonts/truetype/noto'
const CJK = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'

/** A font of Debian's fonts-noto-core: `Thai`, `Khmer`; undefined where it is not installed. */
export function noto(script: string): Uint8Array | undefined {
  const path = `${NOTO}/NotoSans${script}-Regular.ttf`
  return existsSync(path) ? readFileSync(path) : undefined
}

/** A font of Debian's fonts-noto-cjk, by its place in the collection; undefined where it is not installed. */
export function notoCjk(place: number): Uint8Array | undefined {
  return existsSync(CJK) ? fontOfCollection(readFileSync(CJK), place) : undefined
}

/** One font of a collection (OpenType, `ttcf`) as a file of its own. */
function fontOfCollection(file: Buffer, place: number): Uint8Array {
  const start = file.readUInt32BE(12 + 4 * place)
  const count = file.readUInt16BE(start + 4)
  const head = Buffer.from(file.subarray(start, start + 12 + 16 * count))
  const tables: Buffer[] = []
  let end = head.length
  for (let entry = 12; entry < head.length; entry += 16) {
    const [offset, length] = [head.readUInt32BE(entry + 8), head.readUInt32BE(entry + 12)]
    const table = Buffer.alloc(Math.ceil(length / 4) * 4)
    file.copy(table, 0, offset, offset + length)
    head.writeUInt32BE(end, entry + 8)
    tables.push(table)
    end += table.length
  }
  return Buffer.concat([head, ...tables])
}
