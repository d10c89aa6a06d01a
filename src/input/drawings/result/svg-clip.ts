import type { Path } from '../../../base/geometry/path.ts'
import { compose, identity, translate } from '../../../base/geometry/transform.ts'
import type { Transform } from '../../../base/geometry/transform.ts'
import type { BasicShape } from '../source/svg-basic-shape.ts'
import { isHidden } from '../source/svg-reading.ts'
import type { SvgReading } from '../source/svg-reading.ts'
import { boxOfItems, mapBack } from '../values/svg-bounds.ts'
import { svgReference } from '../values/svg-color.ts'
import { mapPath, readPlainPath } from '../values/svg-path.ts'
import { svgTransform } from '../values/svg-transform.ts'
import type { VectorItem, ViewBox } from '../values/vector.ts'
import { elementsIn } from '../xml/xml.ts'
import type { XmlElement } from '../xml/xml.ts'
import { unitsMap } from './svg-gradient.ts'

/** Items cut by the clip path of their element, and by those that cut that. */
export function clipItems(
  element: XmlElement,
  items: readonly VectorItem[],
  at: Transform,
  reading: SvgReading,
): readonly VectorItem[] {
  const id = svgReference(element.attributes.get('clip-path') ?? '')
  if (id === undefined || items.length === 0) return items
  const clip = reading.ids.get(id)
  // What names no clip path is not cut (CSS Masking 1, 5.1).
  if (clip?.name !== 'clipPath' || reading.open.has(clip)) return items
  if (!reading.afford(clip.content.length)) return []
  const around = boxOfItems(items, 'outlines')
  const box = around && mapBack(around, at)
  if (!box) return []
  reading.open.add(clip)
  const cut = cutBy(clip, items, { at, box, reading })
  reading.open.delete(clip)
  return cut
}

interface ClipPlace {
  readonly at: Transform
  /** The box of the cut items, in their own coordinates. */
  readonly box: ViewBox
  readonly reading: SvgReading
}

function cutBy(
  clip: XmlElement,
  items: readonly VectorItem[],
  { at, box, reading }: ClipPlace,
): readonly VectorItem[] {
  const parts = outlinesOf(clip, items, { at, box, reading })
  const outer = clipItems(clip, items, at, reading)
  const [only] = parts
  if (!only || outer.length === 0) return []
  const isPlain = parts.every(({ element }) => !element.attributes.has('clip-path'))
  if (isPlain && parts.length === 1)
    return [
      {
        kind: 'group',
        items: outer,
        clip: only.path,
        ...(only.evenOdd && { clipEvenOdd: true }),
      },
    ]
  // Several outlines together, or ones that are cut themselves, show through a mask.
  const bounds = boxOfItems(outer, 'with strokes')
  const shown = parts.flatMap(({ element, path, evenOdd, map }) =>
    clipItems(
      element,
      [
        {
          kind: 'shape',
          path,
          fill: reading.color('#000000'),
          ...(evenOdd && { evenOdd }),
        },
      ],
      map,
      reading,
    ),
  )
  const shownIn = boxOfItems(shown, 'outlines')
  if (!bounds || !shownIn) return []
  const mask = { by: 'alpha', bounds: shownIn, items: shown } as const
  return [{ kind: 'group', items: outer, layer: { bounds, mask } }]
}

function outlinesOf(
  clip: XmlElement,
  items: readonly VectorItem[],
  { at, box, reading }: ClipPlace,
): readonly Outline[] {
  const shape = reading.notes.shapes.get(clip.attributes.get('id') ?? '')
  if (shape) return outlinesOfShape(clip, shape, items, { at, box, reading })
  const own = svgTransform(clip.attributes.get('transform') ?? '') ?? identity
  const inside = compose(at, own, unitsMap(clip, 'clipPathUnits', 'userSpaceOnUse', box))
  return elementsIn(clip).flatMap((part) => outlinesIn(part, inside))
}

/** The outline of a shape of CSS, in the box of what it cuts. */
function outlinesOfShape(
  clip: XmlElement,
  shape: BasicShape,
  items: readonly VectorItem[],
  { at, box, reading }: ClipPlace,
): readonly Outline[] {
  const around = shape.of === 'lines' ? boxOfItems(items, 'lines') : undefined
  const { x, y, ...size } =
    shape.of === 'view box'
      ? { ...reading.viewBox, x: 0, y: 0 }
      : ((around && mapBack(around, at)) ?? box)
  const outline = shape.outline(size)
  const inside = compose(at, translate(x, y))
  const parts = elementsIn(clip).flatMap((part) => outlinesIn(part, inside))
  return typeof outline === 'object'
    ? parts.map((part) => ({ ...part, path: mapPath(outline, inside) }))
    : parts
}

interface Outline {
  readonly element: XmlElement
  readonly path: Path
  readonly evenOdd: boolean
  readonly map: Transform
}

/** The outlines of a clip path, of text among them. */
function outlinesIn(element: XmlElement, around: Transform): readonly Outline[] {
  const own = svgTransform(element.attributes.get('transform') ?? '') ?? identity
  const map = compose(around, own)
  if (element.name === 'g')
    return elementsIn(element).flatMap((part) => outlinesIn(part, map))
  if (element.name !== 'path' || isHidden(element)) return []
  const path = mapPath(readPlainPath(element.attributes.get('d') ?? ''), map)
  return [
    { element, path, map, evenOdd: element.attributes.get('clip-rule') === 'evenodd' },
  ]
}
