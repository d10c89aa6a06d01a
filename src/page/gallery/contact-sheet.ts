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

/** How many times as wide as high a sheet is, about. */
const ASPECT = 1.4

/** Places sides in rows, each as wide as it is, on one line; larger decks are drawn smaller. */
export function placeOnSheet(sides: readonly Pick<Side, 'trim'>[]): {
  readonly cells: readonly SheetCell[]
  readonly width: number
  readonly height: number
} {
  const cards = sides.map(({ trim }) => ({
    width: trim.width * SCALE,
    height: trim.height * SCALE,
  }))
  const rows = rowsOf(cards)
  const width = GAP + Math.max(...rows.map(widthOf))
  const height = GAP + rows.reduce((sum, row) => sum + heightOf(row), 0)
  const factor = Math.min(1, MOST_PIXELS / width, MOST_PIXELS / height)
  const cells: SheetCell[] = []
  let top = GAP
  for (const row of rows) {
    let left = GAP
    const foot = top + heightOf(row) - GAP - LABEL
    for (const card of row) {
      const high = Math.floor(card.height * factor)
      cells.push({
        x: Math.floor(left * factor),
        y: Math.floor(foot * factor) - high,
        width: Math.floor(card.width * factor),
        height: high,
      })
      left += card.width + GAP
    }
    top += heightOf(row)
  }
  return { cells, width: Math.ceil(width * factor), height: Math.ceil(height * factor) }
}

type Card = Pick<SheetCell, 'width' | 'height'>

const widthOf = (row: readonly Card[]): number =>
  row.reduce((sum, { width }) => sum + width + GAP, 0)

const heightOf = (row: readonly Card[]): number =>
  Math.max(...row.map(({ height }) => height)) + GAP + LABEL

function rowsOf(cards: readonly Card[]): readonly (readonly Card[])[] {
  const area = cards.reduce((sum, card) => sum + widthOf([card]) * heightOf([card]), 0)
  const room = Math.sqrt(area * ASPECT)
  const rows: Card[][] = []
  for (const card of cards) {
    const row = rows.at(-1)
    // At least half of the last one stands within it.
    if (row && widthOf(row) + widthOf([card]) / 2 <= room) row.push(card)
    else rows.push([card])
  }
  return rows
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
