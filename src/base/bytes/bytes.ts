/** The number of `size` bytes at an offset, big-endian unless told otherwise; undefined past the end. */
export function numberAt(
  bytes: Uint8Array,
  at: number,
  size: 1 | 2 | 3 | 4 | 8,
  order: ByteOrder = 'big',
): number | undefined {
  if (at < 0 || at + size > bytes.length) return undefined
  let value = 0
  for (let index = 0; index < size; index += 1) {
    const next = order === 'big' ? at + index : at + size - 1 - index
    value = value * 256 + (bytes[next] ?? 0)
  }
  return value
}

/** Which end of a number comes first. */
export type ByteOrder = 'big' | 'little'

/** `size` bytes at an offset as Latin-1 characters; fewer at the end. */
export const lettersAt = (bytes: Uint8Array, at: number, size: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + size))
