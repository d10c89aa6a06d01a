import type { Frame } from '../frame/frame.ts'
import { walkFrame } from '../frame/walk.ts'
import type { Edition } from './edition.ts'

/** The smallest text of a deck in a language on a format, in points. */
export interface SizeFact {
  readonly language: string
  /** A card format, or a leaflet and its fold. */
  readonly format: string
  readonly smallestText: number
}

/** How small text became, for each format and each leaflet of an edition. */
export const sizesOf = ({ language, cards, leaflets }: Edition): readonly SizeFact[] => [
  ...cards.map(({ format, frames }) => ({
    language,
    format: format.name,
    smallestText: smallestText(frames.flatMap(({ front, back }) => [front, back])),
  })),
  ...leaflets.map(({ id, fold, outside, inside }) => ({
    language,
    format: `${id} ${fold.name}`,
    smallestText: smallestText([outside, inside]),
  })),
]

const smallestText = (frames: readonly Frame[]): number =>
  Math.min(
    ...frames.flatMap((frame) =>
      [...walkFrame(frame)].flatMap(({ item }) =>
        item.kind === 'glyphs' ? [item.size] : [],
      ),
    ),
  )
