import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import sharp from 'sharp'

import { openRaster } from '../../src/compare/raster/raster.ts'
import type { Raster } from '../../src/compare/raster/raster.ts'

/** Cards of a built-in deck in Dutch: the pages of its press file, counted from 0. */
interface Cards {
  readonly deck: string
  readonly format: string
  readonly pages: readonly number[]
}

/** A picture of the README at the top: rows of cards of one height, each row as wide as the picture. */
interface Showcase {
  readonly file: string
  readonly ground: string
  readonly rows: readonly (readonly Cards[])[]
}

const SHOWCASES: readonly Showcase[] = [
  {
    file: 'showcase.png',
    ground: '#F5E9DA',
    rows: [[{ deck: 'samenleerwijzer', format: 'a6', pages: [0, 2, 4, 6, 8, 10] }]],
  },
  {
    file: 'designs.jpg',
    ground: '#E7E4DB',
    rows: [
      [
        { deck: 'on-the-way', format: 'poker', pages: [12, 4, 5] },
        { deck: 'meetings', format: 'tarot', pages: [2, 3] },
      ],
      [{ deck: 'look-and-tell', format: 'a5-landscape', pages: [0, 1] }],
    ],
  },
]

/** In pixels. */
const WIDTH = 1600
const GAP = 28
const CORNER = 12

/** A card is drawn in more pixels than it gets. */
const DPI = 250

/** Builds the decks of the package and writes the pictures of the README at the top into `assets`. */
export async function drawShowcases(root: string): Promise<void> {
  const output = mkdtempSync(join(tmpdir(), 'cardpress-showcase-'))
  const raster = await openRaster()
  try {
    for (const showcase of SHOWCASES) {
      // oxlint-disable-next-line no-await-in-loop -- there is one PDFium
      const drawn = await drawShowcase(showcase, { root, output, raster })
      writeFileSync(join(root, 'assets', showcase.file), drawn)
    }
  } finally {
    rmSync(output, { recursive: true })
  }
}

interface Drawing {
  readonly root: string
  readonly output: string
  readonly raster: Raster
}

/** A picture of a card. */
interface Card {
  readonly pixels: Uint8Array
  readonly width: number
  readonly height: number
}

async function drawShowcase(
  { file, ground, rows }: Showcase,
  drawing: Drawing,
): Promise<Uint8Array> {
  const placed: PlacedCard[] = []
  let top = GAP
  for (const row of rows) {
    // oxlint-disable-next-line no-await-in-loop -- there is one PDFium
    const cards = await cardsOf(row, drawing)
    const shapes = cards.reduce((sum, { width, height }) => sum + width / height, 0)
    const height = Math.round((WIDTH - GAP * (cards.length + 1)) / shapes)
    placed.push(...placedIn(cards, height, top))
    top += height + GAP
  }
  const shadows = placed.map(({ box }) => rectangle(box, 'filter="url(#s)" opacity=".3"'))
  const paper = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${top}">
    <filter id="s"><feOffset dy="4"/><feGaussianBlur stdDeviation="6"/></filter>
    <rect width="100%" height="100%" fill="${ground}"/>${shadows.join('')}</svg>`
  const layers = placed.map(async ({ card, box }) => ({
    input: await cut(card, box),
    left: box.left,
    top: box.top,
  }))
  const picture = sharp(Buffer.from(paper))
    .composite(await Promise.all(layers))
    .removeAlpha()
  return file.endsWith('.png')
    ? picture.png({ palette: true, quality: 90, effort: 10 }).toBuffer()
    : picture.jpeg({ quality: 88, mozjpeg: true }).toBuffer()
}

/** Draws cards at their trimmed size. */
async function cardsOf(
  row: readonly Cards[],
  { root, output, raster }: Drawing,
): Promise<readonly Card[]> {
  const cards: Card[] = []
  for (const { deck, format, pages } of row) {
    const options = [
      '-l',
      'nl',
      '-f',
      format,
      '-t',
      'press',
      '--bleed',
      '0mm',
      '-o',
      output,
    ]
    const command = [join(root, 'bin/cardpress.cjs'), 'build', deck, '-q', ...options]
    execFileSync(process.execPath, command, { cwd: root })
    const name = `${deck}-nl-${format}-press_bleed-0mm.pdf`
    const bytes = readFileSync(join(output, deck, 'nl', name))
    for (const page of pages) {
      // oxlint-disable-next-line no-await-in-loop -- there is one PDFium
      const drawn = await raster.renderPage({ name, bytes }, page, DPI, fail)
      if (!drawn) throw new Error(`page ${page} of ${name} cannot be drawn`)
      const { width, height, rgba } = drawn
      cards.push({ pixels: rgba, width, height })
    }
  }
  return cards
}

/** A place in a picture, in pixels. */
interface PixelBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

interface PlacedCard {
  readonly card: Card
  readonly box: PixelBox
}

function placedIn(
  cards: readonly Card[],
  height: number,
  top: number,
): readonly PlacedCard[] {
  let left = GAP
  return cards.map((card) => {
    const width = Math.round((card.width / card.height) * height)
    const box = { left, top, width, height }
    left += width + GAP
    return { card, box }
  })
}

/** A card at its size in the picture, with round corners. */
async function cut({ pixels, width, height }: Card, box: PixelBox): Promise<Buffer> {
  const corners = `<svg xmlns="http://www.w3.org/2000/svg" width="${box.width}" height="${box.height}">${rectangle({ ...box, left: 0, top: 0 }, '')}</svg>`
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .resize(box.width, box.height, { fit: 'fill' })
    .composite([{ input: Buffer.from(corners), blend: 'dest-in' }])
    .png()
    .toBuffer()
}

const rectangle = ({ left, top, width, height }: PixelBox, attributes: string): string =>
  `<rect x="${left}" y="${top}" width="${width}" height="${height}" rx="${CORNER}" ${attributes}/>`

function fail({ message }: { readonly message: string }): never {
  throw new Error(message)
}
