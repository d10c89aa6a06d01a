import type { Report } from '../../base/problems/problem.ts'
import { isGroup } from './edit-order.ts'
import type { EditGroup } from './edit-order.ts'
import { cannotBeWritten } from './edit-problems.ts'
import { freeRoom, roomBefore } from './edit-room.ts'
import type { Splice } from './edit-splices.ts'
import type { TextEdit } from './edit.ts'
import type { Written } from './write-block.ts'
import { writeName, writeText } from './write-text.ts'
import type { Spot, TextSpot } from './write-text.ts'

/** A file while texts are written into it. */
export interface Editing {
  readonly text: string
  readonly splices: Splice[]
  readonly report: Report
}

/** Where new entries of a group are put. */
export interface Place {
  /** The beginning of the line before which they come. */
  readonly at: number
  /** How far their keys are indented. */
  readonly indent: number
  /** Whether what follows at the place follows the last of them. */
  readonly isLast: boolean
  /** Which of them a blank line parts from the one before. */
  readonly parted: 'all' | 'groups' | 'none'
}

/** An edit as YAML; undefined, and a problem, where no file can hold its text. */
export function writtenText(
  edit: TextEdit,
  spot: TextSpot,
  report: Report,
): Written | undefined {
  const written = writeText(edit.value, spot)
  if ('inline' in written) return written
  report(cannotBeWritten(edit.path, written))
  return undefined
}

/** New entries, a line or more each. */
export function blockEntries(edits: EditGroup, place: Place, editing: Editing): string {
  const entries: string[] = []
  for (const [name, edit] of edits) {
    const before = entries.at(-1)
    const isLast = place.isLast && entries.length === edits.size - 1
    const entry = blockEntry([name, edit], { ...place, isLast }, editing)
    const isApart = before && isParted(place, edit) && !before.endsWith('\n\n')
    entries.push(isApart ? `\n${entry}` : entry)
  }
  return entries.join('')
}

/** Whether a blank line parts a new entry from the one before. */
export const isParted = (
  { parted }: Pick<Place, 'parted'>,
  edit: TextEdit | EditGroup | undefined,
): boolean =>
  parted === 'all' || (parted === 'groups' && edit !== undefined && isGroup(edit))

function blockEntry(
  [name, edit]: readonly [string, TextEdit | EditGroup],
  place: Place,
  editing: Editing,
): string {
  const { at, indent, isLast } = place
  const pad = ' '.repeat(indent)
  const key = pad + writtenName(name, { indent, flow: false }, editing.report)
  if (isGroup(edit)) {
    const inner: Place = { at, indent: indent + 2, isLast, parted: 'groups' }
    return `${key}:\n${blockEntries(edit, inner, editing)}`
  }
  const notes = notesAbove(edit, pad)
  const room = isLast ? roomBefore(editing.text, at, indent) : freeRoom(indent)
  // Before tabs, nothing but a quoted text is taken for one.
  if (edit.value === '' && room) return `${notes}${key}:\n`
  const spot: TextSpot = { indent, flow: false, style: 'plain', room }
  const written = writtenText(edit, spot, editing.report)
  return written ? `${notes}${key}: ${written.inline}\n${written.body}` : ''
}

/** New entries on one line, with commas between them. */
export function flowEntries(edits: EditGroup, indent: number, report: Report): string {
  const spot: TextSpot = { indent, flow: true, style: 'plain' }
  const entries = Array.from(edits, ([name, edit]) => {
    const value = isGroup(edit)
      ? `{ ${flowEntries(edit, indent, report)} }`
      : writtenText(edit, spot, report)?.inline
    return `${writtenName(name, spot, report)}: ${value}`
  })
  return entries.join(', ')
}

function writtenName(name: string, spot: Spot, report: Report): string {
  const written = writeName(name, spot)
  if (typeof written === 'string') return written
  report(cannotBeWritten([name], written))
  return ''
}

/** What no file may hold, not even in a note. */
const NOT_IN_NOTES = /[\p{Cc}\p{Cs}\ufffd\u202a-\u202e\u2066-\u2069]/gu

function notesAbove({ comment = '' }: TextEdit, pad: string): string {
  if (comment.trim() === '') return ''
  const lines = comment.trimEnd().split(/\r\n|[\r\n\u2028\u2029]/)
  const notes = lines.map((line) => `${pad}# ${line.replace(NOT_IN_NOTES, ' ')}`)
  return notes.map((note) => `${note.trimEnd()}\n`).join('')
}
