import type { Span } from '../base/problems/problem.ts'
import type { Words } from '../input/deck/deck.ts'
import type { Unit } from './unit.ts'

/** Where a translation stands, or where it belongs: its piece in the file, or the file. */
export function placeOf(
  { path, translation }: Pick<Unit, 'path' | 'translation'>,
  { file, places }: Words,
): Span {
  const [group, id = ''] = path
  const piece = group === 'pieces' ? places.get(id) : undefined
  return translation?.span ?? piece ?? { file, start: 0, end: 0 }
}
