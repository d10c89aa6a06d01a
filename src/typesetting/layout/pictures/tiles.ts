import type { Color } from '../../../base/color/color.ts'
import { roundedRectangle } from '../../../base/geometry/path.ts'
import { isPhotograph } from '../../../input/drawings/deck-picture.ts'
import type { DeckPicture } from '../../../input/drawings/deck-picture.ts'
import type { FrameItem } from '../../frame/frame.ts'
import { placePicture } from './place-picture.ts'
import type { Area } from './place-picture.ts'
import type { ColorOf } from './vector-items.ts'

/** One card shown as a small picture. */
export interface Tile {
  readonly picture: DeckPicture
  readonly ground: Color
  readonly accent: Color
}

/** The height of a tile as a share of its width; the other lengths are in points. */
const HEIGHT = 6 / 7
const WIDEST = 80
/** The least width at which a picture is still recognisable (7 mm). */
const NARROWEST = 20
const GAP = 8.5
const RADIUS = 5

interface TileGrid {
  /** Tiles side by side; the last row may have fewer. */
  readonly columns: number
  readonly rows: number
  /** The width of each tile. */
  readonly each: number
}

/** How `count` tiles are arranged in rows of a width. */
function rowsFor(count: number, width: number): TileGrid {
  const most = Math.max(1, Math.floor((width + GAP) / (NARROWEST + GAP)))
  const rows = Math.ceil(count / most)
  const columns = Math.ceil(count / rows)
  const each = Math.min(WIDEST, (width - GAP * (columns - 1)) / columns)
  return { columns, rows, each }
}

/** The height of `count` tiles, for a width in points. */
export function tilesHeight(count: number, width: number): number {
  const { rows, each } = rowsFor(count, width)
  return rows * each * HEIGHT + (rows - 1) * GAP
}

/** Places rows of tiles, from the start of the line. */
export function placeTiles(
  tiles: readonly Tile[],
  { x, y: top, width }: Omit<Area, 'height'>,
  { rtl, colorOf }: { rtl: boolean; colorOf: ColorOf },
): readonly FrameItem[] {
  const { columns, each } = rowsFor(tiles.length, width)
  return tiles.map(({ picture, ground, accent }, index): FrameItem => {
    const offset = (index % columns) * (each + GAP)
    const y = top + Math.floor(index / columns) * (each * HEIGHT + GAP)
    const left = rtl ? x + width - each - offset : x + offset
    const area = { x: left, y, width: each, height: each * HEIGHT }
    const path = roundedRectangle(left, y, area, RADIUS)
    const place = {
      area,
      fit: 'cover',
      // Drawings stand on the ground; photographs have heads at the top.
      position: { x: 0.5, y: isPhotograph(picture) ? 0 : 1 },
      current: accent,
      colorOf,
    } as const
    const items: FrameItem[] = [
      { kind: 'shape', path, fill: ground },
      ...placePicture(picture, place),
    ]
    return { kind: 'group', role: 'artifact', name: 'tile', clip: path, items }
  })
}
