import type { CST } from 'yaml'

import { endOfLine, startOfLine } from '../../base/problems/lines.ts'
import { endOf, endOfItem, isFilled } from './edit-ends.ts'
import { flowEntries } from './edit-entries.ts'
import type { Editing } from './edit-entries.ts'
import type { EditGroup } from './edit-order.ts'

/**
 * Puts new entries after the last one between `{` and `}`: on its line, or on one of their own where a line ends
 * after it. A comma before the `}` stays a habit.
 */
export function addToFlow(
  { token, indent }: { token: CST.FlowCollection; indent: number },
  edits: EditGroup,
  { text, splices, report }: Editing,
): void {
  const entries = flowEntries(edits, indent, report)
  const put = (at: number, inserted: string): void =>
    void splices.push({ start: at, end: at, text: inserted })
  const last = token.items.findLast(isFilled)
  const end = last && endOfItem(last)
  if (last?.key === undefined || end === undefined) {
    const at = endOf(token.start)
    const rest = text.slice(at, endOfLine(text, at))
    // A note on the next line must not follow a value without a comma (yaml 2.9.1).
    const after = rest.startsWith('}') ? ' ' : /^ +\}/.test(rest) ? '' : ','
    return put(at, ` ${entries}${after}`)
  }
  const lineEnd = endOfLine(text, end)
  const tail = /^[ \t]*(?:(,)[ \t]*)?(?:#.*)?\r?$/.exec(text.slice(end, lineEnd))
  const comma = token.items.at(-1) === last ? '' : ','
  if (!tail || (tail[1] ?? '') !== comma) return put(end, `, ${entries}`)
  if (comma === '') put(end, ',')
  const pad = indentOf(last, text) ?? ' '.repeat(indent + 2)
  put(
    text.charAt(lineEnd - 1) === '\r' ? lineEnd - 1 : lineEnd,
    `\n${pad}${entries}${comma}`,
  )
}

/** The space before an item that is the first on its line. */
function indentOf({ key }: CST.CollectionItem, text: string): string | undefined {
  if (!key) return undefined
  const before = text.slice(startOfLine(text, key.offset), key.offset)
  return before.trim() === '' ? before : undefined
}
