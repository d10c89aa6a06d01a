import type { CST } from 'yaml'

import { endOfItem, isNothing, startOfValue } from './edit-ends.ts'
import type { Spot } from './write-text.ts'

/** An entry of a group in the file: what stands after its “:”, and where. */
export interface Entry {
  /** Undefined where nothing stands there. */
  readonly token: CST.Token | undefined
  /** Where a value can begin: right after the “:”, or after the marks that follow it. */
  readonly start: number
  /** Where the value ends, or would begin if there was one. */
  readonly end: number
  readonly spot: Spot
  /** Whether a block can follow; after a “?” none is written. */
  readonly takesBlock: boolean
}

/** The entry that is written as an item of a map; undefined where it has no “:”. */
export function entryOf(item: CST.CollectionItem, spot: Spot): Entry | undefined {
  const start = startOfValue(item)
  if (start === undefined) return undefined
  const isExplicit = item.start.some(({ type }) => type === 'explicit-key-ind')
  return {
    token: item.value && !isNothing(item.value) ? item.value : undefined,
    start,
    end: endOfItem(item) ?? start,
    spot,
    takesBlock: !spot.flow && !isExplicit,
  }
}
