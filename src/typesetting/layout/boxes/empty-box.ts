import { fits } from '../../../base/geometry/length.ts'
import type { Area } from '../pictures/place-picture.ts'
import type { SideBox } from './box-tree.ts'

/** Whether the template wants a box to be empty: its size is 0, or all its children were left out. */
export function isIntentionallyEmpty(
  { rules, isEmptied }: SideBox,
  place: Pick<Area, 'width' | 'height'> | undefined,
): boolean {
  const sizes = [rules.width, rules.height, rules.maxWidth, rules.maxHeight]
  if (sizes.some((size) => size?.value === 0)) return true
  return isEmptied && place !== undefined && fits(Math.min(place.width, place.height), 0)
}
