import { createHash } from 'node:crypto'

import { memoize } from '../../output/pdf/memoize.ts'
import type { Frame, FrameItem } from '../../typesetting/frame/frame.ts'
import { itemsOfKind } from '../../typesetting/frame/walk.ts'

/** What a frame refers to by name only. */
export interface NamedAssets {
  /** Counts the changes of fonts. */
  readonly fonts: number
  /** A hash of each photograph, by its id. */
  readonly pictures: ReadonlyMap<string, string>
}

/** A hash of what is printed on a side, 22 characters long; worked out once for a frame, in which nothing changes. */
export function digestOf(frame: Frame, assets: NamedAssets): string {
  const before = digests.get(frame)
  if (before !== undefined) return before
  const digest = describeFrame(frame, assets)
  digests.set(frame, digest)
  return digest
}

const digests = new WeakMap<Frame, string>()

function describeFrame(frame: Frame, { fonts, pictures }: NamedAssets): string {
  const { trim, bleed, slug, items } = frame
  const shown = new Set(itemsOfKind(frame, 'picture').map(({ item }) => item.picture))
  const photographs = Array.from(shown, (id) => pictures.get(id))
  const facts = [fonts, trim.width, trim.height, bleed, slug, ...photographs]
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
