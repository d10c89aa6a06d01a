import type { Words } from '../input/deck/deck.ts'
import type { SizeByBox } from '../typesetting/layout/side.ts'
import { layOutVariants } from './lay-out-variants.ts'
import type { VariantParts } from './lay-out-variants.ts'

/** For each format the sizes at which the words of every language fit: the smallest that any of them needs. */
export function sharedSizes(
  languages: readonly Words[],
  parts: VariantParts,
): ReadonlyMap<string, SizeByBox> {
  // The other terms are held to the sizes of the chosen ones, in a check as in a build.
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

/** What is wrong is told when the words are laid out for good. */
const ignore = (): void => undefined
