/** The big-endian number of so many bytes (1–4) at a place; undefined where the file ends before it. */
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

/** The characters (Latin-1) of so many bytes at a place; fewer where the file ends before. */
export const lettersAt = (bytes: Uint8Array, at: number, size: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + size))
