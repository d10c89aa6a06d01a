import type { PdfFile } from './pdf-file.ts'
import { pdfText } from './pdf-value.ts'

/** The printing that the inks of a file are meant for. */
export interface OutputIntent {
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

/** Says in a file what printing its inks are meant for. */
export function addOutputIntent(
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
