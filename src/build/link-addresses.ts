import { box } from '../base/geometry/box.ts'
import type { Box } from '../base/geometry/box.ts'
import { addressesIn, isLink } from '../base/text/address.ts'
import type {
  FrameItem,
  Glyphs,
  Group,
  StructureElement,
} from '../typesetting/frame/frame.ts'

/**
 * Items in which addresses among the words can be clicked on, as links that are written as such can: the only address of
 * a paragraph, where it stands whole on a line from left to right.
 */
export const linkAddresses = (items: readonly FrameItem[]): readonly FrameItem[] =>
  items.map((item) => {
    if (item.kind !== 'group' || item.art || item.role === 'artifact') return item
    const linked = item.element && linkIn(item, item.element)
    return linked ?? { ...item, items: linkAddresses(item.items) }
  })

/** A paragraph with its only address as a link; undefined if it has none, or parts of its own. */
function linkIn(group: Group, within: StructureElement): Group | undefined {
  const { words = '' } = within
  const [found, ...more] = addressesIn(words)
  if (!found || more.length > 0 || group.items.some(isPart)) return undefined
  const address = words.slice(found.start, found.end)
  const href = hrefOf(address)
  const places = group.items.map((item) => placeIn(item, address))
  const at = places.findIndex((place) => place !== undefined)
  const [run, place] = [group.items[at], places[at]]
  if (href === undefined || !place || run?.kind !== 'glyphs') return undefined
  const before = {
    role: 'span',
    within,
    order: 0,
    words: words.slice(0, found.start),
  } as const
  const link = { role: 'link', within, order: 1, words: address, href } as const
  const after = { role: 'span', within, order: 2, words: words.slice(found.end) } as const
  const { glyphs } = run
  const cut = (from: number, to: number, element: StructureElement): readonly Glyphs[] =>
    from === to ? [] : [{ ...run, glyphs: glyphs.slice(from, to), element }]
  return {
    ...group,
    items: [
      ...group.items.slice(0, at).map(asPartOf(before)),
      ...cut(0, place.start, before),
      ...cut(place.start, place.end, link),
      { kind: 'link', box: areaOf(run, place), href, element: link },
      ...cut(place.end, glyphs.length, after),
      ...group.items.slice(at + 1).map(asPartOf(after)),
    ],
  }
}

/** Whether an item is a part of its paragraph already; the marker of a list item is none, a large first letter is one. */
const isPart = (item: FrameItem): boolean =>
  (item.kind === 'group' && item.isInitial === true) ||
  ((item.kind === 'glyphs' || item.kind === 'link') &&
    item.element !== undefined &&
    item.element.role !== 'label')

const asPartOf =
  (element: StructureElement) =>
  (item: FrameItem): FrameItem =>
    item.kind === 'glyphs' && !item.element ? { ...item, element } : item

/** Which glyphs of a run an address is; undefined where it is not in it. */
interface GlyphRange {
  readonly start: number
  readonly end: number
}

function placeIn(item: FrameItem, address: string): GlyphRange | undefined {
  if (item.kind !== 'glyphs' || item.level !== undefined) return undefined
  // A rule below words is as long as the run.
  if (item.rules || item.unseen || item.element) return undefined
  const texts = item.glyphs.map(({ text }) => text.replaceAll('\u200B', ''))
  const from = texts.join('').indexOf(address)
  if (from < 0) return undefined
  let length = 0
  const ends = texts.map((text) => (length += text.length))
  const start = from === 0 ? 0 : ends.indexOf(from) + 1
  const end = ends.indexOf(from + address.length) + 1
  // An address that begins within a ligature stays as it is.
  return (from > 0 && start === 0) || end === 0 ? undefined : { start, end }
}

function areaOf({ at, size, glyphs }: Glyphs, { start, end }: GlyphRange): Box {
  const [first, last] = [glyphs[start], glyphs[end - 1]]
  const left = (first?.x ?? 0) * size
  const right = ((last?.x ?? 0) + (last?.advance ?? 0)) * size
  return box(at.x + left, at.y - size, right - left, size * 1.3)
}

/** Where an address leads; undefined for one that a reader of PDF does not open. */
function hrefOf(address: string): string | undefined {
  if (isLink(address)) return address
  if (address.includes('://') || address.startsWith('@')) return undefined
  return /^[^/]+@/.test(address) ? `mailto:${address}` : `https://${address}`
}
