import { createHash } from 'node:crypto'

import { memoize } from '../../output/pdf/memoize.ts'
import type { Frame, FrameItem } from '../../typesetting/frame/frame.ts'

/**
 * What is on a side, in 22 characters: the same for the same ink. `assets` tells apart states of the files whose
 * contents a frame only names: photographs and fonts.
 */
export function digestOf(frame: Frame, assets: number): string {
  const { trim, bleed, slug, items } = frame
  const facts = [assets, trim.width, trim.height, bleed, slug]
  return hash(`${facts.join(' ')} ${items.map(describe).join()}`)
}

function describe(item: FrameItem): string {
  switch (item.kind) {
    case 'group': {
      const { transform, clip, items, art } = item
      const inside = art ? digestOfArt(items) : items.map(describe).join()
      return `(${JSON.stringify([transform, clip])} ${inside})`
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

/** A picture is one array on many sides and for the whole run, and may hold thousands of outlines. */
const digestOfArt = memoize((items: readonly FrameItem[]) =>
  hash(items.map(describe).join()),
)

/** The glyphs of a line stay one array as long as its words are the same. */
const digestOfGlyphs = memoize((glyphs: readonly object[]) =>
  hash(JSON.stringify(glyphs)),
)

const hash = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 22)
