/** What a made TIFF file holds: values by tag, and the pixels of its only strip. */
interface MadeTiff {
  readonly order?: 'II' | 'MM'
  readonly width: number
  readonly height: number
  readonly tags?: Readonly<Record<number, number | readonly number[]>>
  readonly pixels: readonly number[]
}

/** The tags whose values have four bytes: sizes, places and rows. */
const LONGS = [256, 257, 273, 278, 279]

/** A TIFF file that is not compressed, in RGB with 8 bits a channel unless its tags say otherwise (TIFF 6.0). */
export function madeTiff({
  order = 'II',
  width,
  height,
  tags = {},
  pixels,
}: MadeTiff): Buffer {
  const all = {
    256: width,
    257: height,
    258: [8, 8, 8],
    259: 1,
    262: 2,
    273: 0,
    277: 3,
    278: height,
    279: pixels.length,
    ...tags,
  }
  const entries = Object.entries(all).map(([name, value]) => {
    const tag = Number(name)
    return { tag, size: LONGS.includes(tag) ? 4 : 2, values: [value].flat() }
  })
  const end = 8 + 2 + entries.length * 12 + 4
  const file = Buffer.alloc(end + 2 * 3 * 256 + pixels.length)
  const write = (value: number, at: number, size: number): number =>
    order === 'II' ? file.writeUIntLE(value, at, size) : file.writeUIntBE(value, at, size)
  file.write(order, 'latin1')
  write(42, 2, 2)
  write(8, 4, 4)
  write(entries.length, 8, 2)
  let free = end
  for (const [index, { tag, size, values }] of entries.entries()) {
    const at = 10 + index * 12
    write(tag, at, 2)
    write(size === 4 ? 4 : 3, at + 2, 2)
    write(values.length, at + 4, 4)
    const isInline = values.length * size <= 4
    const own = tag === 273 ? [file.length - pixels.length] : values
    for (const [number, value] of own.entries())
      write(value, (isInline ? at + 8 : free) + number * size, size)
    if (isInline) continue
    write(free, at + 8, 4)
    free += values.length * size
  }
  file.set(pixels, file.length - pixels.length)
  return file
}
