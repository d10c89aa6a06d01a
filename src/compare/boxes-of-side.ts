import { createHash } from 'node:crypto'

import type { Color } from '../base/color/color.ts'
import { toMm } from '../base/geometry/length.ts'
import { apply } from '../base/geometry/transform.ts'
import type { DeckPicture } from '../input/drawings/deck-picture.ts'
import { pictureDigest } from '../input/pictures/picture-source.ts'
import { colorName } from '../input/template/color-name.ts'
import { memoize } from '../output/pdf/memoize.ts'
import type { Frame, Shape } from '../typesetting/frame/frame.ts'
import { walkLayout } from '../typesetting/frame/walk.ts'
import { boxesOf } from '../typesetting/layout/boxes-of-frame.ts'
import type { LaidOutBox } from '../typesetting/layout/boxes-of-frame.ts'
import type { Area, ComparedBox, ComparedColor } from './compared-side.ts'

/** The colours of a template by name. */
export type Palette = ReadonlyMap<string, Color>

/** A colour, as it is told. */
export function comparedColor(color: Color, palette: Palette): ComparedColor {
  const name = colorName(color, palette)
  const value = `${color.cmyk.join('/')} CMYK`
  return { value, ...(name !== undefined && { name }) }
}

/** The boxes on a side that have a ground, a line or a picture, as they lie on each other. */
export function boxesIn(frame: Frame, palette: Palette): readonly ComparedBox[] {
  const shapes = walkLayout(frame).flatMap(({ item }): readonly ComparedBox[] =>
    item.kind === 'shape' && item.box ? [paintedBox(item, item.box.name, palette)] : [],
  )
  return [...shapes, ...boxesOf(frame).flatMap(pictureBox)]
}

function paintedBox(shape: Shape, name: string, palette: Palette): ComparedBox {
  const color = shapeColor(shape, palette)
  if (!color) return { name }
  return shape.lineWidth === undefined && !shape.stroke
    ? { name, ground: color }
    : { name, line: color }
}

/** The colour of a shape; of a gradient all of its colours, one after the other. */
function shapeColor(
  { fill, fillWith, stroke }: Shape,
  palette: Palette,
): ComparedColor | undefined {
  if (fillWith && fillWith.kind !== 'tiling') {
    const stops = fillWith.stops.map(({ color }) => comparedColor(color, palette))
    return {
      name: stops.map(({ name, value }) => name ?? value).join(' to '),
      value: stops.map(({ value }) => value).join(' to '),
    }
  }
  const color = fill ?? stroke?.color
  return color && color !== 'registration' ? comparedColor(color, palette) : undefined
}

function pictureBox({ box, place, transform }: LaidOutBox): readonly ComparedBox[] {
  if (box.content.kind !== 'picture') return []
  const shown = digestOf(box.content.picture)
  return [{ name: box.name, picture: { shown, area: areaOf(place, transform) } }]
}

/** A hash of a picture as it is in its file. */
function digestOf({ focus, mirrored, ...picture }: DeckPicture): string {
  const inFile =
    picture.kind === 'raster'
      ? pictureDigest(picture.raster.source)
      : [
          digestOfDrawing(picture.vector.items),
          ...picture.vector.images.map(({ source }) => pictureDigest(source)),
        ].join(' ')
  return `${inFile} ${JSON.stringify({ focus, mirrored })}`
}

/** Hashed once: a picture may be on all sides. */
const digestOfDrawing = memoize((items: readonly object[]) => hash(JSON.stringify(items)))

const hash = (data: string): string =>
  createHash('sha256').update(data).digest('base64url')

/** The upright rectangle around a box that may be turned, in millimetres of the trim. */
function areaOf(
  { x, y, width, height }: LaidOutBox['place'],
  transform: LaidOutBox['transform'],
): Area {
  const corners = [
    apply(transform, x, y),
    apply(transform, x + width, y),
    apply(transform, x, y + height),
    apply(transform, x + width, y + height),
  ]
  const [xs, ys] = [
    corners.map(([left]) => toMm(left)),
    corners.map(([, top]) => toMm(top)),
  ]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top }
}
