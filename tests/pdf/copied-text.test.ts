import { beforeAll, describe, expect, test } from 'vitest'

import { BLACK } from '../../src/base/color/color.ts'
import { OBJECT } from '../../src/base/text/icon.ts'
import { openRaster } from '../../src/compare/raster/raster.ts'
import type { FrameItem } from '../../src/typesetting/frame/frame.ts'
import { placeLine } from '../../src/typesetting/layout/flow/place-text.ts'
import { iconStyle } from '../../src/typesetting/layout/pictures/icons.ts'
import type { InlineStyle } from '../../src/typesetting/layout/type/computed-style.ts'
import { directionOf } from '../../src/typesetting/text/language-tag.ts'
import { setLine } from '../../src/typesetting/text/line.ts'
import { breakLines } from '../../src/typesetting/text/lines.ts'
import { prepareText } from '../../src/typesetting/text/paragraph.ts'
import type { TextSpan } from '../../src/typesetting/text/style.ts'
import { has } from '../programs-found.ts'
import { body, fontFile } from '../text/faces.ts'
import { said } from './ask.ts'
import { COPIED_LINES, LATIN_IN_ARABIC } from './copied-lines.ts'
import { frame, pressDocument } from './press-document.ts'
import { pdfBytes } from './write-pdf.ts'

const SIZE = 5
const LEADING = 9
const RIGHT = 195

/** A part of a line, or what a drawing says in `<…>`. */
function spanOf(part: string, style: InlineStyle): TextSpan<InlineStyle> {
  const words = /^<(.*)>$/.exec(part)?.[1]
  if (words === undefined) return { text: part, style }
  const icon = { name: 'coin', words, width: 1, height: 1 }
  return { text: OBJECT, style: iconStyle(icon, style) }
}

/** Lines under each other, at the side where they begin. */
function setItems(language: string, texts: readonly string[]): readonly FrameItem[] {
  const direction = directionOf(language)
  const style = { ...body, color: BLACK }
  return texts.flatMap((text, index) => {
    const spans = text.split(/(<[^>]+>)/).map((part) => spanOf(part, style))
    const prepared = prepareText(spans, {
      language,
      direction,
      hyphenate: false,
    })
    const [line] = breakLines(prepared, Number.POSITIVE_INFINITY)
    const set = setLine(prepared, line!)
    const x = direction === 'rtl' ? RIGHT - set.width * SIZE : 0
    return placeLine(set, { x, baseline: LEADING * (index + 1), size: SIZE })
  })
}

function printed(language: string, texts: readonly string[]): Promise<Uint8Array> {
  const items = setItems(language, texts)
  const ids = items.flatMap((item) => (item.kind === 'glyphs' ? [item.font] : []))
  const fonts = new Map(ids.map((id) => [id, fontFile(id)]))
  const rightToLeft = directionOf(language) === 'rtl'
  return pdfBytes(pressDocument([frame(...items)], { fonts, language, rightToLeft }))
}

/** Without what orders text in both directions and is not seen; marks in the order of Unicode. */
const plainLines = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .replaceAll(/[\u200E\u200F\u202A-\u202E\u2066-\u2069\f]/g, '')
    .replaceAll(/[\u00A0\u202F]/g, ' ')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

const written = (texts: readonly string[]): readonly string[] =>
  plainLines(texts.join('\n').replaceAll(/[<>]/g, ''))

const languages = Object.entries(COPIED_LINES)

test.skipIf(!has('pdftotext')).each([
  ...languages,
  // poppler takes a page with more Latin letters for one from left to right.
  ['ar', [...COPIED_LINES.ar, ...LATIN_IN_ARABIC]],
] as const)(
  'lines in %s are copied as they were written (pdftotext)',
  async (language, texts) => {
    const copied = said(await printed(language, texts), 'pdftotext', 'trial.pdf', '-')
    expect(plainLines(copied)).toEqual(written(texts))
  },
)

describe('in the viewer of Chrome (PDFium)', () => {
  let raster: Awaited<ReturnType<typeof openRaster>>

  beforeAll(async () => {
    raster = await openRaster()
  })

  test.each(languages)(
    'lines in %s are copied as they were written',
    async (language, texts) => {
      const file = { name: 'trial.pdf', bytes: await printed(language, texts) }
      const [page] = (await raster.pageTexts(file, ({ message }) =>
        expect.fail(message),
      ))!
      expect(plainLines(page!.lines.map(({ text }) => text).join('\n'))).toEqual(
        written(texts),
      )
    },
  )
})
