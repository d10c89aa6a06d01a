import type { Frame } from '../../typesetting/frame/frame.ts'
import { addPages } from './page.ts'
import { openPdf } from './pdf-file.ts'
import type { PdfFacts, PdfFile } from './pdf-file.ts'
import { PdfName, pdfText } from './pdf-value.ts'
import { SharedObjects } from './shared-objects.ts'
import type { DeckAssets } from './shared-objects.ts'
import { PDF_X4, xmpPacket } from './xmp.ts'

/** Everything that a file for the press is made of. */
export interface PressDocument extends PdfFacts, DeckAssets {
  /** One page each, in this order. */
  readonly frames: readonly Frame[]
  readonly outputIntent: OutputIntent
  /** For an office printer that prints both sides: the edge of the sheet over which it turns it. */
  readonly flip?: 'long' | 'short' | undefined
  /** Whether it is read from right to left. */
  readonly rightToLeft?: boolean
}

/** How a file is written. */
export interface WriteOptions {
  /** Off to read a file by eye. */
  readonly compress?: boolean
}

/** The bytes of a PDF/X-4 file (ISO 15930-7), in parts; the same document makes the same bytes. */
export async function writePdfX4(
  document: PressDocument,
  { compress = true }: WriteOptions = {},
): Promise<readonly Uint8Array[]> {
  const file = await openPdf(document, compress)
  file.info['Trapped'] = new PdfName('False')
  // X-4 looks for it in the XMP packet alone, people's programs here.
  file.info['GTS_PDFXVersion'] = pdfText('PDF/X-4')
  // Readers order words on lines of both directions by it, and show facing pages in it.
  if (document.rightToLeft) file.setViewerPreferences({ Direction: 'R2L' })
  if (document.flip) setPrintPreferences(file, document.flip)
  // The profile is the longest stream: first, so that it is deflated while pages are drawn.
  addOutputIntent(file, document.outputIntent)
  const shared = new SharedObjects(file, document)
  addPages(file, shared, document.frames)
  shared.finish()
  return file.finish((id) => xmpPacket(document, PDF_X4, id))
}

/** What a print dialog is to begin with (ISO 32000-1, table 150): the size as it is, both sides, and which edge to turn over. */
function setPrintPreferences(file: PdfFile, flip: 'long' | 'short'): void {
  file.setViewerPreferences({
    PrintScaling: 'None',
    Duplex: flip === 'long' ? 'DuplexFlipLongEdge' : 'DuplexFlipShortEdge',
  })
}

/** The output intent: the printing condition that the inks are meant for (ISO 15930-7). */
interface OutputIntent {
  /** The name of the printing condition in its registry: `FOGRA39`. */
  readonly identifier: string
  /** The process, standard and paper, in words. */
  readonly condition: string
  /** The condition in a few words for people. */
  readonly info: string
  /** The address of the registry. */
  readonly registry: string
  /** A whole ICC profile of four inks. */
  readonly profile: Uint8Array
}

/** Adds the output intent to a file. */
function addOutputIntent(
  file: PdfFile,
  { identifier, condition, info, registry, profile }: OutputIntent,
): void {
  const intent = file.add({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: pdfText(identifier),
    OutputCondition: pdfText(condition),
    RegistryName: pdfText(registry),
    Info: pdfText(info),
    DestOutputProfile: file.addStream({ N: 4, Alternate: 'DeviceCMYK' }, profile),
  })
  file.catalog['OutputIntents'] = [intent]
}
