import { execFileSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import sharp from 'sharp'

import { openRaster } from '../../src/compare/raster/raster.ts'
import type { Raster } from '../../src/compare/raster/raster.ts'

/** Cards of a built-in deck: the pages of a press file, counted from 0. */
interface Cards {
  readonly deck: string
  /** Dutch if absent. */
  readonly language?: string
  /** Of cards, their format; of a leaflet what its file has after “leaflet”. */
  readonly format?: string
  readonly fold?: string
  readonly pages: readonly number[]
  /** Whether they are of the variant that the page on templates shows. */
  readonly isVariant?: boolean
}

/** A picture of a README: rows of cards of one height, each row as wide as the picture. */
interface Showcase {
  /** In the folder of the package. */
  readonly file: string
  readonly ground: string
  readonly rows: readonly (readonly Cards[])[]
}

const SHOWCASES: readonly Showcase[] = [
  {
    file: 'assets/showcase.png',
    ground: '#F5E9DA',
    rows: [[{ deck: 'samenleerwijzer', format: 'a6', pages: [0, 2, 4, 6, 8, 10] }]],
  },
  {
    file: 'assets/designs.jpg',
    ground: '#E7E4DB',
    rows: [
      [
        { deck: 'on-the-way', format: 'poker', pages: [12, 4, 5] },
        { deck: 'meetings', format: 'tarot', pages: [2, 3] },
      ],
      [{ deck: 'look-and-tell', format: 'a5-landscape', pages: [0, 1] }],
    ],
  },
  {
    file: 'templates/pictures/variant.jpg',
    ground: '#E7E4DB',
    rows: [
      [
        { deck: 'samenleerwijzer', format: 'a6', pages: [6, 7] },
        { deck: 'samenleerwijzer', format: 'a6', pages: [6, 7], isVariant: true },
      ],
    ],
  },
  {
    file: 'templates/pictures/leaflet.jpg',
    ground: '#E7E4DB',
    rows: [
      [{ deck: 'samenleerwijzer', fold: '', pages: [0, 1] }],
      [{ deck: 'samenleerwijzer', fold: '-a4-roll', pages: [0, 1] }],
    ],
  },
  {
    file: 'templates/pictures/template-words.jpg',
    ground: '#E7E4DB',
    rows: [
      [
        { deck: 'meetings', format: 'tarot-landscape', pages: [1] },
        { deck: 'meetings', language: 'en', format: 'tarot-landscape', pages: [1] },
      ],
    ],
  },
]

/** In pixels. */
const WIDTH = 1600
const GAP = 28
const CORNER = 12

/** A card is drawn in more pixels than it gets. */
const DPI = 250

/** Builds the decks of the package and writes the pictures of its READMEs that show them. */
export async function drawShowcases(root: string): Promise<void> {
  const output = mkdtempSync(join(tmpdir(), 'cardpress-showcase-'))
  const raster = await openRaster()
  try {
    for (const showcase of SHOWCASES) {
      // oxlint-disable-next-line no-await-in-loop -- there is one PDFium
      const drawn = await drawShowcase(showcase, { root, output, raster })
      writeFileSync(join(root, showcase.file), drawn)
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
  const drawnCards: Card[] = []
  for (const cards of row) {
    const { deck, language = 'nl', format, fold = '', isVariant = false } = cards
    const folder = isVariant ? variantOf(deck, { root, output }) : root
    const options = `-q -l ${language} -f ${format ?? 'a6'} -t press --bleed 0mm`.split(
      ' ',
    )
    const command = [join(root, 'bin/cardpress.cjs'), 'build', deck, ...options]
    execFileSync(process.execPath, [...command, '-o', output], { cwd: folder })
    const kind = format === undefined ? `press-leaflet${fold}` : `${format}-press`
    const name = `${deck}-${language}-${kind}_bleed-0mm.pdf`
    const bytes = readFileSync(join(output, deck, language, name))
    for (const page of cards.pages) {
      // oxlint-disable-next-line no-await-in-loop -- there is one PDFium
      const drawn = await raster.renderPage({ name, bytes }, page, DPI, fail)
      if (!drawn) throw new Error(`page ${page} of ${name} cannot be drawn`)
      const { width, height, rgba } = drawn
      drawnCards.push({ pixels: rgba, width, height })
    }
  }
  return drawnCards
}

/** A project with a deck in the variant of its template that the page on templates shows; its folder. */
function variantOf(
  deck: string,
  { root, output }: Pick<Drawing, 'root' | 'output'>,
): string {
  const folder = join(output, 'variant')
  cpSync(join(root, 'content', deck), join(folder, 'content', deck), { recursive: true })
  const page = readFileSync(join(root, 'templates/README.md'), 'utf8')
  for (const [, file = '', yaml = ''] of page.matchAll(
    /^# (templates\/warm\/\S+)\n(.*?)^```/gms,
  )) {
    mkdirSync(join(folder, file, '..'), { recursive: true })
    writeFileSync(join(folder, file), yaml)
  }
  const file = join(folder, 'content', deck, 'deck.yaml')
  const written = readFileSync(file, 'utf8')
  writeFileSync(file, written.replace(`template: ${deck}`, 'template: warm'))
  return folder
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
