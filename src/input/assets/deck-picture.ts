import type { RasterPicture } from './raster.ts'
import type { VectorPicture } from './vector.ts'

/** A picture of either sort, as it was read. */
export type DeckPicture = (
  | { readonly kind: 'vector'; readonly vector: VectorPicture }
  | { readonly kind: 'raster'; readonly raster: RasterPicture }
) & {
  /** Whether left and right are exchanged. */
  readonly mirrored?: boolean
}
