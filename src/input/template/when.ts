import * as v from 'valibot'

import { listOf, text } from '../yaml/schemas.ts'

const names = v.optional(listOf(text()))

/** When a box is shown, or some of its rules hold; of several names one is enough, but for `has`, `lacks`, `short` and `photograph`. */
export const whenSchema = v.strictObject({
  family: names,
  kind: names,
  format: names,
  /** `front` and `back` of a card, or a panel of a leaflet. */
  side: names,
  language: names,
  /** Slots and pictures that the piece has… */
  has: names,
  /** …and that it has not. */
  lacks: names,
  /** Slots that have few words. */
  short: names,
  /** Pictures of it, or of the template, that are photographs: neither drawn nor see-through. */
  photograph: names,
})

export type When = v.InferOutput<typeof whenSchema>

/** What conditions are about. */
interface WhenFacts {
  readonly family: string | undefined
  readonly kind: string
  readonly format: string
  readonly side: string
  readonly language: string
  readonly has: (name: string) => boolean
  readonly isShort: (slot: string) => boolean
  readonly isPhotograph: (picture: string) => boolean
}

const isOneOf = (
  wanted: readonly string[] | undefined,
  own: string | undefined,
): boolean => wanted === undefined || wanted.some((one) => one === own)

/** Whether all conditions are met; a language such as `zh` stands for all of its regions and scripts. */
export function holds(when: When | undefined, facts: WhenFacts): boolean {
  if (!when) return true
  const { language, has, isShort, isPhotograph } = facts
  return (
    isOneOf(when.family, facts.family) &&
    isOneOf(when.kind, facts.kind) &&
    isOneOf(when.format, facts.format) &&
    isOneOf(when.side, facts.side) &&
    (when.language?.some((one) => one === language || language.startsWith(`${one}-`)) ??
      true) &&
    (when.has?.every(has) ?? true) &&
    !(when.lacks?.some(has) ?? false) &&
    (when.short?.every(isShort) ?? true) &&
    (when.photograph?.every(isPhotograph) ?? true)
  )
}
