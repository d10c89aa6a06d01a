import type { Frame } from '../frame/frame.ts'
import { matrix } from './decimal.ts'
import { drawItems } from './items.ts'
import type { PdfFile } from './pdf-file.ts'
import type { PdfDictionary } from './pdf-value.ts'
import type { SharedObjects } from './shared-objects.ts'
import { Surface } from './surface.ts'

/** A page that is drawn and not yet in its file. */
export interface DrawnPage {
  readonly frame: Frame
  readonly surface: Surface
  /** Its operators. */
  readonly content: Uint8Array
}

/** Draws a frame as one page: trim in bleed in slug. */
export function drawPage(shared: SharedObjects, frame: Frame): DrawnPage {
  const surface = new Surface(shared)
  const { trim, bleed, slug } = frame
  // From here on as in the frame: y runs downwards from the top left corner of the trim.
  const corner = bleed + slug
  surface.content.write(`${matrix([1, 0, 0, -1, corner, corner + trim.height])} cm`)
  drawItems(surface, frame.items)
  return { frame, surface, content: surface.content.toBytes() }
}

/** Puts a page into its file; `packed` are its operators, deflated, or undefined to leave them readable. */
export function addPage(
  file: PdfFile,
  { frame, surface, content }: DrawnPage,
  packed: Uint8Array | undefined,
): void {
  file.addPage({
    ...boxesOf(frame),
    Resources: file.add(surface.resources),
    Contents: packed ? file.add({ Filter: 'FlateDecode' }, packed) : file.add({}, content),
    // Inks are to be mixed as inks, not by way of light.
    Group: surface.transparent ? CMYK_GROUP : undefined,
  })
}

const CMYK_GROUP: PdfDictionary = {
  Type: 'Group',
  S: 'Transparency',
  CS: 'DeviceCMYK',
  I: true,
}

/** The page's boxes, each inside the one before. */
function boxesOf({ trim, bleed, slug }: Frame): PdfDictionary {
  const corner = bleed + slug
  const box = (inset: number): readonly number[] => [
    inset,
    inset,
    2 * corner + trim.width - inset,
    2 * corner + trim.height - inset,
  ]
  return { MediaBox: box(0), CropBox: box(0), BleedBox: box(slug), TrimBox: box(corner) }
}
