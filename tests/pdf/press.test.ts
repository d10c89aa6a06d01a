import { SaxesParser } from 'saxes'
import { afterEach, expect, test } from 'vitest'

import { pt } from '../../src/base/geometry/length.ts'
import { rectangle } from '../../src/base/geometry/path.ts'
import type { PressDocument } from '../../src/output/pdf/pdfx4.ts'
import { has } from '../programs-found.ts'
import { said } from './ask.ts'
import { frame, pressDocument, profile } from './press-document.ts'
import { readablePdf } from './readable-pdf.ts'
import { fontBytes, line } from './shape-text.ts'
import { pdfBytes } from './write-pdf.ts'

const bytes = fontBytes('nunito-sans/NunitoSans-Regular.ttf')
const green = { cmyk: [60, 0, 80, 10], srgb: '#6fb04f' } as const

const page = frame(
  { kind: 'shape', path: rectangle(-10, -10, 220, 120), fill: green },
  {
    kind: 'shape',
    path: [
      ['M', 0, -12],
      ['L', 0, -28],
    ],
    stroke: { color: 'registration', width: pt(0.25) },
  },
  line('fijn', { bytes, font: 'text' }),
)

const trial = (other: Partial<PressDocument> = {}): PressDocument =>
  pressDocument([page], { fonts: new Map([['text', bytes]]), ...other })

test('a whole file', async () => {
  const pdf = await pdfBytes(trial({ title: 'Trial & error', author: 'Wij <samen>' }), {
    compress: false,
  })
  await expect(readablePdf(pdf)).toMatchFileSnapshot('golden/whole.pdf.txt')
})

const zone = process.env['TZ']
afterEach(() => {
  // Assigning undefined would leave the word 'undefined' there.
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

test('the same document makes the same bytes, anywhere and at any time', async () => {
  const first = await pdfBytes(trial())
  process.env['TZ'] = 'Pacific/Kiritimati'
  expect(trial().date.getHours()).toBe(17)
  await pdfBytes(trial({ title: 'another one in between' }))
  expect(Buffer.from(await pdfBytes(trial())).equals(first)).toBe(true)
})

const idOf = (pdf: Uint8Array): string | undefined =>
  /\/ID \[<(\w{32})> <\1>\]/.exec(Buffer.from(pdf).toString('latin1'))?.[1]

test('files differ in their ids when they differ in anything', async () => {
  const other: readonly Partial<PressDocument>[] = [
    {},
    { frames: [page, page] },
    { frames: [{ ...page, bleed: pt(9) }] },
    { title: 'Another' },
    { language: 'en' },
    { flip: 'long' },
    { flip: 'short' },
    { fonts: new Map([['text', fontBytes('nunito-sans/NunitoSans-Bold.ttf')]]) },
    { outputIntent: { ...trial().outputIntent, profile } },
  ]
  const ids = await Promise.all(
    other.map(async (change) => idOf(await pdfBytes(trial(change)))),
  )
  expect(ids).not.toContain(undefined)
  expect(new Set(ids).size).toBe(ids.length)
})

test.each([
  ['long', 'Long'],
  ['short', 'Short'],
] as const)(
  'a print dialog begins with the true size, and turns over the %s edge',
  async (flip, edge) => {
    const pdf = Buffer.from(await pdfBytes(trial({ flip }), { compress: false }))
    const preferences = /<<\n\/DisplayDocTitle[^]*?>>/.exec(pdf.toString('latin1'))?.[0]
    expect(preferences).toContain('/PrintScaling /None')
    expect(preferences).toContain(`/Duplex /DuplexFlip${edge}Edge`)
  },
)

test('words of the deck cannot break the XMP packet', async () => {
  const title = 'a < b & "c" ]]> \u0007 é 🂡'
  const pdf = Buffer.from(await pdfBytes(trial({ title }))).toString('utf8')
  const packet = /<x:xmpmeta[^]*<\/x:xmpmeta>/.exec(pdf)?.[0] ?? ''
  const texts: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('text', (text) => texts.push(text))
  parser.on('error', (error) => {
    throw error
  })
  parser.write(packet).close()
  expect(texts).toContain('a < b & "c" ]]>  é 🂡')
})

test.skipIf(!has('qpdf'))('the file is sound (qpdf)', async () => {
  const pdf = await pdfBytes(
    trial({ outputIntent: { ...trial().outputIntent, profile } }),
  )
  expect(said(pdf, 'qpdf', '--check', 'trial.pdf')).toContain(
    'No syntax or stream encoding errors',
  )
})

test.skipIf(!has('pdfinfo'))(
  'it says what it is, and where to cut it (pdfinfo)',
  async () => {
    const a6 = {
      ...page,
      trim: { width: pt(297.6378), height: pt(419.5276) },
      bleed: pt(8.5039),
      slug: pt(0),
    }
    const frames = [page, a6]
    const pdf = await pdfBytes(trial({ title: 'Één', author: 'Wij', frames }))
    const words = said(pdf, 'pdfinfo', '-box', '-l', '2', 'trial.pdf')
    expect(words.replaceAll(/ +/g, ' ').split('\n')).toEqual(
      expect.arrayContaining([
        'Title: Één',
        'Author: Wij',
        'CreationDate: Fri Jan 2 03:04:05 2026 UTC',
        'ModDate: Fri Jan 2 03:04:05 2026 UTC',
        'Pages: 2',
        'Page 1 MediaBox: 0.00 0.00 260.00 160.00',
        'Page 1 CropBox: 0.00 0.00 260.00 160.00',
        'Page 1 BleedBox: 20.00 20.00 240.00 140.00',
        'Page 1 TrimBox: 30.00 30.00 230.00 130.00',
        'Page 2 MediaBox: 0.00 0.00 314.65 436.54',
        'Page 2 BleedBox: 0.00 0.00 314.65 436.54',
        'Page 2 TrimBox: 8.50 8.50 306.14 428.03',
        'PDF version: 1.6',
        'PDF subtype: PDF/X-4',
      ]),
    )
  },
)
