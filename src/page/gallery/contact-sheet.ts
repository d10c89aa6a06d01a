import type { Side } from '../../preview/protocol/side.ts'
import { pictureAddress } from '../server/server.ts'

/** A side on a contact sheet, and what stands below it. */
export interface SheetEntry {
  readonly side: Side
  readonly label: string
}

/** Where a side stands on a contact sheet, in pixels. */
export interface SheetCell {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Pixels per inch, and those around cells and below them for a label. */
const DPI = 108
const GAP = 36
const LABEL = 40

/** Browsers draw no more pixels than this in one picture, across or down. */
const MOST_PIXELS = 16_000

/** Pixels per millimetre. */
const SCALE = DPI / 25.4

/** Places sides in rows, about as wide as they are high together; larger decks are drawn smaller. */
export function placeOnSheet(sides: readonly Pick<Side, 'trim'>[]): {
  readonly cells: readonly SheetCell[]
  readonly width: number
  readonly height: number
} {
  const columns = Math.max(1, Math.ceil(Math.sqrt(sides.length * 1.4)))
  const rows = Math.ceil(sides.length / columns)
  const [widest, highest] = [
    Math.max(...sides.map(({ trim }) => trim.width)),
    Math.max(...sides.map(({ trim }) => trim.height)),
  ]
  const wanted = { width: widest * SCALE + GAP, height: highest * SCALE + GAP + LABEL }
  const factor = Math.min(
    1,
    MOST_PIXELS / (columns * wanted.width + GAP),
    MOST_PIXELS / (rows * wanted.height + GAP),
  )
  const [across, down] = [wanted.width * factor, wanted.height * factor]
  const scale = SCALE * factor
  const cells = sides.map(({ trim }, index) => ({
    x: Math.round(GAP + (index % columns) * across),
    y: Math.round(
      GAP + Math.floor(index / columns) * down + (highest - trim.height) * scale,
    ),
    width: Math.round(trim.width * scale),
    height: Math.round(trim.height * scale),
  }))
  return {
    cells,
    width: Math.round(columns * across + GAP),
    height: Math.round(rows * down + GAP),
  }
}

/** Draws sides as they are cut, with their labels, as one PNG. */
export async function drawContactSheet(entries: readonly SheetEntry[]): Promise<Blob> {
  const { cells, width, height } = placeOnSheet(entries.map(({ side }) => side))
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser draws no pictures.')
  context.fillStyle = '#e4e4e4'
  context.fillRect(0, 0, width, height)
  context.font = '20px system-ui, sans-serif'
  context.textAlign = 'center'
  for (const [index, { side, label }] of entries.entries()) {
    const cell = cells[index]
    if (!cell) continue
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that few are in memory unpacked
    await drawSide(context, side, cell)
    context.fillStyle = '#333333'
    context.fillText(
      label,
      cell.x + cell.width / 2,
      cell.y + cell.height + 28,
      cell.width,
    )
  }
  return canvas.convertToBlob({ type: 'image/png' })
}

async function drawSide(
  context: OffscreenCanvasRenderingContext2D,
  side: Side,
  { x, y, width, height }: SheetCell,
): Promise<void> {
  const image = new Image()
  image.src = pictureAddress(side.digest, DPI)
  await image.decode()
  const scale = image.naturalWidth / (side.trim.width + 2 * side.margin)
  const edge = side.margin * scale
  const [across, down] = [side.trim.width * scale, side.trim.height * scale]
  context.drawImage(image, edge, edge, across, down, x, y, width, height)
}

/** Lets the browser save a file. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
