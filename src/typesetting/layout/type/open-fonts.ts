import type { FontFile } from '../../../input/fonts/font.ts'
import type { Face } from '../../text/face.ts'
import type { Shaper } from '../../text/shaper.ts'
import { checkedFace } from './checked-face.ts'

/** Opens font files for shaping, each once, and as little of each as is needed. */
export interface FontOpener {
  readonly face: (file: FontFile) => Face
  /** Whether a font lists a character, which may still be blank: of the file, only that list is read. */
  readonly lists: (file: FontFile, codePoint: number) => boolean
}

export function fontOpener(shaper: Shaper): FontOpener {
  const faces = new Map<string, Face>()
  const maps = new Map<string, (codePoint: number) => boolean>()
  const lists: FontOpener['lists'] = (file, codePoint) => {
    const map = maps.get(file.id) ?? shaper.openCharacterMap(file.cmap)
    maps.set(file.id, map)
    return map(codePoint)
  }
  const face = (file: FontFile): Face => {
    const opened =
      faces.get(file.id) ??
      openLater(
        file.id,
        () => checkedFace(shaper.openFace(file.id, file.bytes), file),
        // The character map of a font of symbols depends on its other tables.
        (codePoint) => file.isSymbolic || lists(file, codePoint),
      )
    faces.set(file.id, opened)
    return opened
  }
  return { face, lists }
}

/** A face that is opened on first use: most texts never need the fallbacks. */
function openLater(
  id: string,
  open: () => Face,
  lists: (codePoint: number) => boolean,
): Face {
  let opened: Face | undefined
  const face = (): Face => (opened ??= open())
  return {
    id,
    get ascent() {
      return face().ascent
    },
    get descent() {
      return face().descent
    },
    get capHeight() {
      return face().capHeight
    },
    get xHeight() {
      return face().xHeight
    },
    get underline() {
      return face().underline
    },
    get strikeout() {
      return face().strikeout
    },
    get hyphen() {
      return face().hyphen
    },
    glyph: (codePoint) => face().glyph(codePoint),
    covers: (codePoint) =>
      opened || lists(codePoint) ? face().covers(codePoint) : false,
    hasOnlyPicture: (codePoint) => lists(codePoint) && face().hasOnlyPicture(codePoint),
    hasFeature: (tag) => face().hasFeature(tag),
    advance: (glyph) => face().advance(glyph),
    shape: (piece, shaping) => face().shape(piece, shaping),
  }
}
