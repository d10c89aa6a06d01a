/** A value of a PDF file as pdfkit takes it: a plain string is a name, a `PdfText` is words. */
export type PdfValue =
  | string
  | PdfText
  | PdfName
  | PdfObject
  | number
  | boolean
  | Date
  | Uint8Array
  | readonly PdfValue[]
  | PdfDictionary

/** Keys with their values; those without a value are left out. */
export interface PdfDictionary {
  readonly [key: string]: PdfValue | undefined
}

/** An object of the file that others may point at, written when it is ended. */
export interface PdfObject {
  data: PdfValue
  compress: boolean
  end(stream?: Uint8Array): void
}

/** Words, where a plain string would be a name. */
type PdfText = ReturnType<typeof pdfText>

/** Words as a PDF value. */
// oxlint-disable-next-line no-new-wrappers, typescript/no-wrapper-object-types -- pdfkit's way
export const pdfText = (words: string): String => new String(words)

/** A name in the document information, where pdfkit would make words of a plain string. */
export class PdfName {
  readonly #name: string

  constructor(name: string) {
    this.#name = name
  }

  /** Not an `Object` to pdfkit, which therefore writes it by `toString`. */
  get [Symbol.toStringTag](): string {
    return 'PdfName'
  }

  toString(): string {
    return `/${this.#name}`
  }
}
