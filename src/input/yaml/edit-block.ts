import type { CST } from 'yaml'

import { endOf, startOfBody } from './edit-ends.ts'
import { writtenText } from './edit-entries.ts'
import type { Editing } from './edit-entries.ts'
import { isBlankAt, leastIndentBefore, roomBefore } from './edit-room.ts'
import type { Room } from './edit-room.ts'
import type { TextEdit } from './edit.ts'

/**
 * Puts a text in place of a block, which stays one, indented as it was. Only a text of one line without a line end
 * goes to the line of the key, unless the block was one of those (`|-`).
 */
export function replaceBlock(
  token: CST.BlockScalar,
  edit: TextEdit,
  { text, splices, report }: Editing,
): void {
  const block = partsOf(token)
  const { sign, header } = block
  const isBlock = edit.value.includes('\n') || sign.includes('-')
  const written = writtenText(
    edit,
    {
      indent: token.indent,
      flow: false,
      style: isBlock ? 'block' : 'plain',
      room: roomOf(block, token, text),
    },
    report,
  )
  if (!written) return
  const keeps = written.body !== '' && written.inline.includes('+')
  splices.push(
    { start: header, end: header + sign.length, text: written.inline },
    { start: block.start, end: keeps ? block.end : block.endOfText, text: written.body },
  )
}

/** Where the parts of a block stand. */
interface Block {
  /** `|` or `>`, with what belongs to it. */
  readonly sign: string
  readonly header: number
  /** Where the lines under it begin. */
  readonly start: number
  /** Where its last line ends that is not blank. */
  readonly endOfText: number
  /** Where its last line ends. */
  readonly end: number
  /** How far its lines are indented; undefined where all are blank. */
  readonly indent: number | undefined
}

function partsOf(token: CST.BlockScalar): Block {
  const header = token.props.find(({ type }) => type === 'block-scalar-header') ?? token
  const sign = 'source' in header ? header.source : ''
  const start = startOfBody(token)
  const depth = /[1-9]/.exec(sign)?.[0]
  let indent = depth === undefined ? undefined : token.indent + Number(depth)
  const end = endOf(token)
  let endOfText = start
  let at = start
  for (const line of token.source.split('\n')) {
    at += line.length + 1
    const spaces = /^ */.exec(line)?.[0].length ?? 0
    const isBlank = /^\r?$/.test(line.slice(spaces))
    if (isBlank && spaces <= (indent ?? Infinity)) continue
    indent ??= spaces
    endOfText = Math.min(at, end)
  }
  return { sign, header: header.offset, start, endOfText, end, indent }
}

/** The room that a block has now. */
function roomOf(block: Block, token: CST.BlockScalar, text: string): Room | undefined {
  const { indent, sign, start, end } = block
  if (indent === undefined) return roomBefore(text, start, token.indent)
  return {
    indent: Math.max(indent, leastIndentBefore(text, end) ?? 0),
    keeps: !isBlankAt(text, end),
    sign: sign.startsWith('>') ? '>' : '|',
  }
}
