import type { Words } from '../input/deck/deck.ts'
import type { SizeByBox } from '../typesetting/layout/side.ts'
import { layOutVariants } from './lay-out-variants.ts'
import type { VariantParts } from './lay-out-variants.ts'

/** For each format, the sizes at which the words of every language fit: the smallest that any of them needs. */
export function sharedSizes(
  languages: readonly Words[],
  parts: VariantParts,
): ReadonlyMap<string, SizeByBox> {
  // The sizes of the chosen terms hold for the other terms too, in a check as in a build.
  const request = { ...parts.request, everyTerm: false }
  const shared = new Map<string, Map<object, number>>()
  for (const words of languages)
    for (const { laidOut } of layOutVariants(words, { ...parts, request }, ignore))
      for (const { format, sizes } of laidOut.cards) {
        const least = shared.get(format.name) ?? new Map()
        shared.set(format.name, least)
        for (const [box, size] of sizes)
          least.set(box, Math.min(size, least.get(box) ?? size))
      }
  return shared
}

/** Problems are reported when the words are laid out for the last time. */
const ignore = (): void => undefined
