import * as v from 'valibot'

import { parseLength, pt } from '../../base/geometry/length.ts'
import { text } from '../yaml/schemas.ts'
import { spanAt } from '../yaml/value-path.ts'
import type { SourceValue } from '../yaml/value.ts'
import type { PieceSize } from './deck.ts'

/** The smallest and the largest size of a piece. */
const [LEAST, MOST] = [pt(4), pt(200)]

/** The size of a piece in a file. */
export const pieceSize = v.pipe(
  text(),
  v.check(
    (found) => sizeFrom(found) !== undefined,
    'must be a size from 4pt to 200pt, such as 9pt, or “small” or “large”',
  ),
)

function sizeFrom(found: string): PieceSize['value'] | undefined {
  if (found === 'small' || found === 'large') return found
  const size = parseLength(found)
  return size !== undefined && size >= LEAST && size <= MOST ? size : undefined
}

/** The size of a piece, which stands at a path of a file. */
export function sizeOf(
  source: SourceValue,
  path: readonly string[],
  found: string | undefined,
): PieceSize | undefined {
  const value = found === undefined ? undefined : sizeFrom(found)
  return value === undefined ? undefined : { value, span: spanAt(source, path) }
}
