import { endsOf } from '../../base/geometry/path.ts'
import type { Transform } from '../../base/geometry/transform.ts'
import { readRaster } from '../pictures/raster.ts'
import type { RasterPicture } from '../pictures/raster.ts'
import { boxOfItems, mapBack, unite } from './svg-bounds.ts'
import { regionOf } from './svg-mask.ts'
import { mapPath } from './svg-path.ts'
import { rendered } from './svg-simplify.ts'
import type { SvgBudget } from './svg-simplify.ts'
import type { VectorItem, ViewBox } from './vector.ts'
import { elementsIn } from './xml.ts'
import type { XmlElement } from './xml.ts'

/** Pixels along the longer side of a drawing: 300 ppi over the width of an A6 card. */
const PIXELS = 1200
const MOST_PIXELS = 2400
/** The most that one picture takes of the pixels that are left for the others. */
const SHARE = 1 / 2

/** What `pictureOfGroup` needs of the whole drawing. */
export interface GroupSource {
  readonly ids: ReadonlyMap<string, XmlElement>
  /** Puts embedded pictures and colours in the place of what stands for them. */
  readonly complete: (text: string) => string
  readonly viewBox: ViewBox
  readonly factor: number
  /** The name for the picture. */
  readonly id: string
  readonly budget: SvgBudget
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
  const slim = region.height / region.width
  const { budget } = source
  const afforded = Math.sqrt((budget.pixels * SHARE) / slim)
  const most = MOST_PIXELS / Math.max(1, slim)
  const pixels = Math.max(1, Math.round(Math.min(wanted, most, afforded)))
  budget.pixels -= pixels * pixels * slim
  const bytes = rendered(alone(group, at, region, source), pixels, budget)
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
  { ids, complete }: GroupSource,
): string {
  const defs = [...usedBy(group, ids)].map((element) => written(element, false)).join('')
  const size = `width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}"`
  const names =
    'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
  const content = `<g transform="matrix(${at.join(' ')})">${written(group, true)}</g>`
  return complete(`<svg ${names} ${size}><defs>${defs}</defs>${content}</svg>`)
}

/** What an element and its parts refer to, and what that does. */
function usedBy(
  element: XmlElement,
  ids: GroupSource['ids'],
  used = new Set<XmlElement>(),
): ReadonlySet<XmlElement> {
  for (const value of element.attributes.values())
    for (const [, id = ''] of value.matchAll(/url\(#([^)]*)\)/g)) {
      const found = ids.get(id)
      if (!found || used.has(found)) continue
      used.add(found)
      usedBy(found, ids, used)
    }
  for (const part of elementsIn(element)) usedBy(part, ids, used)
  return used
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
