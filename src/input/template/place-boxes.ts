import type { Span } from '../../base/problems/problem.ts'
import { deepestAt } from '../yaml/place.ts'
import type { SourceMap, SourceValue } from '../yaml/value.ts'
import type { TemplateBox } from './box.ts'
import type { FlowStep } from './flow-step.ts'

/** A box, and those in it, with their lines in the file: `source` is what the box was read from. */
export function placeBoxes(box: TemplateBox, source: SourceValue): TemplateBox {
  if (source.kind !== 'map') return box
  const { children } = box
  return {
    ...box,
    at: placeOf(source),
    ...(children && { children: placeChildren(children, source) }),
  }
}

const placeChildren = (
  children: readonly TemplateBox[],
  source: SourceMap,
): readonly TemplateBox[] =>
  withItems(children, deepestAt(source, ['children']).value, placeBoxes)

/** The steps of a flow with their lines in the file. */
export const placeSteps = (
  steps: readonly FlowStep[],
  source: SourceValue,
): readonly FlowStep[] =>
  withItems(steps, source, (step, item) =>
    item.kind === 'map' ? { ...step, at: placeOf(item) } : step,
  )

/** Does something with each value and its item in the file; without what was wrong nobody knows which item is which. */
function withItems<T>(
  values: readonly T[],
  source: SourceValue,
  place: (value: T, item: SourceValue) => T,
): readonly T[] {
  const items = source.kind === 'list' ? source.items : []
  if (items.length !== values.length) return values
  return values.map((value, index) => {
    const item = items[index]
    return item ? place(value, item) : value
  })
}

/** Keys by which a designer knows a box, the clearest first. */
const TELLING = ['text', 'picture', 'name', 'flow', 'slot', 'tiles']

function placeOf({ entries, span }: SourceMap): Span {
  const key = TELLING.find((name) => entries.has(name))
  const [entry] = entries.values()
  const told = (key === undefined ? undefined : entries.get(key)) ?? entry
  return told
    ? {
        ...told.key,
        end: told.value.kind === 'text' ? told.value.span.end : told.key.end,
      }
    : span
}
