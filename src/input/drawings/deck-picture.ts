import type { RasterPicture } from '../pictures/raster.ts'
import type { VectorPicture } from './values/vector.ts'

/** A picture as it was read: vector or raster. */
export type DeckPicture = (
  | {
      readonly kind: 'vector'
      readonly vector: VectorPicture
      /** Its path, as messages show it; none for what the program draws itself. */
      readonly file?: string
    }
  | { readonly kind: 'raster'; readonly raster: RasterPicture }
) & {
  /** Whether it is mirrored, left to right. */
  readonly mirrored?: boolean
  /** The point of the picture that must stay in sight where it is cropped, if there is one. */
  readonly focus?: PictureFocus
  /** Whether it fills its box or shows whole, whatever the template says. */
  readonly fit?: 'cover' | 'contain'
}

/** Whether a picture is a photograph, which fills a rectangle: neither drawn nor see-through. */
export const isPhotograph = (picture: DeckPicture | undefined): boolean =>
  picture?.kind === 'raster' && !picture.raster.alpha

/** A point of a picture as it is in its file, upright: shares of its width and height, from the top left corner. */
interface PictureFocus {
  readonly x: number
  readonly y: number
}
