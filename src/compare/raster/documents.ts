import { createHash } from 'node:crypto'

import type { Pdfium } from './pdfium.ts'

/** How many documents stay open: those of a deck in two languages, with their leaflets. */
const MOST_OPEN = 8

/** A document that is open, and the bytes that it reads from. */
interface OpenDocument {
  readonly document: number
  readonly bytes: number
}

/** Why a document cannot be opened, in plain words to follow a “:”. */
export interface Unopened {
  readonly why: string
}

/** The documents that were looked at last, kept open since the next look is at one of them most often. */
export class Documents {
  readonly #pdfium: Pdfium
  /** By the digest of their bytes, the one that was used last at the end. */
  readonly #open = new Map<string, OpenDocument>()
  readonly #digests = new WeakMap<Uint8Array, string>()

  constructor(pdfium: Pdfium) {
    this.#pdfium = pdfium
  }

  /** The document of some bytes: its address in the memory of PDFium. */
  find(bytes: Uint8Array): number | Unopened {
    const digest = this.#digestOf(bytes)
    const found = this.#open.get(digest) ?? this.#load(bytes)
    if ('why' in found) return found
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
    const known = this.#digests.get(bytes)
    if (known !== undefined) return known
    const digest = createHash('sha1').update(bytes).digest('base64')
    this.#digests.set(bytes, digest)
    return digest
  }

  #load(source: Uint8Array): OpenDocument | Unopened {
    const { wasmExports, FPDF_LoadMemDocument, FPDF_GetLastError } = this.#pdfium
    const bytes = wasmExports.malloc(Math.max(1, source.length))
    if (bytes === 0) return { why: 'there is not enough memory for it' }
    this.#pdfium.HEAPU8.set(source, bytes)
    const document = FPDF_LoadMemDocument(bytes, source.length, 0)
    if (document !== 0) return { document, bytes }
    wasmExports.free(bytes)
    return { why: WHY[FPDF_GetLastError()] ?? 'it is damaged' }
  }

  #free(digest: string): void {
    const { bytes = 0 } = this.#open.get(digest) ?? {}
    this.#open.delete(digest)
    this.#pdfium.wasmExports.free(bytes)
  }
}

/** FPDF_ERR_… of fpdfview.h. */
const WHY: Readonly<Record<number, string>> = {
  3: 'it is no PDF, or it is damaged',
  4: 'it asks for a password',
  5: 'it is locked in a way that is not known here',
}
