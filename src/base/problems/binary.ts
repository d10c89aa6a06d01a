/** Beginnings of files that are not text, as they look when read as UTF-8. */
const SIGNATURES: readonly (readonly [beginning: RegExp, kind: string])[] = [
  [/^\ufffdPNG\r\n/, 'a PNG picture'],
  [/^\ufffd{3,}.{0,4}(?:JFIF|Exif)\0/su, 'a JPEG picture'],
  [/^GIF8/, 'a GIF picture'],
  [/^%PDF-/, 'a PDF file'],
  [/^PK\p{Cc}{2}.*\bword\/document\.xml/su, 'a Word file (.docx)'],
  [/^PK\p{Cc}{2}.*\bxl\/workbook\.xml/su, 'an Excel file (.xlsx)'],
  [/^PK\p{Cc}{2}.*\bppt\/presentation\.xml/su, 'a PowerPoint file (.pptx)'],
  [/^PK\p{Cc}{2}.{0,80}opendocument\.text/su, 'a LibreOffice document (.odt)'],
  [/^PK\p{Cc}{2}.{0,80}opendocument\.spreadsheet/su, 'a LibreOffice table (.ods)'],
  [/^PK\p{Cc}{2}/u, 'an Excel, Word or ZIP file'],
  [/^\{\\rtf/, 'a document in RTF'],
  [/^\s*<(?:!doctype html|html)\b/i, 'a web page (HTML)'],
  [/^\ufffd{2}\p{Cc}\u0871/u, 'an old Excel or Word file'],
]

/** Text in UTF-16: with a byte order mark and control characters, or with every other byte zero. */
const UTF_16 =
  /^\ufffd{2}(?!\ufffd).{0,200}[^\P{Cc}\t\n\r]|^(?:[^\0]\0){4}|^(?:\0[^\0]){4}/su

/** The kind of a file that is not text in UTF-8, judged by its beginning, to follow “is”; undefined for a text. */
export function binaryKind(text: string): string | undefined {
  const start = text.slice(0, 1000)
  // The list of what an archive holds is at its end.
  const searched = start.startsWith('PK') ? text : start
  const kind = SIGNATURES.find(([beginning]) => beginning.test(searched))?.[1]
  if (kind !== undefined) return kind
  if (UTF_16.test(start)) return 'text in UTF-16'
  return start.includes('\0\0\0') ? 'not a text file' : undefined
}
