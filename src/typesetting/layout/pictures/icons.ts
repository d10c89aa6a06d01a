import { OBJECT } from '../../../base/text/icon.ts'
import type { DeckPicture } from '../../../input/drawings/deck-picture.ts'
import type { FrameItem, Glyphs } from '../../frame/frame.ts'
import type { Icon } from '../../language/resolved.ts'
import type { Face } from '../../text/face.ts'
import type { ComputedStyle, InlineStyle, SizedIcon } from '../type/computed-style.ts'
import { intrinsicSize } from './natural-size.ts'
import { placePicture } from './place-picture.ts'
import type { ColorOf } from './vector-items.ts'

/** Drawings that words may hold, by name. */
export type Icons = ReadonlyMap<string, DeckPicture>

/** A drawing among words in a style: as high as the style says, and as wide as it is drawn. */
export function sizedIcon(
  { name, words }: Icon,
  { iconHeight: height }: ComputedStyle,
  icons: Icons,
): SizedIcon {
  const picture = icons.get(name)
  const { width: across, height: down } = picture
    ? intrinsicSize(picture)
    : { width: 1, height: 1 }
  return { name, words, width: (height * across) / down, height }
}

/** The style of a drawing, which is shaped as the only character of a font of its own. */
export function iconStyle(icon: SizedIcon, style: InlineStyle): InlineStyle {
  const [face] = style.faces.general
  return {
    ...style,
    faces: { byScript: {}, general: [iconFace(icon, face)] },
    icon: { ...icon, face },
  }
}

const DRAWING = 1

/** The face of the text around, with the drawing as its only character. */
const iconFace = ({ name, width }: SizedIcon, around: Face): Face => ({
  ...around,
  id: `:${name}:`,
  glyph: (character) => (isObject(character) ? DRAWING : 0),
  covers: isObject,
  hasOnlyPicture: () => false,
  advance: (glyph) => (glyph === DRAWING ? width : 0),
  shape: ({ text }) =>
    Array.from(text.matchAll(OBJECTS), ({ index }) => ({
      id: DRAWING,
      cluster: index,
      advance: width,
      x: 0,
      y: 0,
    })),
})

const isObject = (character: number): boolean => character === OBJECT.codePointAt(0)

const OBJECTS = new RegExp(OBJECT, 'g')

/** The drawings that a text may hold, and the colours to print for theirs. */
export interface IconPlacement {
  readonly icons: Icons
  readonly colorOf: ColorOf
}

/**
 * A drawing in place of its run, its middle at half of the cap height; and its words, which are not seen: programs that
 * read or copy text find them where the drawing is.
 */
export function placeIcon(
  { name, words, width, height, face }: NonNullable<InlineStyle['icon']>,
  run: Glyphs,
  drawings: IconPlacement | undefined,
): readonly FrameItem[] {
  const endsLine = run.glyphs.some(({ text }) => text === ' ')
  // Chrome does not read what stands for a glyph without an outline, such as a space.
  const sign = face.glyph(face.hyphen.codePointAt(0) ?? 0)
  const advance = face.advance(sign)
  const spoken: Glyphs = {
    ...run,
    font: face.id,
    glyphs: [{ id: sign, x: 0, y: 0, advance, text: endsLine ? `${words} ` : words }],
    unseen: { stretch: advance > 0 ? width / advance : 1 },
  }
  const picture = drawings?.icons.get(name)
  if (!picture || !drawings) return [spoken]
  const { at, size, color } = run
  const items = placePicture(picture, {
    area: {
      x: at.x,
      y: at.y - ((face.capHeight + height) / 2) * size,
      width: width * size,
      height: height * size,
    },
    fit: 'contain',
    position: { x: 0.5, y: 0.5 },
    current: color,
    colorOf: drawings.colorOf,
  })
  const figure: FrameItem = {
    kind: 'group',
    role: 'figure',
    alternative: words.trim(),
    items,
  }
  return [spoken, figure]
}
