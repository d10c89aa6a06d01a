import { rectangle } from '../../../base/geometry/path.ts'
import type { Path } from '../../../base/geometry/path.ts'
import { compose, scale, translate } from '../../../base/geometry/transform.ts'
import type { Transform } from '../../../base/geometry/transform.ts'
import type { SvgReading } from '../source/svg-reading.ts'
import { boxOfItems, mapBack, tightBox } from '../values/svg-bounds.ts'
import { svgReference } from '../values/svg-color.ts'
import { isDrawablePath, mapPath } from '../values/svg-path.ts'
import { nearestDrawable, numberIn } from '../values/svg-values.ts'
import type { VectorItem, VectorMask, ViewBox } from '../values/vector.ts'
import type { XmlElement } from '../xml/xml.ts'
import { unitsMap } from './svg-gradient.ts'

/** The mask of some items; undefined where it is not in the drawing, `nothing` where nothing shows through it. */
export function readMask(
  id: string,
  items: readonly VectorItem[],
  at: Transform,
  reading: SvgReading,
): VectorMask | 'nothing' | undefined {
  const mask = reading.ids.get(id)
  if (mask?.name !== 'mask' || reading.open.has(mask)) return undefined
  const around = boxOfItems(items, 'outlines')
  const box = around && mapBack(around, at)
  if (!box) return 'nothing'
  reading.open.add(mask)
  const region = printable(mapPath(regionOf(mask, 'maskUnits', box), at))
  const units = unitsMap(mask, 'maskContentUnits', 'userSpaceOnUse', box)
  const inside = reading.items(mask, compose(at, units))
  const outer = svgReference(mask.attributes.get('mask') ?? '')
  const own = outer === undefined ? undefined : readMask(outer, inside, at, reading)
  reading.open.delete(mask)
  const bounds = boxOfItems(inside, 'with strokes')
  if (!bounds || own === 'nothing') return 'nothing'
  const shown: readonly VectorItem[] = own
    ? [{ kind: 'group', items: inside, layer: { bounds, mask: own } }]
    : inside
  return {
    by: mask.attributes.get('mask-type') === 'alpha' ? 'alpha' : 'luminance',
    bounds,
    items: [{ kind: 'group', clip: region, items: shown }],
  }
}

/** A region, or what can be printed of its box where it reaches farther. */
function printable(region: Path): Path {
  const box = isDrawablePath(region) ? undefined : tightBox(region)
  if (!box) return region
  const left = nearestDrawable(box.x)
  const top = nearestDrawable(box.y)
  const right = nearestDrawable(box.x + box.width)
  const bottom = nearestDrawable(box.y + box.height)
  return rectangle(left, top, right - left, bottom - top)
}

/** The rectangle of a mask or a filter, as an outline in the coordinates of the element. */
export function regionOf(
  element: XmlElement,
  units: 'maskUnits' | 'filterUnits',
  box: ViewBox,
): ReturnType<typeof rectangle> {
  const isShare = element.attributes.get(units) !== 'userSpaceOnUse'
  const [x = 0, y = 0, width = 0, height = 0] = [
    ['x', -0.1],
    ['y', -0.1],
    ['width', 1.2],
    ['height', 1.2],
  ].map(([name, usual]) => numberIn(element, String(name), Number(usual)))
  const path = rectangle(x, y, width, height)
  return isShare
    ? mapPath(path, compose(translate(box.x, box.y), scale(box.width, box.height)))
    : path
}
