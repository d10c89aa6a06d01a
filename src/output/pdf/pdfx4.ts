import type { Frame } from '../../typesetting/frame/frame.ts'
import { addOutputIntent } from './output-intent.ts'
import type { OutputIntent } from './output-intent.ts'
import { addFrames } from './page.ts'
import { openPdf } from './pdf-file.ts'
import type { PdfFacts, PdfFile } from './pdf-file.ts'
import { PdfName, pdfText } from './pdf-value.ts'
import { SharedObjects } from './shared-objects.ts'
import type { DeckAssets } from './shared-objects.ts'
import { pressMetadata } from './xmp.ts'

/** Everything that a file for the press is made of. */
export interface PressDocument extends PdfFacts, DeckAssets {
  /** One page each, in this order. */
  readonly frames: readonly Frame[]
  readonly outputIntent: OutputIntent
  /** For an office printer that prints both sides: the edge of the sheet over which it turns it. */
  readonly flip?: 'long' | 'short' | undefined
}

/** How a file is written. */
export interface Writing {
  /** Off to read a file by eye. */
  readonly compress?: boolean
}

/** The bytes of a PDF/X-4 file (ISO 15930-7); the same document makes the same bytes. */
export async function writePdfX4(
  document: PressDocument,
  { compress = true }: Writing = {},
): Promise<Uint8Array> {
  const file = await openPdf(document, compress)
  file.info['Trapped'] = new PdfName('False')
  // X-4 looks for it in the XMP packet alone, people's programs here.
  file.info['GTS_PDFXVersion'] = pdfText('PDF/X-4')
  if (document.flip) preferTrueSize(file, document.flip)
  // The profile is the longest stream: first, so that it is deflated while pages are drawn.
  addOutputIntent(file, document.outputIntent)
  const shared = new SharedObjects(file, document)
  addFrames(file, shared, document.frames)
  shared.finish()
  return file.finish((id) => pressMetadata(document, id))
}

/** What a print dialog is to begin with (ISO 32000-1, table 150): the size as it is, both sides, and which edge to turn over. */
function preferTrueSize(file: PdfFile, flip: 'long' | 'short'): void {
  file.prefer({
    PrintScaling: 'None',
    Duplex: flip === 'long' ? 'DuplexFlipLongEdge' : 'DuplexFlipShortEdge',
  })
}
