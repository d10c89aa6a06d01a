import { createHash } from 'node:crypto'

import type { Frame, FrameItem } from '../frame/frame.ts'

/**
 * What is on a side, in 22 characters: the same for the same ink. `assets` tells apart states of the files whose
 * contents a frame only names: photographs and fonts.
 */
export function digestOf(frame: Frame, assets: number): string {
  const { trim, bleed, slug, items } = frame
  const facts = [assets, trim.width, trim.height, bleed, slug]
  return hash(`${facts.join(' ')} ${items.map(describe).join()}`)
}

/** A picture is one array on many sides and for the whole run, and may hold thousands of outlines. */
const art = new WeakMap<readonly FrameItem[], string>()

function describe(item: FrameItem): string {
  if (item.kind !== 'group') return JSON.stringify(item)
  const { transform, clip, items } = item
  const inside = item.art ? artOf(items) : items.map(describe).join()
  return `(${JSON.stringify([transform, clip])} ${inside})`
}

function artOf(items: readonly FrameItem[]): string {
  const known = art.get(items)
  if (known !== undefined) return known
  const digest = hash(items.map(describe).join())
  art.set(items, digest)
  return digest
}

const hash = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 22)
