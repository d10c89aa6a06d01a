/** A font of sixteen-bit words: missing, a square, a kite, and one of three scaled squares and a kite. */
export function tinyFont(): Uint8Array {
  const square = [1, 0, 0, 100, 100, 3, 0, 0x0101, 0x0101, 0, 100, 0, -100, 0, 0, 100, 0]
  const kite = [1, 0, 0, 90, 90, 3, 0, 0x0101, 0x0101, 45, 45, -45, -45, 0, 60, 30, -30]
  const parts = [
    [0x2b, 1, 5, 6, 0x2000],
    [0x63, 1, 7, 8, 0x2000, 0x3000],
    [0xa3, 1, 9, 10, 0x3000, 0x0800, -0x0800, 0x2000],
    [0x03, 2, 11, 12],
  ]
  const outlines = [[], square, kite, [-1, 0, 0, 100, 100, ...parts.flat()]]
  const ends = outlines.map((_, index) => outlines.slice(0, index + 1).flat().length * 2)
  return fontOf({
    glyf: outlines.flat(),
    head: at({ 0: 1, 6: 0x5f0f, 7: 0x3cf5, 9: 1000, 25: 1 }, 27),
    hhea: at({ 0: 1, 2: 800, 3: -200, 17: 2 }, 18),
    // Two advances with their bearings; the rest has bearings alone.
    hmtx: [500, 0, 600, 1, 2, 3],
    loca: [0, ...ends].flatMap((end) => [0, end]),
    maxp: at({ 0: 1, 2: 4 }, 16),
  })
}

/** Zeros, but for some words. */
const at = (words: Record<number, number>, length: number): readonly number[] =>
  Array.from({ length }, (_, index) => words[index] ?? 0)

function fontOf(tables: Record<string, readonly number[]>): Uint8Array {
  const entries = Object.entries(tables)
  const bytes = entries.map(([, words]) => bytesOf(words))
  let start = 12 + entries.length * 16
  const directory = entries.map(([tag], index) => {
    const entry = Buffer.alloc(16)
    entry.write(tag, 'latin1')
    entry.writeUInt32BE(start, 8)
    entry.writeUInt32BE(bytes[index]!.length, 12)
    start += bytes[index]!.length
    return entry
  })
  return Buffer.concat([bytesOf([1, 0, entries.length, 0, 0, 0]), ...directory, ...bytes])
}

function bytesOf(words: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(words.length * 2)
  for (const [index, word] of words.entries())
    bytes.writeUInt16BE(word & 0xffff, index * 2)
  return bytes
}
