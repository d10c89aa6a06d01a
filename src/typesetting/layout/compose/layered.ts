import { box } from '../../../base/geometry/box.ts'
import type { BoxRules } from '../../../input/template/box.ts'
import type { FrameItem, Layer } from '../../frame/frame.ts'
import type { Area } from '../pictures/place-picture.ts'

/** Items that are laid over what is below them as one: with an opacity or a blend mode. */
export function layered(
  items: readonly FrameItem[],
  { opacity = 1, mixBlendMode: blend = 'normal' }: BoxRules,
  { x, y, width, height }: Area,
): readonly FrameItem[] {
  if (items.length === 0 || (opacity === 1 && blend === 'normal')) return items
  // Boxes may hang out of the side, and a panel may reach over a fold.
  const far = Math.max(width, height)
  const layer: Layer = {
    bounds: box(x - far, y - far, width + 2 * far, height + 2 * far),
    ...(opacity < 1 && { opacity }),
    ...(blend !== 'normal' && { blend }),
  }
  return [{ kind: 'group', layer, items }]
}
