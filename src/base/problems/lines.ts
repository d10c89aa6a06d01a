/** The offset at which the line around an offset begins. */
export const startOfLine = (text: string, offset: number): number =>
  offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1

/** The offset at which the line around an offset ends: its `\n`, or the end of the text. */
export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end === -1 ? text.length : end
}

/** The last text whose lines were counted, and the offsets at which they begin: a large file is asked for thousands of places. */
let counted: { readonly text: string; readonly starts: readonly number[] } = {
  text: '',
  starts: [0],
}

/** The number of the line around an offset, from 1. */
export function numberOfLine(text: string, offset: number): number {
  if (counted.text !== text) counted = { text, starts: startsOf(text) }
  const { starts } = counted
  let [first, behind] = [0, starts.length]
  while (behind - first > 1) {
    const middle = (first + behind) >> 1
    if ((starts[middle] ?? 0) <= offset) first = middle
    else behind = middle
  }
  return first + 1
}

function startsOf(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
    starts.push(at + 1)
  return starts
}
