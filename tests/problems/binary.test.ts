import { expect, test } from 'vitest'

import { binaryKind } from '../../src/base/problems/binary.ts'
import { codeFrame } from '../../src/base/problems/code-frame.ts'

const YAML = 'title: Één kaart\nbody: |\n  Nu\n'
const RUSSIAN = 'заголовок: карта\n'

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le')

test.each([
  ['text in UTF-16', utf16(`\ufeff${YAML}`)],
  ['text in UTF-16', utf16(YAML)],
  ['text in UTF-16', utf16(`\ufeff${RUSSIAN}`)],
  ['text in UTF-16', utf16(`\ufeff${YAML}`).swap16()],
  ['a PNG picture', Buffer.from('89504E470D0A1A0A0000000D49484452', 'hex')],
  ['a JPEG picture', Buffer.from('FFD8FFE000104A46494600010101', 'hex')],
  ['an Excel, Word or ZIP file', Buffer.from('504B0304140006000800', 'hex')],
  [
    'a Word file (.docx)',
    Buffer.from('PK\x03\x04\x14\0[Content_Types].xml…\nword/document.xml'),
  ],
  [
    'an Excel file (.xlsx)',
    Buffer.from('PK\x03\x04\x14\0[Content_Types].xml…\nxl/workbook.xml'),
  ],
  [
    'a LibreOffice document (.odt)',
    Buffer.from('PK\x03\x04\x14\0mimetypeapplication/vnd.oasis.opendocument.text'),
  ],
  ['a document in RTF', Buffer.from('{\\rtf1\\ansi Dag}')],
  ['a web page (HTML)', Buffer.from('<!DOCTYPE html>\n<p>Dag</p>')],
  ['an old Excel or Word file', Buffer.from('D0CF11E0A1B11AE1', 'hex')],
  ['not a text file', Buffer.from('00000001000000FF', 'hex')],
])('a file that is %s has no code frame', (kind, bytes) => {
  const text = bytes.toString('utf8')
  expect(binaryKind(text)).toBe(kind)
  expect(codeFrame({ file: 'a.csv', start: 0, end: 1 }, text)).toBe('')
})

test.each([
  ['UTF-8', Buffer.from(`\ufeff${YAML}`)],
  ['Latin-1', Buffer.from('éé: één\n', 'latin1')],
  ['a text with a lost character', Buffer.from('\ufffd\ufffd\ufffd\n')],
  ['a text with a control character', Buffer.from('a: b\0c\n')],
  ['an empty file', Buffer.from('')],
])('a file in %s is text', (_, bytes) => {
  expect(binaryKind(bytes.toString('utf8'))).toBeUndefined()
})
