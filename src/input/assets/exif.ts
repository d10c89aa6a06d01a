const UPRIGHT = 1

/** The orientation tag, and the type of its value. */
const ORIENTATION = 0x0112
const SHORT = 3

/** The orientation (1–8) from an EXIF block that starts with its byte order; 1 (upright) if it has none. */
export function exifOrientation(block: Uint8Array): number {
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength)
  if (block.length < 8) return UPRIGHT
  const little = view.getUint16(0) === 0x4949
  const directory = view.getUint32(4, little)
  if (directory + 2 > block.length) return UPRIGHT
  const count = view.getUint16(directory, little)
  for (let index = 0; index < count; index += 1) {
    const at = directory + 2 + index * 12
    if (at + 12 > block.length) return UPRIGHT
    if (view.getUint16(at, little) !== ORIENTATION) continue
    const value = view.getUint16(at + 8, little)
    const isKnown = view.getUint16(at + 2, little) === SHORT && value >= 1 && value <= 8
    return isKnown ? value : UPRIGHT
  }
  return UPRIGHT
}
