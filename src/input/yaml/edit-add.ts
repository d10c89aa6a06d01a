import type { CST } from 'yaml'

import { startOfLine } from '../../base/problems/lines.ts'
import { endOf, endOfItem, isFilled, lastIn, lineAfter } from './edit-ends.ts'
import { blockEntries, isParted } from './edit-entries.ts'
import type { Editing, Place } from './edit-entries.ts'
import type { EditGroup } from './edit-order.ts'
import { afterNotes } from './edit-room.ts'

/** Puts new entries into a file that has none. */
export function addToNothing(end: number, edits: EditGroup, editing: Editing): void {
  const place: Place = { at: end, indent: 0, isLast: true, parted: 'groups' }
  const before = editing.text.slice(0, end).trimEnd()
  const lastLine = before.slice(startOfLine(before, before.length))
  editing.splices.push({
    start: end,
    end,
    text: blockEntries(edits, place, editing),
    apart: /^\ufeff?#/.test(lastLine),
  })
}

/** Puts new entries after the last one of a block, before the notes and blank lines that belong to what follows. */
export function addToBlock(
  token: CST.BlockMap,
  edits: EditGroup,
  editing: Editing,
): void {
  const { text, splices } = editing
  const { indent } = token
  const below = lineAfter(text, endOf(token))
  const at = indent > 0 ? afterNotes(text, below, indent) : below
  const parted = partedAs(token, text)
  const [first] = edits.values()
  splices.push({
    start: at,
    end: at,
    text: blockEntries(edits, { at, indent, isLast: true, parted }, editing),
    apart: isParted({ parted }, first) && !endsInBlankLines(token),
  })
}

/** A blank line after such a block would be a part of its text. */
function endsInBlankLines(token: CST.BlockMap): boolean {
  const last = lastIn(token)
  return last?.type === 'block-scalar' && last.props.some(isKeepingHeader)
}

const isKeepingHeader = (token: CST.Token): boolean =>
  token.type === 'block-scalar-header' && token.source.includes('+')

/** What new entries are to look like among those that are there, where there are at least two. */
function partedAs({ items }: CST.BlockMap, text: string): Place['parted'] {
  const [before, last] = items.filter(isFilled).slice(-2)
  if (!before || !last?.key) return 'groups'
  const start = lineAfter(text, endOfItem(before) ?? 0)
  const between = text.slice(start, startOfLine(text, last.key.offset))
  return /^[ \t]*\r?\n/m.test(between) ? 'all' : 'none'
}
