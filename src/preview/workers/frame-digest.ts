import { createHash } from 'node:crypto'

import { memoize } from '../../output/pdf/memoize.ts'
import type { Frame, FrameItem } from '../../typesetting/frame/frame.ts'

/**
 * A hash of what is printed on a side, 22 characters long. `assets` counts the changes of files that a frame refers to
 * by name only: photographs and fonts.
 */
export function digestOf(frame: Frame, assets: number): string {
  const { trim, bleed, slug, items } = frame
  const facts = [assets, trim.width, trim.height, bleed, slug]
  return hash(`${facts.join(' ')} ${items.map(describe).join()}`)
}

function describe(item: FrameItem): string {
  switch (item.kind) {
    case 'group': {
      const { transform, clip, items, art, clipEvenOdd, layer } = item
      const inside = art ? digestOfArt(items) : items.map(describe).join()
      return `(${JSON.stringify([transform, clip, clipEvenOdd, layer])} ${inside})`
    }
    case 'glyphs': {
      const { at, font, size, color, glyphs } = item
      return `${at.x} ${at.y} ${size} ${font} ${color.cmyk.join(' ')} ${digestOfGlyphs(glyphs)}`
    }
    case 'shape': {
      const { box: _, ...ink } = item
      return JSON.stringify(ink)
    }
    case 'picture':
    case 'link':
      return JSON.stringify(item)
  }
}

/** Hashed once: a picture is the same array on all sides and for the whole run, and may have thousands of outlines. */
const digestOfArt = memoize((items: readonly FrameItem[]) =>
  hash(items.map(describe).join()),
)

/** Hashed once: the glyphs of a line stay the same array as long as its words stay the same. */
const digestOfGlyphs = memoize((glyphs: readonly object[]) =>
  hash(JSON.stringify(glyphs)),
)

const hash = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 22)
