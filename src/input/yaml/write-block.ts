import type { Room } from './edit-room.ts'

/** A text as it is written: what stands on the line of its key, and the lines below, each with its end. */
export interface Written {
  readonly inline: string
  readonly body: string
}

/** What a block cannot hold, or not so that everyone sees it. */
const NOT_IN_BLOCK = /[\r\u2028\u2029\ufeff]/

/**
 * A text as a block, for a key of some indentation; undefined where it cannot be one. The sign says how the block
 * ends (YAML 1.2.2, 8.1.1.2: `-` without a line end, `+` with blank lines) and, where it begins with a space, how far
 * it is indented (8.1.1.1).
 */
export function writeBlock(
  text: string,
  { room, indent }: { room: Room; indent: number },
): Written | undefined {
  const content = text.slice(0, lengthWithoutEnd(text))
  const lineEnds = text.length - content.length
  if (content === '' || NOT_IN_BLOCK.test(text)) return undefined
  // Editors cut off what would not be seen at the end.
  if (/(?:^|\n)[ \t]+$/.test(content)) return undefined
  if (lineEnds > 1 && !room.keeps) return undefined
  const indented = /^\n*[ \t]/.test(content)
  const sign = indented || content.includes('\n') ? '|' : room.sign
  const depth = room.indent - indent
  if (indented && (depth < 1 || depth > 9)) return undefined
  const lines = content.split('\n').map((line) => line && ' '.repeat(room.indent) + line)
  return {
    inline: sign + (indented ? depth : '') + (['-', ''][lineEnds] ?? '+'),
    body: `${lines.join('\n')}\n${'\n'.repeat(Math.max(0, lineEnds - 1))}`,
  }
}

function lengthWithoutEnd(text: string): number {
  let length = text.length
  while (text.charAt(length - 1) === '\n') length -= 1
  return length
}
