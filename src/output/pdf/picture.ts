import type { SeparatedPicture } from '../../input/assets/convert-to-cmyk.ts'
import type { PdfFile } from './pdf-file.ts'
import type { PdfObject } from './pdf-value.ts'

/** Writes a picture and, where it lets something through, the mask that says how much. */
export function addPicture(file: PdfFile, picture: SeparatedPicture): PdfObject {
  const image = {
    Type: 'XObject',
    Subtype: 'Image',
    Width: picture.width,
    Height: picture.height,
    BitsPerComponent: 8,
    Filter: 'FlateDecode',
  }
  const mask =
    picture.alpha && file.addStream({ ...image, ColorSpace: 'DeviceGray' }, picture.alpha)
  return file.addStream(
    { ...image, ColorSpace: picture.space, SMask: mask },
    picture.samples,
  )
}
