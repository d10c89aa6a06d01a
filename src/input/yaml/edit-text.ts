import type { CST } from 'yaml'

import { endOfLine } from '../../base/problems/lines.ts'
import { replaceBlock } from './edit-block.ts'
import { lineAfter } from './edit-ends.ts'
import { writtenText } from './edit-entries.ts'
import type { Editing } from './edit-entries.ts'
import type { Entry } from './edit-entry.ts'
import { roomBefore } from './edit-room.ts'
import type { Room } from './edit-room.ts'
import type { TextEdit } from './edit.ts'
import type { Written } from './write-block.ts'
import type { Style, TextSpot } from './write-text.ts'

/** Puts a text in place of what an entry has, or where it has nothing. */
export function putText(entry: Entry, edit: TextEdit, editing: Editing): void {
  const { token, spot } = entry
  const { text, report } = editing
  if (token?.type === 'block-scalar') return replaceBlock(token, edit, editing)
  const style = token ? styleOf(token, text) : 'plain'
  const textSpot: TextSpot = { ...spot, style, room: roomUnder(entry, text) }
  const written = writtenText(edit, textSpot, report)
  if (!written) return
  if (token) replace(token, entry, written, editing)
  else fill(entry, written, editing)
}

/** Puts a value where an entry has none: after its “:”, before a note on that line. */
export function fill(
  { start, end }: Entry,
  { inline, body }: Written,
  { text, splices }: Editing,
): void {
  const put = (at: number, inserted: string): void =>
    void splices.push({ start: at, end: at, text: inserted })
  const rest = text.slice(start, endOfLine(text, start))
  // A space that is there already is used, unless a note or a bracket needs it.
  if (/^[ \t]+(?![ \t#}])/.test(rest)) put(start + 1, inline)
  else put(start, ` ${inline}`)
  if (body !== '') put(lineAfter(text, end), body)
}

function replace(
  token: CST.Token,
  entry: Entry,
  written: Written,
  editing: Editing,
): void {
  const { text, splices } = editing
  const { end } = entry
  if (written.body === '') {
    splices.push({ start: token.offset, end, text: written.inline })
    return
  }
  const isOnNextLine = /^[ \t\r]*\n\s*$/.test(text.slice(entry.start, token.offset))
  const below = lineAfter(text, end)
  splices.push(
    // The sign of a block belongs to the line of the key.
    isOnNextLine
      ? { start: entry.start, end, text: ` ${written.inline}` }
      : { start: token.offset, end, text: written.inline },
    { start: below, end: below, text: written.body },
  )
}

function styleOf({ type, offset }: CST.Token, text: string): Style {
  if (type === 'double-quoted-scalar') return 'double'
  // Without a space before it, only a quoted text is read as one.
  return type === 'single-quoted-scalar' || /\S/.test(text.charAt(offset - 1))
    ? 'single'
    : 'plain'
}

const roomUnder = ({ end, spot, takesBlock }: Entry, text: string): Room | undefined =>
  takesBlock ? roomBefore(text, lineAfter(text, end), spot.indent) : undefined
