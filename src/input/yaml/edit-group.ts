import type { CST } from 'yaml'

import { addToBlock } from './edit-add.ts'
import { lineAfter } from './edit-ends.ts'
import { blockEntries, flowEntries } from './edit-entries.ts'
import type { Editing } from './edit-entries.ts'
import { entryOf } from './edit-entry.ts'
import type { Entry } from './edit-entry.ts'
import { addToFlow } from './edit-flow.ts'
import { isGroup } from './edit-order.ts'
import type { EditGroup } from './edit-order.ts'
import { hasNoColon, isRepeated, mustBeGroup, mustBeText } from './edit-problems.ts'
import { afterNotes } from './edit-room.ts'
import { fill, putText } from './edit-text.ts'
import type { TextEdit } from './edit.ts'
import type { SourceMap, SourceValue } from './value.ts'

/** A group of the file: as it is written, and as it is read. */
interface Group {
  readonly token: CST.Token
  readonly value: SourceMap
  readonly path: readonly string[]
  /** How far the keys of the block are indented that it stands in. */
  readonly indent: number
}

/** Writes texts into a group and the groups inside it. */
export function editGroup(group: Group, edits: EditGroup, editing: Editing): void {
  const { token, value, path } = group
  if (token.type !== 'block-map' && token.type !== 'flow-collection')
    throw new Error(`A group was expected, not ${token.type}.`)
  const flow = token.type === 'flow-collection'
  const indent = flow ? group.indent : token.indent
  const items = new Map(token.items.map((item) => [item.key?.offset, item]))
  const added = new Map<string, TextEdit | EditGroup>()
  for (const [name, edit] of edits) {
    const found = value.entries.get(name)
    const item = found && items.get(found.key.start)
    const entry = item && entryOf(item, { indent, flow })
    if (!item) added.set(name, edit)
    else if (!entry) editing.report(hasNoColon([...path, name], found.key))
    else if (isGroup(edit))
      editInner({ ...entry, value: found.value, path: [...path, name] }, edit, editing)
    else if (found.value.kind === 'text') putText(entry, edit, editing)
    else editing.report(mustBeText(edit.path, found.value))
  }
  if (added.size === 0) return
  if (flow) addToFlow({ token, indent }, added, editing)
  else addToBlock(token, added, editing)
}

/** An entry as it is written, and as it is read. */
interface ReadEntry extends Entry {
  readonly value: SourceValue
  readonly path: readonly string[]
}

function editInner(entry: ReadEntry, edits: EditGroup, editing: Editing): void {
  const { token, start, end, spot, value, path } = entry
  if (!token) fillWithGroup(entry, edits, editing)
  else if (token.type === 'alias')
    editing.report(isRepeated(path, { ...value.span, start: token.offset, end }))
  else if (value.kind !== 'map') editing.report(mustBeGroup(path, value))
  else if (!spot.flow && EMPTY_GROUP.test(editing.text.slice(start, end))) {
    editing.splices.push({ start, end, text: '' })
    fillWithGroup(entry, edits, editing)
  } else editGroup({ token, value, path, indent: spot.indent }, edits, editing)
}

/** `name: {}` becomes a block once there is something in it. */
const EMPTY_GROUP = /^[ \t]*\{[ \t]*\}$/

/** Puts a group where an entry has no value. */
function fillWithGroup(entry: Entry, edits: EditGroup, editing: Editing): void {
  const { end, spot } = entry
  const { text, splices, report } = editing
  if (spot.flow) {
    const inline = `{ ${flowEntries(edits, spot.indent, report)} }`
    return fill(entry, { inline, body: '' }, editing)
  }
  const indent = spot.indent + 2
  const at = afterNotes(text, lineAfter(text, end), indent)
  const place = { at, indent, isLast: true, parted: 'groups' } as const
  splices.push({ start: at, end: at, text: blockEntries(edits, place, editing) })
}
