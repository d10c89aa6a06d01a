import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { Blob, Buffer as TextBuffer, Face, Font, shape } from 'harfbuzzjs'

import { BLACK } from '../../src/base/color/color.ts'
import { pt } from '../../src/base/geometry/length.ts'
import type { Glyph, Glyphs } from '../../src/typesetting/frame/frame.ts'

/** A font of the package by its path under `assets/fonts`. */
export const fontBytes = (path: string): Uint8Array =>
  readFileSync(join(import.meta.dirname, '../../assets/fonts', path))

/** How a line of text is set. */
export interface Setting {
  readonly bytes: Uint8Array
  readonly font: string
  readonly size?: number
  readonly x?: number
  readonly y?: number
}

/** One line of text as glyphs, shaped by HarfBuzz with one text for each cluster. */
export function line(
  text: string,
  { bytes, font, size = 12, x = 20, y = 40 }: Setting,
): Glyphs {
  return {
    kind: 'glyphs',
    at: { x: pt(x), y: pt(y) },
    font,
    size: pt(size),
    color: BLACK,
    glyphs: shaped(text, bytes),
  }
}

function shaped(text: string, bytes: Uint8Array): readonly Glyph[] {
  const face = new Face(new Blob(bytes))
  const font = new Font(face)
  const buffer = new TextBuffer()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  shape(font, buffer)
  const infos = buffer.getGlyphInfos()
  const starts = [...new Set(infos.map(({ cluster }) => cluster)), text.length].toSorted(
    (a, b) => a - b,
  )
  const used = new Set<number>()
  let pen = 0
  return buffer.getGlyphPositions().map((position, index): Glyph => {
    const { codepoint, cluster } = infos[index]!
    const end = starts[starts.indexOf(cluster) + 1]
    const glyph = {
      id: codepoint,
      x: (pen + position.xOffset) / face.upem,
      y: position.yOffset / face.upem,
      advance: font.glyphHAdvance(codepoint) / face.upem,
      text: used.has(cluster) ? '' : text.slice(cluster, end),
    }
    used.add(cluster)
    pen += position.xAdvance
    return glyph
  })
}
