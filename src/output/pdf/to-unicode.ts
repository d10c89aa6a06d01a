/** At most so many entries may stand in one block (Adobe technical note 5014). */
const BLOCK = 100

const HEAD = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
`

const TAIL = `endcmap
CMapName currentdict /CMap defineresource pop
end
end`

/** Sixteen bits as four hexadecimal digits. */
export const hex = (word: number): string =>
  word.toString(16).toUpperCase().padStart(4, '0')

/** The table by which readers get text out of a page: what each hexadecimal code stands for. */
export function toUnicode(texts: ReadonlyMap<string, string>): string {
  const entries = [...texts].map(([code, text]) => `<${code}> <${utf16(text)}>\n`)
  const blocks: string[] = []
  for (let start = 0; start < entries.length; start += BLOCK) {
    const block = entries.slice(start, start + BLOCK)
    blocks.push(`${block.length} beginbfchar\n${block.join('')}endbfchar\n`)
  }
  return HEAD + blocks.join('') + TAIL
}

/** A text as hexadecimal words, the first byte of each first. */
export const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join('')
