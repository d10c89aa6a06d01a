// oxlint-disable no-underscore-dangle -- these are pdfkit's names
import { createHash } from 'node:crypto'

import { deflated } from './deflate-cache.ts'
import type { PdfDictionary, PdfObject, PdfValue } from './pdf-value.ts'

/** The metadata of a file. */
export interface PdfFacts {
  readonly title: string
  readonly author?: string | undefined
  /** BCP 47 tag. */
  readonly language: string
  /** When it was made; never read from the clock here. */
  readonly date: Date
}

/** A font program of fontkit, to be cut down to the glyphs that are added to it. */
interface FontSubset {
  readonly glyphs: number[]
  encode(): Uint8Array
}

/** The part of pdfkit 0.20.2 that is used here; most of it is private, hence the exact version. */
interface Pdfkit {
  readonly compress: boolean
  readonly info: Record<string, PdfValue>
  readonly _root: {
    readonly data: Record<string, PdfValue> & {
      readonly Pages: PageTree
      readonly ViewerPreferences: { readonly data: Record<string, PdfValue> }
    }
  }
  readonly _font: { readonly font: { createSubset(): FontSubset } }
  _id: Uint8Array
  _offset: number
  _write: (chunk: Uint8Array | string) => void
  endMetadata: () => void
  read(): Uint8Array
  ref(data: PdfValue): PdfObject
  font(bytes: Uint8Array): void
  end(): void
}

interface PageTree extends PdfObject {
  readonly data: { readonly Kids: PdfObject[]; Count: number }
}

interface Stream {
  readonly object: PdfObject
  readonly bytes: Uint8Array | Promise<Uint8Array>
}

/** A PDF file being written: the objects and cross references of pdfkit, without its drawing. */
export class PdfFile {
  readonly #pdfkit: Pdfkit
  /** Bytes, and lines of one byte a character. */
  readonly #written: (Uint8Array | string)[]
  readonly #streams: Stream[] = []
  /** The stream of the object that is being ended. */
  #ending: Uint8Array | undefined
  readonly #language: string

  constructor(pdfkit: Pdfkit, language: string) {
    const written: (Uint8Array | string)[] = [pdfkit.read()]
    // Past pdfkit's stream: the bytes are wanted at once, and their hash before the last of them.
    pdfkit._write = (chunk) => {
      // pdfkit writes a copy of a stream: kept as well, it would take as much memory again.
      const line = typeof chunk === 'string' ? `${chunk}\n` : (this.#ending ?? chunk)
      pdfkit._offset += line.length
      written.push(line)
    }
    this.#pdfkit = pdfkit
    this.#written = written
    this.#language = language
  }

  /** The document information dictionary. */
  get info(): Record<string, PdfValue> {
    return this.#pdfkit.info
  }

  /** The root of the file's objects. */
  get catalog(): Record<string, PdfValue> {
    return this.#pdfkit._root.data
  }

  /** Sets viewer preferences (ISO 32000-1, 12.2). */
  setViewerPreferences(entries: Record<string, PdfValue>): void {
    Object.assign(this.#pdfkit._root.data.ViewerPreferences.data, entries)
  }

  /** Says that all that is drawn is marked, and what its structure is (ISO 32000-1, 14.7 and 14.8). */
  setStructure(root: PdfObject): void {
    // pdfkit ends both.
    this.catalog['StructTreeRoot'] = root
    this.catalog['MarkInfo'] = this.reserve({ Marked: true })
  }

  /** An object that is pointed at before it is ended. */
  reserve(data: PdfValue = {}): PdfObject {
    return this.#pdfkit.ref(data)
  }

  /** Writes an object. */
  add(data: PdfValue): PdfObject {
    const object = this.reserve(data)
    object.end()
    return object
  }

  /** An object with a stream, written when the file is finished: deflated, unless it comes that way. */
  addStream(data: PdfDictionary, stream: Uint8Array): PdfObject {
    const packs = this.#pdfkit.compress && data['Filter'] === undefined
    const object = this.reserve(packs ? { ...data, Filter: 'FlateDecode' } : data)
    this.#streams.push({ object, bytes: packs ? deflated(stream) : stream })
    return object
  }

  /** Writes a page behind the pages so far. */
  addPage(entries: PdfDictionary): PdfObject {
    const pages = this.#pdfkit._root.data.Pages
    const page = this.add({ Type: 'Page', Parent: pages, ...entries })
    pages.data.Kids.push(page)
    pages.data.Count++
    return page
  }

  /** The CFF program of an OpenType font with only these glyphs, numbered in this order. */
  subsetCff(font: Uint8Array, glyphs: readonly number[]): Uint8Array {
    this.#pdfkit.font(font)
    const subset = this.#pdfkit._font.font.createSubset()
    subset.glyphs.splice(0, Infinity, ...glyphs)
    return subset.encode()
  }

  /**
   * The whole file, in parts: as one block, photographs would be in memory twice. `metadata` makes its XMP packet from the
   * hash of everything before, if it is to have one.
   */
  async finish(metadata?: (id: Uint8Array) => string): Promise<readonly Uint8Array[]> {
    const pdfkit = this.#pdfkit
    for (const { object, bytes } of this.#streams) {
      // oxlint-disable-next-line no-await-in-loop -- all are being deflated; they are written in order
      this.#ending = await bytes
      object.end(this.#ending)
      this.#ending = undefined
    }
    pdfkit.endMetadata = () => {
      // The catalog, where the language stands, is written after, and so is what viewers begin with.
      const preferences = JSON.stringify(pdfkit._root.data.ViewerPreferences.data)
      const after = Buffer.from(this.#language + preferences)
      pdfkit._id = hashOf([...partsOf(this.#written), after])
      if (!metadata) return
      const packet = this.reserve({ Type: 'Metadata', Subtype: 'XML' })
      packet.compress = false
      packet.end(Buffer.from(metadata(pdfkit._id)))
      this.catalog['Metadata'] = packet
    }
    pdfkit.end()
    return partsOf(this.#written)
  }
}

/** A new file without pages. pdfkit is loaded only now: it takes 0.1 s. */
export async function openPdf(
  facts: PdfFacts,
  compress: boolean,
  version: '1.6' | '1.7' = '1.6',
): Promise<PdfFile> {
  const { default: PDFDocument } = await import('pdfkit')
  const pdfkit: unknown = new PDFDocument({
    pdfVersion: version,
    compress,
    autoFirstPage: false,
    // Else pdfkit reads Helvetica from its own folder, which a bundle does not have.
    font: '',
    lang: facts.language,
    displayTitle: true,
    info: {
      Producer: 'pdfkit 0.20.2',
      Creator: 'cardpress',
      Title: facts.title,
      ...(facts.author !== undefined && { Author: facts.author }),
      CreationDate: facts.date,
      ModDate: facts.date,
    },
  })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its published types leave the inside out
  return new PdfFile(pdfkit as Pdfkit, facts.language)
}

/** Bytes from which a chunk is a part of its own. */
const LARGE = 64 * 1024

/** Chunks as bytes, short ones joined: there are thousands of lines, and of pages that are deflated to a few bytes. */
function partsOf(chunks: readonly (Uint8Array | string)[]): readonly Uint8Array[] {
  const parts: Uint8Array[] = []
  let short: Uint8Array[] = []
  let lines = ''
  const endLines = (): void => {
    if (lines !== '') short.push(Buffer.from(lines, 'latin1'))
    lines = ''
  }
  const endShort = (): void => {
    endLines()
    if (short.length > 0) parts.push(Buffer.concat(short))
    short = []
  }
  for (const chunk of chunks)
    if (typeof chunk === 'string') lines += chunk
    else if (chunk.length < LARGE) {
      endLines()
      short.push(chunk)
    } else {
      endShort()
      parts.push(chunk)
    }
  endShort()
  return parts
}

function hashOf(chunks: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256')
  for (const chunk of chunks) hash.update(chunk)
  return hash.digest().subarray(0, 16)
}
