import type { Words } from '../content/deck.ts'
import type { Format } from '../format/formats.ts'
import { chooseTerms, everyTerm, unusualTerms } from '../language/choose-terms.ts'
import { expandTerms } from '../language/expand-terms.ts'
import type { SizeByBox } from '../layout/side.ts'
import { watchErrors } from '../problems/problem.ts'
import type { Report } from '../problems/problem.ts'
import type { Material } from '../project/material.ts'
import { changedKinds } from './changed-kinds.ts'
import { checkEdition } from './check-edition.ts'
import { layOutEdition } from './edition.ts'
import type { Edition } from './edition.ts'
import { keepPieces } from './keep-pieces.ts'
import type { BuildRequest } from './request.ts'
import type { Workshop } from './workshop.ts'

/** What the editions of a deck have in common. */
export interface EditionsParts {
  readonly material: Material
  readonly formats: readonly Format[]
  /** Sizes that no words may go over, by format. */
  readonly caps: ReadonlyMap<string, SizeByBox>
  readonly request: BuildRequest
  readonly workshop: Workshop
}

/** An edition of all pieces as it was laid out. */
interface UncheckedEdition {
  readonly edition: Edition
  /** Whether nothing went wrong: rules over sides that came out wrong would only say the same in other words. */
  readonly isSound: boolean
}

/**
 * A deck in one language: with the chosen terms, and then, where every term is asked for, the kinds of pieces whose
 * words differ with each other one.
 */
export function* editionsOf(
  words: Words,
  { material, formats, caps, request, workshop }: EditionsParts,
  report: Report,
): Generator<UncheckedEdition> {
  const { deck } = material
  const chosen = chooseTerms(deck, words, request.terms, report)
  const usual = expandTerms(words, chosen, report)
  const choices = request.everyTerm ? everyTerm(words.terms, chosen) : [chosen]
  for (const choice of choices) {
    const expanded = choice === chosen ? usual : expandTerms(words, choice, report)
    const kinds = choice === chosen ? undefined : changedKinds(deck, usual, expanded)
    if (kinds?.size === 0) continue
    const parts = {
      material,
      words: expanded,
      chosen: unusualTerms(deck, words.terms, choice),
      formats,
      bleed: request.bleed,
      caps,
      wants: (kind: string) => kinds?.has(kind) ?? true,
    }
    const layout = watchErrors(report)
    const edition = layOutEdition(parts, workshop, layout.report)
    yield { edition, isSound: !layout.failed() }
  }
}

/** Holds an edition to the rules, and gives what was asked for of it. */
export async function checkedEdition(
  { edition, isSound }: UncheckedEdition,
  { material, request, workshop }: EditionsParts,
  report: Report,
): Promise<Edition> {
  const problems = isSound ? await checkEdition(edition, material, workshop.fonts) : []
  problems.forEach(report)
  return keepPieces(edition, request.pieces, material.deck, report)
}
