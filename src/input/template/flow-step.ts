import * as v from 'valibot'

import type { Span } from '../../base/problems/problem.ts'
import { listOf, text } from '../yaml/schemas.ts'

/** One step of the words that run through a leaflet's panels. */
export const flowStep = v.pipe(
  v.strictObject({
    /** Words of this slot… */
    slot: v.optional(text()),
    /** …or the pictures of all cards of this kind, side by side. */
    tiles: v.optional(text()),
    /** The ground of the tiles. */
    backgroundColor: v.optional(text()),
    /** The folds on which this starts on a new panel. */
    newPanel: v.optional(listOf(text())),
  }),
  v.check(
    ({ slot, tiles }) => (slot === undefined) !== (tiles === undefined),
    'must name a “slot” or “tiles”, one of the two',
  ),
  v.check(
    ({ tiles, backgroundColor }) => tiles !== undefined || backgroundColor === undefined,
    'has no tiles, so “backgroundColor” does nothing here',
  ),
)

/** One step of a leaflet's words. */
export interface FlowStep extends v.InferOutput<typeof flowStep> {
  /** Its line in the layout. */
  readonly at?: Span
}
