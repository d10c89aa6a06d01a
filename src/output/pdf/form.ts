import type { Box } from '../../base/geometry/box.ts'
import type { PdfFile } from './pdf-file.ts'
import type { PdfObject } from './pdf-value.ts'
import type { Surface } from './surface.ts'

/** Writes what was drawn as a form XObject (ISO 32000-1, 8.10); `extent` is around all its ink. */
export const addForm = (
  file: PdfFile,
  { content, resources }: Surface,
  { x, y, width, height }: Box,
): PdfObject =>
  file.addStream(
    {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [x, y, x + width, y + height],
      Resources: resources,
    },
    content.toBytes(),
  )
