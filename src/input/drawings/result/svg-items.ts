import { BLEND_MODES } from '../../../base/color/blend-modes.ts'
import type { BlendMode } from '../../../base/color/blend-modes.ts'
import { rectangle } from '../../../base/geometry/path.ts'
import { apply, compose, identity } from '../../../base/geometry/transform.ts'
import type { Transform } from '../../../base/geometry/transform.ts'
import { fitted, isHidden, rounded } from '../source/svg-reading.ts'
import type { SvgReading } from '../source/svg-reading.ts'
import { boxOfItems } from '../values/svg-bounds.ts'
import { svgReference } from '../values/svg-color.ts'
import { svgTransform } from '../values/svg-transform.ts'
import { numberIn } from '../values/svg-values.ts'
import type { VectorItem, VectorLayer, VectorPicture, ViewBox } from '../values/vector.ts'
import { elementsIn } from '../xml/xml.ts'
import type { XmlElement } from '../xml/xml.ts'
import { clipItems } from './svg-clip.ts'
import { readMask } from './svg-mask.ts'
import { readShapes } from './svg-shape.ts'

/** The elements inside one as items, each transform worked into the points where that can be. */
export const readItems = (
  parent: XmlElement,
  at: Transform,
  reading: SvgReading,
): readonly VectorItem[] =>
  elementsIn(parent).flatMap((element) => readElement(element, at, reading))

function readElement(
  element: XmlElement,
  around: Transform,
  reading: SvgReading,
): readonly VectorItem[] {
  if (isHidden(element) || !reading.afford(costOf(element))) return []
  const own = svgTransform(element.attributes.get('transform') ?? '') ?? identity
  const at = compose(around, own)
  switch (element.name) {
    case 'g':
      return readGroup(element, compose(at, mapInBox(element, reading)), reading)
    case 'path':
      return clipItems(element, readShapes(element, at, reading), at, reading)
    case 'image':
      return placeImage(element, at, reading)
    default:
      return []
  }
}

/** The transform of a group that depends on its box. */
function mapInBox(element: XmlElement, reading: SvgReading): Transform {
  const map = reading.notes.boxes.get(element.attributes.get('id') ?? '')
  const box = map && boxOfItems(readItems(element, identity, reading), 'outlines')
  return map && box ? map(box) : identity
}

/** What a clip, mask or see-through group costs beside an element, and how long an outline is that costs one more. */
const LAYER = 10
const LONG = 100

const costOf = ({ attributes }: XmlElement): number =>
  ['clip-path', 'mask', 'opacity', 'filter'].some((name) => attributes.has(name))
    ? LAYER
    : 1 + (attributes.get('d')?.length ?? 0) / LONG

function readGroup(
  element: XmlElement,
  at: Transform,
  reading: SvgReading,
): readonly VectorItem[] {
  const inside = readItems(element, at, reading)
  if (inside.length === 0) return []
  const filtered = element.attributes.has('filter')
    ? [reading.picture(element, at, inside)].filter((item) => item !== undefined)
    : inside
  const clipped = clipItems(element, filtered, at, reading)
  return layerItems(element, clipped, at, reading)
}

function layerItems(
  element: XmlElement,
  items: readonly VectorItem[],
  at: Transform,
  reading: SvgReading,
): readonly VectorItem[] {
  if (items.length === 0) return []
  const style = element.attributes.get('style') ?? ''
  const opacity = numberIn(element, 'opacity', 1)
  const blend = blendIn(style)
  const isIsolated = isolates(element, style) && hasBlend(items)
  const maskId = svgReference(element.attributes.get('mask') ?? '')
  if (opacity >= 1 && !blend && !isIsolated && maskId === undefined) return items
  if (opacity <= 0) return []
  const [only] = items
  if (items.length === 1 && only?.kind === 'shape' && !blend && maskId === undefined)
    if (only.fill === undefined || only.stroke === undefined)
      return [{ ...only, opacity: rounded((only.opacity ?? 1) * opacity) }]
  const bounds = boxOfItems(items, 'with strokes')
  if (!bounds) return []
  const mask = maskId === undefined ? undefined : readMask(maskId, items, at, reading)
  if (mask === 'nothing') return []
  const layer: VectorLayer = {
    bounds,
    ...(opacity < 1 && { opacity: rounded(opacity) }),
    ...(blend && { blend }),
    ...(mask && { mask }),
  }
  return [{ kind: 'group', items, layer }]
}

/** Whether what is blended inside an element shows nothing of what lies under it (Compositing 1, 3.4). */
const isolates = ({ attributes }: XmlElement, style: string): boolean =>
  attributes.has('clip-path') || /isolation:\s*isolate/.test(style)

const blendIn = (style: string): BlendMode | undefined => {
  const [, written = ''] = /mix-blend-mode:\s*([\w-]+)/.exec(style) ?? []
  return BLEND_MODES.find((mode) => mode === written)
}

/** Whether any item is blended with what lies under it, outside a layer of its own. */
export const hasBlend = (items: readonly VectorItem[]): boolean =>
  items.some(
    (item) =>
      item.kind === 'group' &&
      (item.layer?.blend !== undefined || (!item.layer && hasBlend(item.items))),
  )

/** A picture inside the drawing, in its viewport. */
function placeImage(
  element: XmlElement,
  at: Transform,
  reading: SvgReading,
): readonly VectorItem[] {
  const image = reading.image(element.attributes.get('xlink:href') ?? '')
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) =>
    numberIn(element, name),
  )
  if (!image || x === undefined || y === undefined || !width || !height) return []
  const nested = image.kind === 'vector' ? reading.nested(image.text) : undefined
  if (image.kind === 'vector' && !nested) return []
  const size =
    image.kind === 'raster' ? image.raster : (nested?.viewBox ?? { width, height })
  const asked = element.attributes.get('preserveAspectRatio') ?? 'xMidYMid'
  const viewport = { x, y, width, height }
  const box = fitted(size, viewport, asked)
  const items: readonly VectorItem[] =
    image.kind === 'raster'
      ? [{ kind: 'image', id: reading.useImage(image), box }]
      : nested
        ? [{ kind: 'group', items: nested.items, transform: nestedMap(nested, box) }]
        : []
  const isCut = image.kind === 'vector' || asked.includes('slice')
  const clip = isCut ? { clip: rectangle(x, y, width, height) } : {}
  return [{ kind: 'group', transform: at, items, ...clip }]
}

const nestedMap = ({ viewBox, factor }: VectorPicture, box: ViewBox): Transform => {
  const [across, down] = [box.width / viewBox.width, box.height / viewBox.height]
  const [left, top] = apply([across, 0, 0, down, 0, 0], viewBox.x, viewBox.y)
  return [across / factor, 0, 0, down / factor, box.x - left, box.y - top]
}
