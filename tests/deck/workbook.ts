import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Number formats of `workbook`. */
const FORMATS = [
  '[$&#8364;-413] #,##0.00',
  '[$-413]d mmmm yyyy',
  'd mmmm yyyy',
  '#,##0.0',
]
  .map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`)
  .join('')

/** A cell with one of the formats of `workbook`. */
export function shownAs(style: number, value: number | string, type = 'n'): string {
  return `<c s="${style}" t="${type}"><v>${value}</v></c>`
}

/** A cell that is a date or a time. */
export const date = (value: number): string => shownAs(1, value)

function cell(value: string | number): string {
  if (String(value).startsWith('<c')) return String(value)
  if (/^#[A-Z]/.test(String(value))) return `<c t="e"><v>${value}</v></c>`
  return typeof value === 'number'
    ? `<c><v>${value}</v></c>`
    : `<c t="inlineStr"><is><t>${value}</t></is></c>`
}

/** An Excel workbook with one sheet. */
export function workbook(
  rows: readonly (readonly (string | number)[])[],
  merged: readonly string[] = [],
  properties = '',
): Uint8Array {
  const lines = rows.map(
    (row, at) =>
      `<row r="${at + 1}">${row.map((one, column) => cell(one).replace('<c', `<c r="${'ABC'.charAt(column)}${at + 1}"`)).join('')}</row>`,
  )
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packages = 'http://schemas.openxmlformats.org/package/2006'
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${office}">${properties}<sheets><sheet name="Cards" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(
      `<styleSheet xmlns="${main}"><numFmts>${FORMATS}</numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/></cellXfs></styleSheet>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${main}"><dimension ref="A1:C${rows.length}"/><sheetData>${lines.join('')}</sheetData><mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`,
    ),
  })
}

/** A workbook whose cells lead to addresses, by their names: `C2`. */
export function withLinks(
  bytes: Uint8Array,
  links: Readonly<Record<string, string>>,
): Uint8Array {
  const { 'xl/worksheets/sheet1.xml': sheet, ...parts } = unzipSync(bytes)
  const tags = Object.keys(links).map((ref) => `<hyperlink ref="${ref}" r:id="${ref}"/>`)
  const targets = Object.entries(links).map(
    ([ref, address]) =>
      `<Relationship Id="${ref}" Target="${address}" TargetMode="External"/>`,
  )
  return zipSync({
    ...parts,
    'xl/worksheets/sheet1.xml': strToU8(
      strFromU8(sheet!).replace(
        '</worksheet>',
        `<hyperlinks>${tags.join('')}</hyperlinks>$&`,
      ),
    ),
    'xl/worksheets/_rels/sheet1.xml.rels': strToU8(
      `<Relationships>${targets.join('')}</Relationships>`,
    ),
  })
}

/** A workbook with a sheet of notes before its own. */
export function behindNotes(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  const notes = unzipSync(workbook([['These are our cards.']]))
  const edited = (name: string, mark: RegExp): Uint8Array =>
    strToU8(
      strFromU8(parts[name]!).replace(
        mark,
        (own) => `${own}${own.replaceAll('1', '9').replace('Cards', 'Notes')}`,
      ),
    )
  return zipSync({
    ...parts,
    'xl/workbook.xml': edited('xl/workbook.xml', /<sheet .*?>/),
    'xl/_rels/workbook.xml.rels': edited(
      'xl/_rels/workbook.xml.rels',
      /<Relationship .*?>/,
    ),
    'xl/worksheets/sheet9.xml': parts['xl/worksheets/sheet1.xml']!,
    'xl/worksheets/sheet1.xml': notes['xl/worksheets/sheet1.xml']!,
  })
}
