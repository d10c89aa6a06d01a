import { runChecks } from '../checks/all.ts'
import type { CheckedSide } from '../checks/checked-deck.ts'
import { mm } from '../geometry/length.ts'
import { scaleOf } from '../layout/cards.ts'
import type { Problem } from '../problems/problem.ts'
import type { Material } from '../project/material.ts'
import type { Edition } from './edition.ts'
import { rastersOf } from './separate.ts'

/** Words keep this distance from the edges of a leaflet. */
const SAFE_ON_LEAFLETS = mm(5)

/** Holds an edition to every rule: its cards on each format, its leaflets once. */
export function checkEdition(
  { language, terms, cards, leaflets }: Edition,
  material: Material,
): readonly Problem[] {
  const { deck, template } = material
  const spans = new Map(deck.pieces.map(({ id, span }) => [id, span]))
  const { inkLimit } = template.theme
  const pictures = rastersOf(material)
  const check = (format: string, sides: readonly CheckedSide[]): readonly Problem[] =>
    runChecks({ format, language, terms, sides, inkLimit, pictures })
  const ofCards = cards.flatMap(({ format, frames }) =>
    check(
      format.name,
      frames.flatMap(({ id, front, back }) =>
        [front, back].map((frame) => ({
          frame,
          span: spans.get(id),
          safe: format.safe,
          scale: scaleOf(format, template.theme),
        })),
      ),
    ),
  )
  const ofLeaflets = leaflets.flatMap(({ id, fold, outside, inside }) =>
    check(
      fold.name,
      [outside, inside].map((frame) => ({
        frame,
        span: spans.get(id),
        safe: SAFE_ON_LEAFLETS,
        scale: 1,
      })),
    ),
  )
  return [...ofCards, ...ofLeaflets]
}
