import type { Item } from './item.ts'
import { shapePart } from './shape.ts'
import type { TextStyle } from './style.ts'

/** Sums of advances up to each UTF-16 unit: `sums[b] - sums[a]` is the width of a..b in em of the paragraph. */
export function measure(text: string, items: readonly Item<TextStyle>[]): Float64Array {
  const sums = new Float64Array(text.length + 1)
  let sum = 0
  let index = 0
  for (const item of items) {
    // What no item covers is a newline, which has no width.
    for (; index < item.start; index += 1) sums[index + 1] = sum
    for (const advance of advancesIn(text, item)) {
      sum += advance
      index += 1
      sums[index] = sum
    }
  }
  for (; index < text.length; index += 1) sums[index + 1] = sum
  return sums
}

function advancesIn(text: string, item: Item<TextStyle>): Float64Array {
  const scale = item.style.scale ?? 1
  const advances = new Float64Array(item.end - item.start)
  const starts = new Uint8Array(advances.length)
  for (const { cluster, advance } of shapePart(text, item, item)) {
    advances[cluster] = (advances[cluster] ?? 0) + advance * scale
    starts[cluster] = 1
  }
  let start = 0
  for (let end = 1; end <= advances.length; end += 1) {
    if (starts[end] === 0) continue
    // A word may be broken inside a ligature.
    if (end - start > 1) advances.fill((advances[start] ?? 0) / (end - start), start, end)
    start = end
  }
  return advances
}
