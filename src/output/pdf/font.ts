import { createHash } from 'node:crypto'

import { plain } from '../../base/problems/plain.ts'
import { CardpressError } from '../../base/problems/problem.ts'
import type { Glyph } from '../../typesetting/frame/frame.ts'
import { NO_CHARACTER } from './actual-text.ts'
import { fontDescriptor, postScriptName } from './font-facts.ts'
import type { PdfFile } from './pdf-file.ts'
import { pdfText } from './pdf-value.ts'
import type { PdfObject } from './pdf-value.ts'
import { readSfnt } from './sfnt.ts'
import { hex, toUnicode } from './to-unicode.ts'
import { subsetTrueType } from './truetype-subset.ts'

/** The subset of a font that a file uses: a code for every pair of glyph and text. */
export class EmbeddedFont {
  /** What pages point at; whole after `finish`. */
  readonly object: PdfObject
  readonly #file: PdfFile
  readonly #id: string
  readonly #bytes: Uint8Array
  readonly #codes = new Map<string, string>()
  /** By code; 0 is the sign for a missing glyph, which a font must have. */
  readonly #glyphs = [0]
  /** From code 1 on, in thousandths of an em. */
  readonly #widths: number[] = []
  readonly #texts = new Map<string, string>()

  /** `id` is the path of the font, for messages. */
  constructor(file: PdfFile, id: string, bytes: Uint8Array) {
    this.#file = file
    this.#id = id
    this.#bytes = bytes
    this.object = file.reserve()
  }

  /** The code of a glyph with its text, in hexadecimal. */
  code(glyph: Glyph): string {
    const key = `${glyph.id} ${glyph.text}`
    const known = this.#codes.get(key)
    if (known !== undefined) return known
    const code = hex(this.#glyphs.push(glyph.id) - 1)
    this.#widths.push(glyph.advance * 1000)
    this.#texts.set(code, glyph.text === '' ? NO_CHARACTER : glyph.text)
    this.#codes.set(key, code)
    return code
  }

  /** Writes the font with the glyphs that were asked for. */
  finish(): void {
    const file = this.#file
    const font = readSfnt(this.#bytes)
    const trueType = font.has('glyf')
    const program = trueType ? subsetTrueType(font, this.#glyphs) : this.#subsetCff()
    const name = `${tagOf(program)}+${postScriptName(font)}`
    const descriptor = file.add({
      Type: 'FontDescriptor',
      FontName: name,
      ...fontDescriptor(font),
      ...(trueType
        ? { FontFile2: file.addStream({ Length1: program.length }, program) }
        : { FontFile3: file.addStream({ Subtype: 'CIDFontType0C' }, program) }),
    })
    const byCode = file.add({
      Type: 'Font',
      Subtype: trueType ? 'CIDFontType2' : 'CIDFontType0',
      BaseFont: name,
      CIDSystemInfo: {
        Registry: pdfText('Adobe'),
        Ordering: pdfText('Identity'),
        Supplement: 0,
      },
      FontDescriptor: descriptor,
      W: [1, this.#widths],
      ...(trueType && { CIDToGIDMap: 'Identity' }),
    })
    this.object.data = {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [byCode],
      ToUnicode: file.addStream({}, Buffer.from(toUnicode(this.#texts))),
    }
    this.object.end()
  }

  /** fontkit reads more of a font than was looked through when it was opened, and throws where that is damaged. */
  #subsetCff(): Uint8Array {
    try {
      return this.#file.subsetCff(this.#bytes, this.#glyphs)
    } catch {
      throw new CardpressError({
        code: 'unknown-font',
        severity: 'error',
        message: `The font “${plain(this.#id)}” is damaged: it cannot be cut down to the letters of a PDF.`,
        hint: 'Choose another font.',
      })
    }
  }
}

/** The six letters of a subset tag (ISO 32000-1, 9.6.4), unlike those of other subsets of the font. */
function tagOf(program: Uint8Array): string {
  const hash = createHash('sha256').update(program).digest()
  return String.fromCharCode(...hash.subarray(0, 6).map((byte) => 65 + (byte % 26)))
}
