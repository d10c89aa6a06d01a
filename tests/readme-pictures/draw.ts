import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import sharp from 'sharp'

import { openRaster } from '../../src/compare/raster/raster.ts'
import { drawShowcases } from './showcase.ts'

/** Twice as many pixels as the page is wide where it is read. */
const DPI = 200

/** Colours are few, but for photographs. */
const PNG = { palette: true, quality: 85, effort: 10 } as const

/** Draws the pictures of the READMEs, with the deck in a folder. */
export async function drawPictures(folder: string): Promise<void> {
  const root = join(folder, '../..')
  await drawFigures(folder, root)
  await drawShowcases(root)
}

/** Builds the deck in a folder and writes a picture of each of its cards for the README of templates. */
async function drawFigures(folder: string, root: string): Promise<void> {
  const into = join(root, 'templates/pictures')
  const output = mkdtempSync(join(tmpdir(), 'cardpress-pictures-'))
  try {
    const command = join(root, 'bin/cardpress.cjs')
    const args = [command, 'build', 'pictures', '-t', 'press', '-o', output]
    execFileSync(process.execPath, args, { cwd: folder })
    const name = 'pictures-en-figure-press.pdf'
    const bytes = readFileSync(join(output, 'pictures/en', name))
    const raster = await openRaster()
    mkdirSync(into, { recursive: true })
    for (const [page, piece] of piecesOf(folder).entries()) {
      // oxlint-disable-next-line no-await-in-loop -- there is one PDFium
      const pixels = await raster.renderPage({ name, bytes }, page, DPI, fail)
      if (!pixels) throw new Error(`${piece} cannot be drawn`)
      const { width, height, rgba } = pixels
      const picture = sharp(rgba, { raw: { width, height, channels: 4 } })
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const png = await picture.removeAlpha().png(PNG).toBuffer()
      writeFileSync(join(into, `${piece}.png`), png)
    }
  } finally {
    rmSync(output, { recursive: true })
  }
}

/** The cards of the deck, in their order. */
export const piecesOf = (folder: string): readonly string[] =>
  [
    ...readFileSync(join(folder, 'content/pictures/deck.yaml'), 'utf8').matchAll(
      /^ {2}([a-z]+):\s+\{\s*kind/gm,
    ),
  ].map(([, piece = '']) => piece)

function fail({ message }: { readonly message: string }): never {
  throw new Error(message)
}
