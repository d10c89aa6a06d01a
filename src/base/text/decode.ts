import { isUtf8 } from 'node:buffer'

import { codePageOf } from './code-page.ts'
import type { CodePage } from './code-page.ts'

/**
 * The text of a file: in UTF-16 where it begins with the byte order mark of that, as “Unicode text” of Excel and of
 * Notepad does; in a code page of Windows where it cannot be UTF-8, as Excel saves CSV; else in UTF-8.
 */
export function decodeText(bytes: Uint8Array, path: string): string {
  const encoding = utf16Of(bytes) ?? oldEncodingOf(bytes, path)?.encoding
  if (encoding === undefined) return utf8(bytes)
  const text = decode(bytes, encoding)
  return encoding === 'windows-1252' ? withSigns(text) : text
}

/** Whether a file is read as text in another encoding than the one in which it is written again, UTF-8. */
export const isRecoded = (bytes: Uint8Array, path: string): boolean =>
  utf16Of(bytes) !== undefined || oldEncodingOf(bytes, path) !== undefined

/** The code page of Windows that a text is in, by the languages that its path and first line name; undefined for none. */
export function oldEncodingOf(bytes: Uint8Array, path: string): CodePage | undefined {
  if (isUtf8(bytes) || utf16Of(bytes) !== undefined) return undefined
  const text = utf8(bytes)
  // Letters that are right in UTF-8 beside others that are not: the file is damaged, or it is no text.
  if (!ASCII_AND_UNREADABLE.test(text)) return undefined
  const [, name = ''] = /([^\\/]*?)\.\w+$/.exec(path) ?? []
  const [heading = ''] = text.split(/[\r\n]/)
  const named = Array.from(
    heading.matchAll(/\.([A-Za-z]{2,3}(?:-\w+)*)/g),
    ([, tag = '']) => tag,
  )
  return codePageOf([name, ...named])
}

// oxlint-disable-next-line eslint/no-control-regex -- files with control characters are no text
const ASCII_AND_UNREADABLE = /^[\t\n\v\f\r -~\ufffd]*$/

/** Which UTF-16 the byte order mark of a file names; undefined where it has none. */
function utf16Of([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

const utf8 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')

/** As `toString` does, it keeps the byte order mark, which is an offset in the file. */
const decode = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)

/** Node 20 leaves the quotation marks and dashes of Windows-1252 as control characters (nodejs/node#56542). */
const withSigns = (text: string): string =>
  text.replaceAll(/[\u0080-\u009f]/g, (sign) =>
    SIGNS_1252.charAt(sign.charCodeAt(0) - 0x80),
  )

/** The characters of Windows-1252 from 0x80 on (WHATWG, Encoding). */
const SIGNS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
