import { endsOf } from '../../../base/geometry/path.ts'
import type { Transform } from '../../../base/geometry/transform.ts'
import { readRaster } from '../../pictures/raster.ts'
import type { RasterPicture } from '../../pictures/raster.ts'
import { rendered } from '../source/svg-simplify.ts'
import type { SvgBudget } from '../source/svg-simplify.ts'
import { boxOfItems, mapBack, unite } from '../values/svg-bounds.ts'
import { mapPath } from '../values/svg-path.ts'
import { numberIn } from '../values/svg-values.ts'
import type { VectorItem, ViewBox } from '../values/vector.ts'
import { elementsIn } from '../xml/xml.ts'
import type { XmlElement } from '../xml/xml.ts'
import { regionOf } from './svg-mask.ts'

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
  const whole = box && regionOfFilters(group, box, at, source)
  const region = whole && shownOf(whole, around, source)
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

/** What of a region may be seen, and what is as near: Illustrator writes regions that reach far beyond the drawing. */
function shownOf(
  region: ViewBox,
  around: ViewBox,
  { viewBox, factor }: GroupSource,
): ViewBox | undefined {
  const page = {
    x: viewBox.x * factor,
    y: viewBox.y * factor,
    width: viewBox.width * factor,
    height: viewBox.height * factor,
  }
  const near = unite([page, around].map(grown))
  return near && common(region, near)
}

/** A box with a tenth of its size around it, as filters have it. */
const grown = ({ x, y, width, height }: ViewBox): ViewBox => ({
  x: x - width / 10,
  y: y - height / 10,
  width: width * 1.2,
  height: height * 1.2,
})

function common(one: ViewBox, other: ViewBox): ViewBox {
  const x = Math.max(one.x, other.x)
  const y = Math.max(one.y, other.y)
  const right = Math.min(one.x + one.width, other.x + other.width)
  const bottom = Math.min(one.y + one.height, other.y + other.height)
  return { x, y, width: right - x, height: bottom - y }
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
  const seen = mapBack({ x, y, width, height }, at)
  const own = group.attributes.get('filter') ?? ''
  const defs = [...usedBy(group, ids)]
    .map((one) =>
      seen && own.includes(`#${one.attributes.get('id')})`) ? cut(one, seen) : one,
    )
    .map((one) => written(one, false))
    .join('')
  const size = `width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}"`
  const names =
    'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
  const content = `<g transform="matrix(${at.join(' ')})">${written(group, true)}</g>`
  return complete(`<svg ${names} ${size}><defs>${defs}</defs>${content}</svg>`)
}

/** A filter without the part of its region that is not seen, for which resvg has no room. */
function cut(filter: XmlElement, seen: ViewBox): XmlElement {
  if (filter.attributes.get('filterUnits') !== 'userSpaceOnUse') return filter
  const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map(
    (name) => numberIn(filter, name),
  )
  const region = Object.entries(common({ x, y, width, height }, seen))
  const sides = region.map(([name, length]) => [name, String(length)] as const)
  return { ...filter, attributes: new Map([...filter.attributes, ...sides]) }
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
