import type { Random } from '../random.ts'

/** A file with a change in it, and what was changed. */
export interface Mutated {
  readonly contents: Buffer
  readonly what: string
}

/** Changes one thing in a file. */
export type Mutate = (contents: Buffer, random: Random) => Mutated

/** Numbers at the limits of their types. */
export const EDGES = [
  0, 1, 2, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xffff, 0x10000, 0x7fffffff,
  0x80000000, 0xffffffff,
] as const

/** Damages a file without knowing what it is. */
export function mutateBytes(contents: Buffer, random: Random): Mutated {
  const at = random.whole(0, Math.max(0, contents.length - 1))
  const length = random.count(64)
  const [start, end] = [contents.subarray(0, at), contents.subarray(at)]
  const [next, rest] = [end.subarray(0, length), end.subarray(length)]
  const joined = (what: string, ...parts: readonly Uint8Array[]): Mutated => ({
    contents: Buffer.concat(parts),
    what: `${what} at byte ${at}`,
  })
  return random.pick([
    () => joined('a bit flipped', start, flipped(end, random.whole(0, 7))),
    () => joined('cut off', start),
    () => joined(`${length} bytes removed`, start, rest),
    () => joined(`${length} bytes inserted`, start, random.bytes(length), end),
    () => joined(`${length} bytes repeated`, start, next, end),
    () => joined(`${length} bytes zeroed`, start, Buffer.alloc(next.length), rest),
    () => writeEdge(contents, at, random),
  ])()
}

/** Bytes with one bit of the first turned over. */
function flipped(bytes: Buffer, bit: number): Buffer {
  const changed = Buffer.from(bytes)
  if (changed.length > 0) changed[0]! ^= 1 << bit
  return changed
}

/** Puts a number from the limits of its type at a place. */
export function writeEdge(file: Buffer, at: number, random: Random): Mutated {
  const contents = Buffer.from(file)
  const value = random.pick(EDGES)
  const size = value > 0xffff || random.chance(0.3) ? 4 : value > 0xff ? 2 : 1
  const start = Math.min(at, contents.length - size)
  if (start >= 0) contents.writeUIntBE(value, start, size)
  return { contents, what: `${value} as ${size} bytes at byte ${start}` }
}
