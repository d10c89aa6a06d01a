/** The result of verifying a file. */
export interface PdfVerification {
  /** How many pages it says it has; 0 when that is not to be found out. */
  readonly pages: number
  /** Whether it begins, ends, and has each object at the place that its cross references name. */
  readonly ok: boolean
}

/** Whether the bytes of a file, given in parts, are all there; only files that `writePdfX4` wrote can pass. */
export function verifyPdf(parts: readonly Uint8Array[]): PdfVerification {
  const file = new PartedFile(parts)
  const table = crossReferences(file)
  if (!file.hasAt(0, '%PDF-1.') || !table) return { pages: 0, ok: false }
  const { offsets, trailer } = table
  const pages = pageCount(file, offsets, trailer)
  const placed = offsets.every(
    (offset, id) => id === 0 || file.hasAt(offset, `${id} 0 obj`),
  )
  return { pages, ok: placed && pages > 0 }
}

/** A file in parts, as text of one byte a character. */
class PartedFile {
  readonly length: number
  readonly #parts: readonly { readonly start: number; readonly bytes: Buffer }[]

  constructor(parts: readonly Uint8Array[]) {
    let start = 0
    this.#parts = parts.map((part) => {
      const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
      const placed = { start, bytes }
      start += bytes.length
      return placed
    })
    this.length = start
  }

  /** The text from a place to another. */
  text(from: number, to: number = this.length): string {
    let text = ''
    for (let index = this.#partAt(from); index < this.#parts.length; index += 1) {
      const { start, bytes } = this.#parts[index] ?? NO_PART
      if (start >= to) break
      text += bytes.toString('latin1', Math.max(0, from - start), to - start)
    }
    return text
  }

  hasAt(offset: number, text: string): boolean {
    return this.text(offset, offset + text.length) === text
  }

  /** The text of an object without a stream from its place on: such objects are written into one part. */
  objectAt(offset: number): string {
    const { start, bytes } = this.#parts[this.#partAt(offset)] ?? NO_PART
    const from = offset - start
    return bytes.toString('latin1', from, bytes.indexOf('endobj', from))
  }

  /** The index of the part that a place is in. */
  #partAt(offset: number): number {
    let [low, high] = [0, this.#parts.length]
    while (low + 1 < high) {
      const middle = (low + high) >> 1
      if ((this.#parts[middle] ?? NO_PART).start <= offset) low = middle
      else high = middle
    }
    return low
  }
}

const NO_PART = { start: 0, bytes: Buffer.alloc(0) }

interface CrossReferences {
  /** Where each object begins, by its number; 0 is no object. */
  readonly offsets: readonly number[]
  readonly trailer: string
}

/** `0000000123 00000 n`, a space and the end of the line. */
const ENTRY = 20

function crossReferences(file: PartedFile): CrossReferences | undefined {
  const end = /startxref\n(\d{1,10})\n%%EOF\n$/.exec(file.text(file.length - 40))
  const start = Number(end?.[1] ?? file.length)
  const table = file.text(start)
  const head = /^xref\n0 (\d{1,7})\n/.exec(table)
  if (!head) return undefined
  const first = head[0].length
  const count = Number(head[1])
  if (first + count * ENTRY > table.length) return undefined
  const offsets = Array.from({ length: count }, (_, id) =>
    Number(table.slice(first + id * ENTRY, first + id * ENTRY + 10)),
  )
  return { offsets, trailer: table.slice(first + count * ENTRY) }
}

function pageCount(
  file: PartedFile,
  offsets: readonly number[],
  trailer: string,
): number {
  /** The text of the object that an entry of another one points at. */
  const follow = (text: string, entry: string): string => {
    const id = Number(new RegExp(`/${entry} (\\d{1,7}) 0 R`).exec(text)?.[1])
    return file.objectAt(offsets[id] ?? file.length)
  }
  const tree = follow(follow(trailer, 'Root'), 'Pages')
  return Number(/\/Count (\d{1,7})\n/.exec(tree)?.[1] ?? 0)
}
