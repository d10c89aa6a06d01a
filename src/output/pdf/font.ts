import { createHash } from 'node:crypto'

import { excerpt } from '../../base/problems/excerpt.ts'
import { CardpressError } from '../../base/problems/problem.ts'
import type { Cluster, Part } from './clusters.ts'
import type { ComposedGlyph } from './composed-glyph.ts'
import { fontDescriptor, postScriptName } from './font-facts.ts'
import type { PdfFile } from './pdf-file.ts'
import { pdfText } from './pdf-value.ts'
import type { PdfObject } from './pdf-value.ts'
import { readSfnt, tableOf } from './sfnt.ts'
import type { Sfnt } from './sfnt.ts'
import { hex, toUnicode } from './to-unicode.ts'
import { subsetTrueType } from './truetype-subset.ts'

/** The subset of a font that a file uses: a code for every pair of outlines and text. */
export class EmbeddedFont {
  /** The font dictionary that pages refer to; complete after `finish`. */
  readonly object: PdfObject
  readonly #file: PdfFile
  readonly #id: string
  readonly #bytes: Uint8Array
  readonly #codes = new Map<string, string>()
  readonly #font: Sfnt
  /** By code; 0 is the glyph for a missing character, which a font must have. */
  readonly #glyphs: (number | ComposedGlyph)[] = [0]
  /** From code 1 on, in thousandths of an em. */
  readonly #widths: number[] = []
  readonly #texts = new Map<string, string>()

  /** `id` is the path of the font, for messages. */
  constructor(file: PdfFile, id: string, bytes: Uint8Array) {
    this.#file = file
    this.#id = id
    this.#bytes = bytes
    this.#font = readSfnt(bytes)
    this.object = file.reserve()
  }

  /** Whether several outlines can be shown by one code, and begin elsewhere than in the font. */
  get joinsOutlines(): boolean {
    return this.#font.has('glyf')
  }

  /** The code of outlines with their text, in hexadecimal. */
  code(cluster: Cluster): string {
    const { text, advance } = cluster
    const glyph = 'parts' in cluster ? this.#glyphOf(cluster.parts, advance) : cluster.id
    const key = `${typeof glyph === 'number' ? glyph : JSON.stringify(glyph)} ${text}`
    const known = this.#codes.get(key)
    if (known !== undefined) return known
    const code = hex(this.#glyphs.push(glyph) - 1)
    this.#widths.push(advance * 1000)
    this.#texts.set(code, text)
    this.#codes.set(key, code)
    return code
  }

  #glyphOf(parts: readonly Part[], advance: number): number | ComposedGlyph {
    const first = parts[0]
    if (first && parts.length === 1 && first.x === 0 && first.y === 0) return first.id
    const unitsPerEm = tableOf(this.#font, 'head').getUint16(18)
    const inUnits = (em: number): number => Math.round(em * unitsPerEm)
    return {
      parts: parts.map(({ id, x, y }) => ({ id, x: inUnits(x), y: inUnits(y) })),
      advance: inUnits(advance),
    }
  }

  /** Writes the font with the glyphs that have codes. */
  finish(): void {
    const file = this.#file
    const font = this.#font
    const trueType = this.joinsOutlines
    const program = trueType ? subsetTrueType(font, this.#glyphs) : this.#subsetCff()
    const name = `${tagOf(program)}+${postScriptName(font, this.#id)}`
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

  /** fontkit reads tables that were not checked when the font was opened, and throws if they are damaged. */
  #subsetCff(): Uint8Array {
    try {
      const glyphs = this.#glyphs.filter((glyph) => typeof glyph === 'number')
      return this.#file.subsetCff(this.#bytes, glyphs)
    } catch {
      throw new CardpressError({
        code: 'unknown-font',
        severity: 'error',
        message: `The font “${excerpt(this.#id)}” is damaged: it cannot be cut down to the letters of a PDF.`,
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
