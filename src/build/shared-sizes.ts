import type { Words } from '../input/deck/deck.ts'
import type { TemplateBox } from '../input/template/box.ts'
import type { SizesBySide } from '../typesetting/layout/fit/share-sizes.ts'
import { layOutVariants } from './lay-out-variants.ts'
import type { VariantParts } from './lay-out-variants.ts'

/** For each format, the sizes at which each text fits in every language: the smallest that any of them needs. */
export function sharedSizes(
  languages: readonly Words[],
  parts: VariantParts,
): ReadonlyMap<string, SizesBySide> {
  // The sizes of the chosen terms hold for the other terms too, in a check as in a build.
  const request = { ...parts.request, everyTerm: false }
  const shared = new Map<string, Map<TemplateBox, Map<string, number>>>()
  for (const words of languages)
    for (const { laidOut } of layOutVariants(words, { ...parts, request }, ignore))
      for (const { format, sizes } of laidOut.cards) {
        const least = shared.get(format.name) ?? new Map()
        shared.set(format.name, least)
        lowerTo(sizes, least)
      }
  return shared
}

function lowerTo(sizes: SizesBySide, least: Map<TemplateBox, Map<string, number>>): void {
  for (const [box, bySide] of sizes) {
    const leastBySide = least.get(box) ?? new Map<string, number>()
    least.set(box, leastBySide)
    for (const [side, size] of bySide)
      leastBySide.set(side, Math.min(size, leastBySide.get(side) ?? size))
  }
}

/** Problems are reported when the words are laid out for the last time. */
const ignore = (): void => undefined
