/** A finished PDF. */
export interface PdfFile {
  /** As messages call it. */
  readonly name: string
  /** Not to be written to: what was made of them is kept. */
  readonly bytes: Uint8Array
}
