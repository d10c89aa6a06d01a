import { endsOf } from '../../base/geometry/path.ts'
import type { Transform } from '../../base/geometry/transform.ts'
import { readRaster } from './raster.ts'
import type { RasterPicture } from './raster.ts'
import { boxOfItems, mapBack, unite } from './svg-bounds.ts'
import { regionOf } from './svg-mask.ts'
import { mapPath } from './svg-path.ts'
import { rendered } from './svg-simplify.ts'
import type { VectorItem, ViewBox } from './vector.ts'
import type { XmlElement } from './xml.ts'

/** Pixels along the longer side of a drawing: 300 ppi over the width of an A6 card. */
const PIXELS = 1200
const MOST_PIXELS = 2400

/** What `pictureOfGroup` needs of the whole drawing. */
export interface GroupSource {
  readonly ids: ReadonlyMap<string, XmlElement>
  /** The simplified drawing. */
  readonly text: string
  /** Puts embedded pictures and colours in the place of what stands for them. */
  readonly complete: (text: string) => string
  readonly viewBox: ViewBox
  readonly factor: number
  /** The name for the picture. */
  readonly id: string
  /** How long drawing it may take, in milliseconds. */
  readonly time: number
}

/**
 * A group with its filter, as a raster picture and the box that it fills; undefined where nothing of it shows. Throws
 * where it cannot be drawn in time.
 */
export function pictureOfGroup(
  group: XmlElement,
  at: Transform,
  inside: readonly VectorItem[],
  source: GroupSource,
): { readonly raster: RasterPicture; readonly box: ViewBox } | undefined {
  const around = boxOfItems(inside, 'outlines')
  const box = around && mapBack(around, at)
  const region = box && regionOfFilters(group, box, at, source)
  if (!region || !(region.width > 0) || !(region.height > 0)) return undefined
  const side = Math.max(source.viewBox.width, source.viewBox.height) * source.factor
  const wanted = (region.width / side) * PIXELS
  const slim = Math.max(1, region.height / region.width)
  const pixels = Math.max(1, Math.round(Math.min(wanted, MOST_PIXELS / slim)))
  const bytes = rendered(alone(group, at, region, source), pixels, source.time)
  const raster = readRaster(source.id, bytes, () => undefined)
  return raster && { raster, box: region }
}

/** The box of all filters of a group, in units of the items. */
function regionOfFilters(
  group: XmlElement,
  box: ViewBox,
  at: Transform,
  { ids }: GroupSource,
): ViewBox | undefined {
  const names = (group.attributes.get('filter') ?? '').matchAll(/url\(#([^)]*)\)/g)
  return unite(
    [...names].map(([, id = '']) => {
      const filter = ids.get(id)
      const ends = filter && endsOf(mapPath(regionOf(filter, 'filterUnits', box), at))
      return ends && unite(ends.map(([x, y]) => ({ x, y, width: 0, height: 0 })))
    }),
  )
}

/** A drawing of a group without what is around it, as large as its region. */
function alone(
  group: XmlElement,
  at: Transform,
  { x, y, width, height }: ViewBox,
  { text, complete }: GroupSource,
): string {
  const defs = /<defs>[^]*<\/defs>/.exec(text)?.[0] ?? ''
  const size = `width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}"`
  const names =
    'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
  const content = `<g transform="matrix(${at.join(' ')})">${written(group, true)}</g>`
  return complete(`<svg ${names} ${size}>${defs}${content}</svg>`)
}

/** What a layer does outside the picture of its group. */
const OUTSIDE: ReadonlySet<string> = new Set([
  'opacity',
  'clip-path',
  'mask',
  'style',
  'id',
  'transform',
])

function written(element: XmlElement, isGroup: boolean): string {
  const attributes = [...element.attributes]
    .filter(([name]) => !isGroup || !OUTSIDE.has(name))
    .map(
      ([name, value]) =>
        ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`,
    )
  const inside = element.content.map((part) =>
    typeof part === 'string' ? '' : written(part, false),
  )
  return `<${element.name}${attributes.join('')}>${inside.join('')}</${element.name}>`
}
