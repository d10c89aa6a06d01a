import { createHash } from 'node:crypto'

import type { Pdfium } from './pdfium.ts'

/** A finished PDF. */
export interface PdfFile {
  /** Its name in messages. */
  readonly name: string
  /** Must not change: documents are cached by them. */
  readonly bytes: Uint8Array
}

/** How many documents stay open: those of a deck in two languages, with their leaflets. */
const MOST_OPEN = 8

/** The addresses of an open document and of its bytes in the memory of PDFium. */
interface OpenDocument {
  readonly document: number
  readonly bytes: number
}

/** Why a document or a page cannot be read, to follow a “:”. */
export interface Failure {
  readonly reason: string
}

/** Open documents; those that were used last stay open. */
export class Documents {
  readonly #pdfium: Pdfium
  /** By the digest of their bytes, the one that was used last at the end. */
  readonly #open = new Map<string, OpenDocument>()
  readonly #digests = new WeakMap<Uint8Array, string>()

  constructor(pdfium: Pdfium) {
    this.#pdfium = pdfium
  }

  /** The document of some bytes: its address in the memory of PDFium. */
  find(bytes: Uint8Array): number | Failure {
    const digest = this.#digestOf(bytes)
    const found = this.#open.get(digest) ?? this.#load(bytes)
    if ('reason' in found) return found
    this.#open.delete(digest)
    this.#open.set(digest, found)
    for (const [oldest, { document }] of this.#open) {
      if (this.#open.size <= MOST_OPEN) break
      this.#pdfium.FPDF_CloseDocument(document)
      this.#free(oldest)
    }
    return found.document
  }

  #digestOf(bytes: Uint8Array): string {
    const cached = this.#digests.get(bytes)
    if (cached !== undefined) return cached
    const digest = createHash('sha1').update(bytes).digest('base64')
    this.#digests.set(bytes, digest)
    return digest
  }

  #load(source: Uint8Array): OpenDocument | Failure {
    const { wasmExports, FPDF_LoadMemDocument, FPDF_GetLastError } = this.#pdfium
    const bytes = wasmExports.malloc(Math.max(1, source.length))
    if (bytes === 0) return { reason: 'there is not enough memory for it' }
    this.#pdfium.HEAPU8.set(source, bytes)
    const document = FPDF_LoadMemDocument(bytes, source.length, 0)
    if (document !== 0) return { document, bytes }
    wasmExports.free(bytes)
    return { reason: REASONS[FPDF_GetLastError()] ?? 'it is damaged' }
  }

  #free(digest: string): void {
    const { bytes = 0 } = this.#open.get(digest) ?? {}
    this.#open.delete(digest)
    this.#pdfium.wasmExports.free(bytes)
  }
}

/** FPDF_ERR_… of fpdfview.h. */
const REASONS: Readonly<Record<number, string>> = {
  3: 'it is no PDF, or it is damaged',
  4: 'it asks for a password',
  5: 'it is encrypted in a way that cardpress cannot read',
}
