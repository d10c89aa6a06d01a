/**
 * The text of a file: in UTF-16 where it begins with the byte order mark of that, as “Unicode text” of Excel and of
 * Notepad does, else in UTF-8.
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = utf16Of(bytes)
  return encoding === undefined
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')
    : decode(bytes, encoding)
}

/** Which UTF-16 the byte order mark of a file names; undefined where it has none. */
export function utf16Of([first, second]: Uint8Array):
  | 'utf-16le'
  | 'utf-16be'
  | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

/** As `toString` does, it keeps the byte order mark, which is an offset in the file. */
const decode = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
