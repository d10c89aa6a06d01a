import { join } from 'node:path'

import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'

import { runHere } from '../cli/run-here.ts'
import { filesIn, project } from '../cli/run.ts'
import { has } from '../programs-found.ts'
import { said } from './ask.ts'

let files: readonly string[] = []

/** A photograph of 40 × 30 mm, in all the colours that RGB has. */
const photo = (): Promise<Buffer> => {
  const [width, height] = [480, 360]
  const data = Buffer.alloc(width * height * 3)
  for (let index = 0; index < data.length; index += 1) data[index] = (index * 7919) % 256
  return sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg()
    .toBuffer()
}

beforeAll(async () => {
  const folder = project('small', {
    'content/small/deck.yaml': ['picture: scene.svg', 'picture: photo.jpg'],
  })
  await sharp(await photo()).toFile(join(folder, 'content/small/photo.jpg'))
  const { code, err } = await runHere(['build', '--marks'], { folder })
  if (code !== 0) throw new Error(err)
  files = filesIn(join(folder, 'output')).map((file) => join(folder, 'output', file))
})

test.skipIf(!has('qpdf'))('no file has any other colours than inks (qpdf)', () => {
  expect(files).toHaveLength(6)
  for (const file of files) {
    const text = said('qpdf', '--qdf', '--stream-data=uncompress', file, '-')
    expect(text).not.toMatch(/\/(?:DeviceRGB|CalRGB|DeviceGray|CalGray|Lab|Indexed)\b/)
    expect(text).not.toMatch(/^[\d. -]+ (?:rg|RG|g|G|sc|SC)$/m)
    expect(text).toMatch(/^[\d. -]+ k$/m)
  }
})

test.skipIf(!has('qpdf'))('black words overprint in every file (qpdf)', () => {
  for (const file of files) {
    const text = said('qpdf', '--qdf', '--stream-data=uncompress', file, '-')
    expect(text).toMatch(/\/OP false\n +\/OPM 1\n[^>]*\/op true/)
    expect(text).toMatch(/OverprintFills gs\n0 0 0 1 k\nBT/)
  }
})

test.skipIf(!has('pdfimages'))('photographs are four plates (pdfimages)', () => {
  const [cards] = files.filter((file) => file.includes('-little-press'))
  const [, , ...rows] = said('pdfimages', '-list', cards!).trimEnd().split('\n')
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatch(/^ +1 +0 image .* cmyk +4 +8 /)
})

test.skipIf(!has('gs'))(
  'no page has more ink than the theme allows (ghostscript)',
  () => {
    const [cards] = files.filter((file) => file.includes('-little-press'))
    const rows = said('gs', '-q', '-o', '-', '-r36', '-sDEVICE=ink_cov', cards!)
    const pages = Array.from(
      rows.matchAll(/^ *([\d.]+) +([\d.]+) +([\d.]+) +([\d.]+) CMYK OK/gm),
    )
    expect(pages).toHaveLength(6)
    for (const [, ...inks] of pages)
      expect(inks.reduce((sum, ink) => sum + Number(ink), 0)).toBeLessThan(240)
  },
)
