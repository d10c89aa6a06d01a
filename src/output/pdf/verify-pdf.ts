/** The result of verifying a file. */
export interface PdfVerification {
  /** How many pages it says it has; 0 when that is not to be found out. */
  readonly pages: number
  /** Whether it begins, ends, and has each object at the place that its cross references name. */
  readonly ok: boolean
}

/** Whether the bytes of a file are all there; only files that `writePdfX4` wrote can pass. */
export function verifyPdf(bytes: Uint8Array): PdfVerification {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const table = crossReferences(file)
  if (!startsAt(file, 0, '%PDF-1.') || !table) return { pages: 0, ok: false }
  const { offsets, trailer } = table
  const pages = pageCount(file, offsets, trailer)
  const placed = offsets.every(
    (offset, id) => id === 0 || startsAt(file, offset, `${id} 0 obj`),
  )
  return { pages, ok: placed && pages > 0 }
}

interface CrossReferences {
  /** Where each object begins, by its number; 0 is no object. */
  readonly offsets: readonly number[]
  readonly trailer: string
}

/** `0000000123 00000 n`, a space and the end of the line. */
const ENTRY = 20

function crossReferences(file: Buffer): CrossReferences | undefined {
  const end = /startxref\n(\d{1,10})\n%%EOF\n$/.exec(
    file.toString('latin1', file.length - 40),
  )
  const start = Number(end?.[1] ?? file.length)
  const head = /^xref\n0 (\d{1,7})\n/.exec(file.toString('latin1', start, start + 20))
  if (!head) return undefined
  const first = start + head[0].length
  const count = Number(head[1])
  if (first + count * ENTRY > file.length) return undefined
  const offsets = Array.from({ length: count }, (_, id) =>
    Number(file.toString('latin1', first + id * ENTRY, first + id * ENTRY + 10)),
  )
  return { offsets, trailer: file.toString('latin1', first + count * ENTRY) }
}

function pageCount(file: Buffer, offsets: readonly number[], trailer: string): number {
  /** The text of the object that an entry of another one points at. */
  const follow = (text: string, entry: string): string => {
    const id = Number(new RegExp(`/${entry} (\\d{1,7}) 0 R`).exec(text)?.[1])
    const offset = offsets[id] ?? file.length
    return file.toString('latin1', offset, file.indexOf('endobj', offset))
  }
  const tree = follow(follow(trailer, 'Root'), 'Pages')
  return Number(/\/Count (\d{1,7})\n/.exec(tree)?.[1] ?? 0)
}

const startsAt = (file: Buffer, offset: number, text: string): boolean =>
  file.toString('latin1', offset, offset + text.length) === text
