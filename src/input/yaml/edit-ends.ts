import type { CST } from 'yaml'

import { endOfLine } from '../../base/problems/lines.ts'

/** Whether nothing stands where a value could. */
export const isNothing = (token: CST.Token): boolean =>
  token.type === 'scalar' && token.source === ''

/** Whether an item of a map or a list holds more than notes and blank lines. */
export const isFilled = ({ start, key, sep = [], value }: CST.CollectionItem): boolean =>
  !!key || (value && !isNothing(value)) || endOfSigns([...start, ...sep]) !== undefined

/** Where what is written of a value ends, without the notes and blank lines after it. */
export function endOf(token: CST.Token): number {
  if (token.type === 'block-scalar') return startOfBody(token) + token.source.length
  if (token.type === 'flow-collection')
    return endOfSigns(token.end.slice(0, 1)) ?? token.offset
  if ('items' in token) {
    const last = token.items.findLast(isFilled)
    return (last && endOfItem(last)) ?? token.offset
  }
  return 'source' in token ? token.offset + token.source.length : token.offset
}

/** Where the lines of a block begin. */
export const startOfBody = ({ offset, props }: CST.BlockScalar): number =>
  Math.max(offset, ...props.map(endOf))

/** Where what is written of an item of a map or a list ends; undefined where it holds only notes and blank lines. */
export function endOfItem(item: CST.CollectionItem): number | undefined {
  const { start, key, sep = [], value } = item
  if (value && !isNothing(value)) return endOf(value)
  return endOfSigns(sep) ?? (key ? endOf(key) : endOfSigns(start))
}

/** Where the value of an item would begin, if it has none: after its “:” and its marks; undefined without a “:”. */
export const startOfValue = ({ sep = [] }: CST.CollectionItem): number | undefined =>
  sep.some(({ type }) => type === 'map-value-ind') ? endOfSigns(sep) : undefined

/** Where the next line begins after something that ends here; a block ends where the next line begins. */
export const lineAfter = (text: string, end: number): number =>
  text.charAt(end - 1) === '\n' ? end : endOfLine(text, end) + 1

/** The last value in a value: what stands at its end. */
export function lastIn(token: CST.Token): CST.Token | undefined {
  if (token.type === 'flow-collection' || !('items' in token)) return token
  const last = token.items.findLast(isFilled)
  return last?.value ? lastIn(last.value) : undefined
}

function endOfSigns(signs: readonly CST.SourceToken[]): number | undefined {
  const last = signs.findLast(({ type }) => !BETWEEN.has(type))
  return last && endOf(last)
}

/** What stands between values. */
const BETWEEN: ReadonlySet<CST.SourceToken['type']> = new Set([
  'space',
  'newline',
  'comment',
  'comma',
])
