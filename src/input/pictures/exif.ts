import { lettersAt } from '../../base/bytes/bytes.ts'
import { readTiffTags } from './tiff-tags.ts'
import type { TiffTags } from './tiff-tags.ts'

const UPRIGHT = 1

const ORIENTATION = 0x0112

/** What precedes the block in some files. */
const NAME = 'Exif\0\0'

/** The orientation (1–8) from an EXIF block; 1 (upright) if it has none. */
export function exifOrientation(block: Uint8Array): number {
  const isNamed = lettersAt(block, 0, NAME.length) === NAME
  return orientationIn(readTiffTags(isNamed ? block.subarray(NAME.length) : block))
}

/** The orientation (1–8) in tags; 1 (upright) if they have none. */
export function orientationIn(tags: TiffTags | undefined): number {
  const [value = UPRIGHT] = tags?.get(ORIENTATION) ?? []
  return value >= 1 && value <= 8 ? value : UPRIGHT
}
