import type { Box } from '../../base/geometry/box.ts'
import type { SeparatedPicture } from '../../input/pictures/convert-needed.ts'
import type { ColorModel } from './color-model.ts'
import type { ContentStream } from './content-stream.ts'
import type { PdfFile } from './pdf-file.ts'
import type { PdfDictionary, PdfObject } from './pdf-value.ts'

/** The content of a form: its operators, and the objects that they call by name. */
export interface FormContent {
  readonly content: ContentStream
  readonly resources: PdfDictionary
  /** Whether what lies under it shows through. */
  readonly transparent: boolean
}

/** A box around all ink of a form, and the colour space of its transparency group, if it is one. */
export interface FormFrame {
  readonly bbox: Box
  readonly group?: ColorModel['space'] | undefined
}

/** Writes a form XObject (ISO 32000-1, 8.10). */
export const addForm = (
  file: PdfFile,
  { content, resources }: Pick<FormContent, 'content' | 'resources'>,
  { bbox: { x, y, width, height }, group }: FormFrame,
): PdfObject =>
  file.addStream(
    {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [x, y, x + width, y + height],
      Group: group && { Type: 'Group', S: 'Transparency', CS: group, I: true },
      Resources: resources,
    },
    content.toBytes(),
  )

/** Writes an image XObject (ISO 32000-1, 8.9) and, where the picture has alpha, its soft mask. */
export function addImage(file: PdfFile, picture: SeparatedPicture): PdfObject {
  const image = {
    Type: 'XObject',
    Subtype: 'Image',
    Width: picture.width,
    Height: picture.height,
    BitsPerComponent: 8,
  }
  const { space, filter, samples, alpha } = picture
  const mask =
    alpha &&
    file.addStream({ ...image, Filter: 'FlateDecode', ColorSpace: 'DeviceGray' }, alpha)
  return file.addStream(
    { ...image, Filter: filter, ColorSpace: space, SMask: mask },
    samples,
  )
}
