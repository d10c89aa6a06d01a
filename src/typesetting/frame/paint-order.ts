import type { FrameItem } from './frame.ts'

/** Items in the order in which they are painted, where they are listed in reading order: those of a lower `zIndex` first. */
export const inPaintOrder = (items: readonly FrameItem[]): readonly FrameItem[] =>
  items.some((item) => zIndexOf(item) !== 0)
    ? items.toSorted((one, other) => zIndexOf(one) - zIndexOf(other))
    : items

const zIndexOf = (item: FrameItem): number =>
  item.kind === 'group' ? (item.zIndex ?? 0) : 0
