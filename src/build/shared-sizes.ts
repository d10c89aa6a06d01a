import type { Words } from '../content/deck.ts'
import type { SizeByBox } from '../layout/side.ts'
import { editionsOf } from './editions.ts'
import type { EditionsParts } from './editions.ts'

/** For each format the sizes at which the words of every language fit: the smallest that any of them needs. */
export function sharedSizes(
  languages: readonly Words[],
  parts: EditionsParts,
): ReadonlyMap<string, SizeByBox> {
  // The other terms are held to the sizes of the chosen ones, in a check as in a build.
  const request = { ...parts.request, everyTerm: false }
  const shared = new Map<string, Map<object, number>>()
  for (const words of languages)
    for (const { edition } of editionsOf(words, { ...parts, request }, ignore))
      for (const { format, sizes } of edition.cards) {
        const least = shared.get(format.name) ?? new Map()
        shared.set(format.name, least)
        for (const [box, size] of sizes)
          least.set(box, Math.min(size, least.get(box) ?? size))
      }
  return shared
}

/** What is wrong is told when the words are laid out for good. */
const ignore = (): void => undefined
