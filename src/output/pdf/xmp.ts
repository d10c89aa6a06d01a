import type { PdfFacts } from './pdf-file.ts'

/** What a file says to be: a namespace, and properties. */
interface Standard {
  readonly prefix: string
  readonly namespace: string
  readonly properties: string
}

export const PDF_X4: Standard = {
  prefix: 'pdfxid',
  namespace: 'http://www.npes.org/pdfx/ns/id/',
  properties: `<pdf:Trapped>False</pdf:Trapped>
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>`,
}

/** ISO 14289-1, clause 5. */
export const PDF_UA1: Standard = {
  prefix: 'pdfuaid',
  namespace: 'http://www.aiim.org/pdfua/ns/id/',
  properties: '<pdfuaid:part>1</pdfuaid:part>',
}

/** The XMP packet by which a file says what it is; `id`: 16 bytes of no other file. */
export function xmpPacket(
  facts: PdfFacts,
  { prefix, namespace, properties }: Standard,
  id: Uint8Array,
): string {
  const time = facts.date.toISOString().replace(/\.\d+Z$/, 'Z')
  const uuid = uuidOf(id)
  return `<?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:${prefix}="${namespace}">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(facts.title)}</rdf:li></rdf:Alt></dc:title>
${creator(facts.author)}<xmp:CreateDate>${time}</xmp:CreateDate>
<xmp:ModifyDate>${time}</xmp:ModifyDate>
<xmp:MetadataDate>${time}</xmp:MetadataDate>
<xmp:CreatorTool>cardpress</xmp:CreatorTool>
<xmpMM:DocumentID>uuid:${uuid}</xmpMM:DocumentID>
<xmpMM:InstanceID>uuid:${uuid}</xmpMM:InstanceID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<xmpMM:VersionID>1</xmpMM:VersionID>
<pdf:Producer>pdfkit 0.20.2</pdf:Producer>
${properties}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`
}

const creator = (author: string | undefined): string =>
  author === undefined
    ? ''
    : `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>\n`

/** Words in XML, without the control characters that XML has no way to write. */
const escaped = (words: string): string =>
  words
    // oxlint-disable-next-line no-control-regex -- they are just what is to go
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** A name-based UUID (RFC 9562, version 8: made of a hash of one's own). */
function uuidOf(id: Uint8Array): string {
  const digits = Buffer.from(id)
  digits.writeUInt8((digits.readUInt8(6) & 0x0f) | 0x80, 6)
  digits.writeUInt8((digits.readUInt8(8) & 0x3f) | 0x80, 8)
  return digits.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
