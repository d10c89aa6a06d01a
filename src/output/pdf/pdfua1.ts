import type { Frame } from '../../typesetting/frame/frame.ts'
import { SCREEN } from './color-model.ts'
import { addOutline } from './outline.ts'
import { PageMarks } from './page-marks.ts'
import { drawFrame } from './page.ts'
import { openPdf } from './pdf-file.ts'
import type { PdfFacts } from './pdf-file.ts'
import type { WriteOptions } from './pdfx4.ts'
import { readSections } from './read-sections.ts'
import type { Section } from './read-sections.ts'
import { SharedObjects } from './shared-objects.ts'
import type { DeckAssets } from './shared-objects.ts'
import { StructureTree } from './structure-tree.ts'
import { PDF_UA1, xmpPacket } from './xmp.ts'

/** Everything that a file to read on a screen is made of. */
export interface ScreenDocument extends PdfFacts, DeckAssets {
  /** One page each, in this order. */
  readonly frames: readonly Frame[]
  /** How they are read: the pieces of the deck. */
  readonly sections: readonly Section[]
  /** Whether it is read from right to left. */
  readonly rightToLeft?: boolean
}

/**
 * The bytes of a file of PDF/UA-1 (ISO 14289-1), in parts: it says what its words and pictures are to those who listen
 * to it. The same document makes the same bytes.
 */
export async function writePdfUa1(
  document: ScreenDocument,
  { compress = true }: WriteOptions = {},
): Promise<readonly Uint8Array[]> {
  const file = await openPdf(document, compress, '1.7')
  if (document.rightToLeft) file.setViewerPreferences({ Direction: 'R2L' })
  const { frames, sections } = document
  const { root, contents } = readSections(sections, frames)
  const shared = new SharedObjects(file, document, SCREEN)
  const tree = new StructureTree(file, root, frames.length)
  const pages = frames.map((frame, index) => {
    const marks = new PageMarks(contents[index] ?? new Map())
    const drawn = drawFrame(file, shared, frame, marks)
    return file.addPage({ ...drawn, ...tree.entriesOfPage(index, marks.marked) })
  })
  tree.finish(pages)
  addOutline(file, root, pages)
  shared.finish()
  return file.finish((id) => xmpPacket(document, PDF_UA1, id))
}
