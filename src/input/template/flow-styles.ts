import type { Span } from '../../base/problems/problem.ts'
import type { SourceMap, SourceValue } from '../yaml/value.ts'
import { textStyleEntries } from './text-style.ts'

/** A box whose words are not set as it says, and why. */
interface OtherStyle {
  readonly span: Span
  readonly message: string
}

const STYLES = ['style', ...Object.keys(textStyleEntries)]

/** Words run through all boxes with `flow` in one style: the boxes of a layout that have another one than the first. */
export function flowStyles(source: SourceValue): readonly OtherStyle[] {
  const [first, ...others] = flowBoxes(source)
  return others.flatMap((box) => {
    const key = STYLES.find(
      (name) => textOf(box, name) !== (first && textOf(first, name)),
    )
    const entry =
      key === undefined ? undefined : (box.entries.get(key) ?? box.entries.get('flow'))
    if (!entry) return []
    const message =
      'This box has another style than the first one with “flow”: words run through all of them in the style of the one that a reader meets first.'
    return [{ span: entry.key, message }]
  })
}

function textOf({ entries }: SourceMap, key: string): string | undefined {
  const value = entries.get(key)?.value
  return value?.kind === 'text' ? value.value : undefined
}

function* flowBoxes(value: SourceValue): Generator<SourceMap> {
  if (value.kind === 'list') for (const item of value.items) yield* flowBoxes(item)
  if (value.kind !== 'map') return
  if (textOf(value, 'flow') === 'true') yield value
  for (const { value: inner } of value.entries.values()) yield* flowBoxes(inner)
}
