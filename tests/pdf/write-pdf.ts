import { writePdfX4 } from '../../src/output/pdf/pdfx4.ts'

/** The bytes of a PDF/X-4 file, whole. */
export const pdfBytes = async (
  ...document: Parameters<typeof writePdfX4>
): Promise<Uint8Array> => Buffer.concat(await writePdfX4(...document))
