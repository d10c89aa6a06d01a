import type { Frame } from '../../typesetting/frame/frame.ts'
import type { ColorModel } from './color-model.ts'
import { drawItems } from './items.ts'
import type { PageMarks } from './page-marks.ts'
import type { PdfFile } from './pdf-file.ts'
import type { PdfDictionary } from './pdf-value.ts'
import type { SharedObjects } from './shared-objects.ts'
import { Surface } from './surface.ts'

/** Draws frames as the pages of a file; a frame that occurs again is drawn once. */
export function addPages(
  file: PdfFile,
  shared: SharedObjects,
  frames: readonly Frame[],
): void {
  const drawn = new Map<Frame, PdfDictionary>()
  for (const frame of frames) {
    const entries = drawn.get(frame) ?? drawFrame(file, shared, frame)
    drawn.set(frame, entries)
    file.addPage(entries)
  }
}

/** Draws a frame as one page of a file, trim in bleed in slug; `marks` mark what is drawn, if it is to be read. */
export function drawFrame(
  file: PdfFile,
  shared: SharedObjects,
  frame: Frame,
  marks?: PageMarks,
): PdfDictionary {
  const surface = new Surface(shared, 'page', marks)
  const { trim, bleed, slug } = frame
  // From here on as in the frame: y runs downwards from the top left corner of the trim.
  const corner = bleed + slug
  surface.begin([1, 0, 0, -1, corner, corner + trim.height])
  drawItems(surface, frame.items)
  return {
    ...boxesOf(frame),
    Resources: shared.resources(surface.resources),
    Contents: file.addStream({}, surface.content.toBytes()),
    // Inks are to be mixed as inks, not by way of light.
    Group: surface.transparent ? groupIn(shared.colors) : undefined,
  }
}

const groupIn = ({ space }: ColorModel): PdfDictionary => ({
  Type: 'Group',
  S: 'Transparency',
  CS: space,
  I: true,
})

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
