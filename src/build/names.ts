import { join } from 'node:path'

import type { Target } from './request.ts'

/** What a file holds, as its name says it. */
export interface FileName {
  readonly deck: string
  readonly language: string
  readonly format: string
  readonly target: Target
  /** For a leaflet: which one of several, and how it is folded where that is not the first way. */
  readonly leaflet?: readonly string[]
  /** What differs from the defaults: a term, a paper, a flip edge. */
  readonly different: readonly string[]
}

/** The path of a file in the output folder: `deck/nl/deck-nl-a6-press-leaflet.pdf`. */
export function filePath(output: string, name: FileName): string {
  const { deck, language, format, target, leaflet, different } = name
  const words = [deck, language, format, target]
  if (leaflet) words.push('leaflet', ...leaflet)
  return join(output, deck, language, `${[...words, ...different].join('-')}.pdf`)
}
