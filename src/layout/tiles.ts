import type { DeckPicture } from '../assets/deck-picture.ts'
import type { Color } from '../color/color.ts'
import type { FrameItem } from '../frame/frame.ts'
import { roundedRectangle } from '../geometry/path.ts'
import type { ColorOf } from './context.ts'
import { placePicture } from './place-picture.ts'
import type { Area } from './place-picture.ts'

/** One card shown as a small picture. */
export interface Tile {
  readonly picture: DeckPicture
  readonly ground: Color
  readonly accent: Color
}

/** A tile is as wide as its neighbours and so much of it high; no wider than this; lengths in points. */
const HEIGHT = 6 / 7
const WIDEST = 80
const GAP = 8.5
const RADIUS = 5

/** How wide each of so many tiles is. */
const tileWidth = (count: number, width: number): number =>
  Math.min(WIDEST, (width - GAP * (count - 1)) / count)

/** The height of a row of so many tiles, for a width in points. */
export const tilesHeight = (count: number, width: number): number =>
  tileWidth(count, width) * HEIGHT

/** A row of tiles from where lines start. */
export function placeTiles(
  tiles: readonly Tile[],
  { x, y, width }: Omit<Area, 'height'>,
  { rtl, colorOf }: { rtl: boolean; colorOf: ColorOf },
): readonly FrameItem[] {
  const each = tileWidth(tiles.length, width)
  return tiles.map(({ picture, ground, accent }, index): FrameItem => {
    const offset = index * (each + GAP)
    const left = rtl ? x + width - each - offset : x + offset
    const area = { x: left, y, width: each, height: each * HEIGHT }
    const path = roundedRectangle(left, y, area, RADIUS)
    const place = {
      area,
      fit: 'cover',
      position: 'bottom',
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
