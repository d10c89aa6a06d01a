import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'

/**
 * A file as text to compare: streams that are not text become the hash of what they hold, and whatever follows
 * from the bytes of a deflater (lengths, offsets, ids) is left out.
 */
export function readablePdf(pdf: Uint8Array): string {
  const text = Buffer.from(pdf)
    .toString('latin1')
    .replace(/\nxref\n[^]*?\ntrailer/, '\ntrailer')
    .replace(/startxref\n\d+/, 'startxref')
    .replace(/\/ID .*/, '/ID')
    .replace(/%\xFF+/, '%')
    .replaceAll(/uuid:[-0-9a-f]+/g, 'uuid:')
    .replaceAll(/([^]{0,200})\nstream\n([^]*?)\nendstream/g, readableStream)
  return Buffer.from(text, 'latin1').toString('utf8')
}

function readableStream(whole: string, dictionary: string, stream: string): string {
  const deflated = dictionary.includes('/Filter')
  if (!deflated && !dictionary.includes('/Length1')) return whole
  const bytes = Buffer.from(stream, 'latin1')
  const hash = createHash('sha256').update(deflated ? inflateSync(bytes) : bytes)
  const readable = dictionary.replace(/\/Length \d+/, '/Length')
  return `${readable}\nstream\nsha256 ${hash.digest('hex').slice(0, 16)}\nendstream`
}

/** The operators of each page, of a file that is not compressed. */
export const operatorsOf = (pdf: Uint8Array): readonly string[] =>
  [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\nstream\n(1 0 0 -1 [^]*?)\nendstream/g),
  ].map(([, operators = '']) => operators)
