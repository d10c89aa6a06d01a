import type { RasterPicture } from './raster.ts'
import type { VectorPicture } from './vector.ts'

/** A picture as it was read: vector or raster. */
export type DeckPicture = (
  | { readonly kind: 'vector'; readonly vector: VectorPicture }
  | { readonly kind: 'raster'; readonly raster: RasterPicture }
) & {
  /** Whether it is mirrored, left to right. */
  readonly mirrored?: boolean
}
