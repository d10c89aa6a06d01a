import type { Path } from '../../../base/geometry/path.ts'
import type { CssGradient } from '../../../input/template/gradient.ts'
import type { PaletteColor } from '../../../input/template/palette-color.ts'
import type { FrameItem, Shape } from '../../frame/frame.ts'
import type { SideBox } from '../boxes/box-tree.ts'
import { isIntentionallyEmpty } from '../boxes/empty-box.ts'
import type { ArrangedBox } from '../boxes/flexbox.ts'
import type { SideContext } from '../context.ts'
import { colorOf } from '../type/styles.ts'
import { gradientOver } from './gradient.ts'
import { outlineOf } from './round-corners.ts'
import type { RoundedArea } from './round-corners.ts'

/** The background of a box: its colour, and its gradient over it. */
export function background(
  box: SideBox,
  { shape, place }: { readonly shape: RoundedArea; readonly place: ArrangedBox },
  context: SideContext,
): readonly FrameItem[] {
  const { backgroundColor, backgroundImage } = box.rules
  if (isIntentionallyEmpty(box, place)) return []
  const path = outlineOf(shape)
  return [
    ...(backgroundColor ? [colored(path, backgroundColor, box, context)] : []),
    ...(backgroundImage ? [shaded(path, backgroundImage, box, { place, context })] : []),
  ]
}

function colored(
  path: Path,
  { name, opacity }: PaletteColor,
  { origin }: SideBox,
  context: SideContext,
): Shape {
  const fill = colorOf(name, context)
  return {
    kind: 'shape',
    path,
    fill,
    ...(opacity < 1 && { opacity }),
    box: origin,
  }
}

function shaded(
  path: Path,
  css: CssGradient,
  { origin }: SideBox,
  { place, context }: { readonly place: ArrangedBox; readonly context: SideContext },
): Shape {
  const fillWith = gradientOver(css, place, context)
  const middle = fillWith.stops[Math.floor(fillWith.stops.length / 2)]
  return {
    kind: 'shape',
    path,
    ...(middle && { fill: middle.color }),
    fillWith,
    box: origin,
  }
}
