import type { Frame } from '../../typesetting/frame/frame.ts'
import { SCREEN } from './color-model.ts'
import { addPages } from './page.ts'
import { openPdf } from './pdf-file.ts'
import type { PdfFacts } from './pdf-file.ts'
import type { WriteOptions } from './pdfx4.ts'
import { SharedObjects } from './shared-objects.ts'
import type { DeckAssets } from './shared-objects.ts'

/** Everything that a file to read on a screen is made of. */
interface ScreenDocument extends PdfFacts, DeckAssets {
  /** One page each, in this order. */
  readonly frames: readonly Frame[]
  /** Whether it is read from right to left. */
  readonly rightToLeft?: boolean
}

/** The bytes of a file to read on a screen, in parts; the same document makes the same bytes. */
export async function writeScreenPdf(
  document: ScreenDocument,
  { compress = true }: WriteOptions = {},
): Promise<readonly Uint8Array[]> {
  const file = await openPdf(document, compress)
  if (document.rightToLeft) file.setViewerPreferences({ Direction: 'R2L' })
  const shared = new SharedObjects(file, document, SCREEN)
  addPages(file, shared, document.frames)
  shared.finish()
  return file.finish()
}
