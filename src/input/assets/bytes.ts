/** The big-endian number of `size` bytes at an offset; undefined past the end. */
export function numberAt(
  bytes: Uint8Array,
  at: number,
  size: 1 | 2 | 4,
): number | undefined {
  if (at < 0 || at + size > bytes.length) return undefined
  let value = 0
  for (let index = at; index < at + size; index += 1) {
    value = value * 256 + (bytes[index] ?? 0)
  }
  return value
}

/** `size` bytes at an offset as Latin-1 characters; fewer at the end. */
export const lettersAt = (bytes: Uint8Array, at: number, size: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + size))
