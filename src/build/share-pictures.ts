import type { PictureNeed } from '../input/pictures/convert-needed.ts'
import { reducedSize } from '../input/pictures/open-picture.ts'
import { pixelsIn } from '../input/pictures/picture-part.ts'
import type { PixelSize } from '../input/pictures/picture-part.ts'
import { union } from './shown-part.ts'

/** A need that stands for several. */
interface Share {
  need: PictureNeed
  /** The needs that it stands for. */
  readonly keys: Set<string>
}

/**
 * Some places that show a picture, each with the need to embed it for, which places may share. A picture in two sizes is
 * embedded once where that is smaller, as a thumbnail can show the large one; and twice where it is not, as where the
 * large one is cropped and the small one whole.
 */
export function sharedNeeds<P extends { readonly need: PictureNeed }>(
  picture: PixelSize,
  places: readonly P[],
): readonly P[] {
  const distinct = new Map(places.map(({ need }) => [keyOf(need), need]))
  const shares: Share[] = []
  for (const [key, need] of [...distinct].toSorted(
    ([, one], [, other]) => pixelsFor(picture, other) - pixelsFor(picture, one),
  )) {
    const [best] = shares
      .map((share) => joined(picture, share, need))
      .toSorted((one, other) => one.more - other.more)
    if (best && best.more <= pixelsFor(picture, need)) {
      best.share.need = best.need
      best.share.keys.add(key)
    } else shares.push({ need, keys: new Set([key]) })
  }
  return places.map((place) => {
    const share = shares.find(({ keys }) => keys.has(keyOf(place.need)))
    return { ...place, need: share?.need ?? place.need }
  })
}

const keyOf = (need: PictureNeed): string => JSON.stringify(need)

/** A share that stands for another need too, and by how many pixels that makes it larger. */
function joined(picture: PixelSize, share: Share, other: PictureNeed) {
  const need = both(share.need, other)
  return { share, need, more: pixelsFor(picture, need) - pixelsFor(picture, share.need) }
}

/** How many pixels are embedded. */
function pixelsFor(picture: PixelSize, need: PictureNeed): number {
  const size = reducedSize(picture, need)
  const { width, height } = pixelsIn(need.part, size) ?? size
  return width * height
}

/** The least that covers both needs: the larger size, and all parts. */
export function both(one: PictureNeed, other: PictureNeed): PictureNeed {
  const part = union(one.part, other.part)
  return {
    width: Math.max(one.width, other.width),
    height: Math.max(one.height, other.height),
    ...(part && { part }),
  }
}
