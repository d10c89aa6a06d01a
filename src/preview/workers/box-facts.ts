import type { Color } from '../../base/color/color.ts'
import type { Sides } from '../../base/geometry/box.ts'
import { roundedMm } from '../../base/geometry/length.ts'
import { apply } from '../../base/geometry/transform.ts'
import type { Transform } from '../../base/geometry/transform.ts'
import { TRANSPARENT } from '../../input/template/gradient.ts'
import { BODY } from '../../input/template/named-styles.ts'
import { pixelsPerInch } from '../../output/preflight/resolution.ts'
import type { Frame, FrameItem, Glyphs } from '../../typesetting/frame/frame.ts'
import { placedSize } from '../../typesetting/frame/rect.ts'
import { linesOf } from '../../typesetting/frame/text-lines.ts'
import { walkItems } from '../../typesetting/frame/walk.ts'
import { boxesOf } from '../../typesetting/layout/boxes-of-frame.ts'
import type { LaidOutBox } from '../../typesetting/layout/boxes-of-frame.ts'
import type { SideBox } from '../../typesetting/layout/boxes/box-tree.ts'
import { colorOf } from '../../typesetting/layout/type/styles.ts'
import type {
  Area,
  EdgeLengths,
  ElementFacts,
  NamedColor,
  PictureFacts,
  TemplateBoxFacts,
  TextStyleFacts,
} from '../protocol/side.ts'
import type { FindWords } from './find-words.ts'
import { named } from './named-color.ts'
import { rulePlaces } from './rule-places.ts'
import { areaAround, frameFacts } from './side-facts.ts'
import type { FramedBox } from './side-facts.ts'
import type { PlaceOf } from './source-locations.ts'

/** The palette of a theme. */
type Palette = ReadonlyMap<string, Color>

/** The boxes of the template on a side, with all that a designer asks of them. */
export function boxFacts(
  frame: Frame,
  { placeOf, find }: { readonly placeOf: PlaceOf; readonly find: FindWords },
): readonly TemplateBoxFacts[] {
  const { boxes } = frameFacts(frame, find)
  return boxesOf(frame).map((laid) => {
    const { box, depth, place } = laid
    const own = boxes.flatMap((framed, index) =>
      framed.origin === box.origin ? [{ framed, index }] : [],
    )
    const { palette } = laid.context.theme
    const template = box.origin.at && placeOf(box.origin.at)
    const ground = groundFacts(laid)
    const text = textFacts(laid)
    const picture = pictureFacts(box, own)
    return {
      name: box.name,
      depth,
      holds: heldBy(box, ground),
      ...(template && { place: template }),
      others: rulePlaces(laid, placeOf),
      turned: degreesOf(laid.transform),
      ...areaOf(place, laid.transform),
      own: { width: roundedMm(place.width), height: roundedMm(place.height) },
      margin: edges(place.margin),
      border: edges(place.border),
      padding: edges(inside(place.padding, place.border)),
      ...ground,
      ...(text && { text }),
      ...(picture && { picture }),
      elements: own.map(({ framed, index }) => ({
        index,
        ...asPrinted(framed, palette),
      })),
    }
  })
}

function heldBy(
  { content, children, rules }: SideBox,
  { background, gradient, lines }: GroundFacts,
): TemplateBoxFacts['holds'] {
  if (content.kind !== 'none') return content.kind
  if (children.length > 0) return 'boxes'
  if (rules.line) return 'line'
  return background || gradient.length + lines.length > 0 ? 'ground' : 'nothing'
}

/** The upright rectangle around a box on the side, in millimetres. */
function areaOf(
  { x, y, width, height }: LaidOutBox['place'],
  transform: Transform,
): Area {
  return areaAround([
    apply(transform, x, y),
    apply(transform, x + width, y),
    apply(transform, x, y + height),
    apply(transform, x + width, y + height),
  ])
}

const degreesOf = ([a, b]: Transform): number =>
  Math.round((Math.atan2(b, a) * 1800) / Math.PI) / 10 + 0

const edges = ({ top, right, bottom, left }: Sides<number>): EdgeLengths => [
  roundedMm(top),
  roundedMm(right),
  roundedMm(bottom),
  roundedMm(left),
]

/** The padding alone, of what layout counts together with the border. */
const inside = (both: Sides<number>, border: Sides<number>): Sides<number> => ({
  top: both.top - border.top,
  right: both.right - border.right,
  bottom: both.bottom - border.bottom,
  left: both.left - border.left,
})

type GroundFacts = Pick<TemplateBoxFacts, 'background' | 'gradient' | 'lines'>

/** The colours that a box has itself. */
function groundFacts({ box: { rules }, context }: LaidOutBox): GroundFacts {
  const { backgroundColor, backgroundImage, color: words = 'ink' } = rules
  const colors = (names: readonly string[]): readonly NamedColor[] =>
    [...new Set(names)].map((name) =>
      named(colorOf(name, context), context.theme.palette),
    )
  const [background] = colors(backgroundColor ? [backgroundColor.name] : [])
  const stops = (backgroundImage?.stops ?? []).map(({ name }) => name)
  const { border, borderTop, borderRight, borderBottom, borderLeft, line } = rules
  const lines = [border, borderTop, borderRight, borderBottom, borderLeft, line]
  return {
    ...(background && { background }),
    gradient: colors(stops.filter((name) => name !== TRANSPARENT)),
    lines: colors(lines.flatMap((one) => (one ? [one.color ?? words] : []))),
  }
}

function textFacts({ box, context }: LaidOutBox): TextStyleFacts | undefined {
  const { content, rules } = box
  if (content.kind !== 'text') return undefined
  const { family, weight, italic, lineHeight, tracking, align, color, sizing } =
    content.style
  return {
    style: rules.style ?? BODY,
    family,
    weight,
    italic,
    usual: sizing.usual,
    least: sizing.least,
    most: Math.max(sizing.usual, sizing.greatest),
    lineHeight,
    tracking,
    align,
    color: named(color, context.theme.palette),
  }
}

interface Own {
  readonly framed: FramedBox
}

function pictureFacts(
  { content }: SideBox,
  shown: readonly Own[],
): PictureFacts | undefined {
  if (content.kind !== 'picture') return undefined
  const { picture } = content
  if (picture.kind === 'vector')
    return picture.file === undefined ? undefined : { file: picture.file }
  const { id, width, height } = picture.raster
  const placed = shown.flatMap(({ framed }) => placesOf(framed, id))
  const ppi = Math.min(...placed.map((size) => pixelsPerInch({ width, height }, size)))
  return {
    file: id,
    pixels: { width, height },
    ...(Number.isFinite(ppi) && { ppi: Math.floor(ppi) }),
  }
}

/** The sizes on paper at which an element shows a picture, in points. */
const placesOf = (
  { group, transform }: FramedBox,
  picture: string,
): readonly ReturnType<typeof placedSize>[] =>
  [...walkItems(group.items, transform)].flatMap(({ item, transform: own }) =>
    item.kind === 'picture' && item.picture === picture
      ? [placedSize(item.box, own)]
      : [],
  )

/** What most letters of an element are printed with: the number of a list may have a colour of its own. */
function asPrinted(
  { group, facts }: FramedBox,
  palette: Palette,
): Omit<ElementFacts, 'index'> {
  if (facts.kind === 'figure') return {}
  const runs = runsIn(group.items)
  const usual = usualRun(runs)
  if (!usual) return {}
  // An initial stands on the baseline of a later line.
  const alike = runs.filter(({ size }) => size === usual.size)
  const leading = facts.kind === 'paragraph' ? leadingOf(alike) : undefined
  return {
    font: (usual.font.split('/').at(-1) ?? usual.font).replace(/\.\w+$/, ''),
    color: named(usual.color, palette),
    ...(leading !== undefined && { leading }),
  }
}

/** A run in the font, size and colour that most glyphs have. */
function usualRun(runs: readonly Glyphs[]): Glyphs | undefined {
  const alike = ({ font, size, color }: Glyphs): number =>
    runs
      .filter(
        (one) => one.font === font && one.size === size && one.color.srgb === color.srgb,
      )
      .reduce((sum, { glyphs }) => sum + glyphs.length, 0)
  return runs.toSorted((one, other) => alike(other) - alike(one))[0]
}

const runsIn = (items: readonly FrameItem[]): readonly Glyphs[] =>
  items.flatMap((item) =>
    item.kind === 'glyphs' ? [item] : item.kind === 'group' ? runsIn(item.items) : [],
  )

/** The distance of the first two baselines in points, where both are of one column. */
function leadingOf(runs: readonly Glyphs[]): number | undefined {
  const [one, other] = linesOf(runs).map(([first]) => first?.at.y ?? 0)
  if (one === undefined || other === undefined || other <= one) return undefined
  return Number((other - one).toFixed(2))
}
