import { endOfLine } from '../../base/problems/lines.ts'

/** What a block may look like at some place in the file. */
export interface Room {
  /** How far its lines are indented. */
  readonly indent: number
  /** Whether blank lines at its end can belong to it, because no others follow. */
  readonly keeps: boolean
  readonly sign: '|' | '>'
}

/** A place between two lines where nothing else follows. */
export const freeRoom = (indent: number): Room => ({
  indent: indent + 2,
  keeps: true,
  sign: '|',
})

/**
 * The room of a block that ends at the beginning of a line, in a group of some indentation. Undefined where tabs stand
 * in the way.
 */
export function roomBefore(text: string, at: number, indent: number): Room | undefined {
  const least = leastIndentBefore(text, at)
  if (least === undefined) return undefined
  const steps = Math.max(1, Math.ceil((least - indent) / 2))
  return { indent: indent + steps * 2, keeps: !isBlankAt(text, at), sign: '|' }
}

/**
 * How far the lines of a block must be indented at least, so that the blank lines and notes after it do not become its
 * text. Undefined where tabs stand in the way.
 */
export function leastIndentBefore(text: string, at: number): number | undefined {
  let least = 0
  let isOver = false
  for (const line of linesFrom(text, at)) {
    const [space] = /^[ \t]*/.exec(line) ?? ['']
    const sign = line.charAt(space.length)
    if (sign !== '' && sign !== '#') break
    if (space.includes('\t')) return undefined
    // The first note ends the block.
    if (!isOver) least = Math.max(least, space.length + sign.length)
    isOver ||= sign === '#'
  }
  return least
}

/** Whether a blank line begins here. */
export const isBlankAt = (text: string, at: number): boolean =>
  at < text.length && lineAt(text, at).trim() === ''

/** The place after the notes that begin here and are indented at least so far, with the blank lines between them. */
export function afterNotes(text: string, at: number, indent: number): number {
  let after = at
  let end = at
  for (const line of linesFrom(text, at)) {
    end = Math.min(endOfLine(text, end) + 1, text.length)
    if (line.trim() === '') continue
    const space = /^ */.exec(line)?.[0] ?? ''
    if (space.length < indent || line.charAt(space.length) !== '#') break
    after = end
  }
  return after
}

function* linesFrom(text: string, start: number): Generator<string> {
  for (let at = start; at < text.length; at = endOfLine(text, at) + 1)
    yield lineAt(text, at)
}

/** A line without its end. */
const lineAt = (text: string, at: number): string =>
  text.slice(at, endOfLine(text, at)).replace(/\r$/, '')
