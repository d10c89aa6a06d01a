import { watchErrors } from '../base/problems/problem.ts'
import type { Report } from '../base/problems/problem.ts'
import type { Words } from '../input/deck/deck.ts'
import type { Format } from '../input/format/formats.ts'
import type { BuildInput } from '../input/project/build-input.ts'
import {
  chooseTerms,
  everyTerm,
  unusualTerms,
} from '../typesetting/language/choose-terms.ts'
import { expandTerms } from '../typesetting/language/expand-terms.ts'
import type { SizeByBox } from '../typesetting/layout/side.ts'
import { changedKinds } from './changed-kinds.ts'
import type { Engines } from './engines.ts'
import { selectPieces } from './keep-pieces.ts'
import { layOutWords } from './lay-out-words.ts'
import type { LaidOutDeck } from './lay-out-words.ts'
import type { BuildRequest } from './request.ts'
import { runPreflight } from './run-preflight.ts'

/** What the variants of a deck have in common. */
export interface VariantParts {
  readonly input: BuildInput
  readonly formats: readonly Format[]
  /** Sizes that no words may go over, by format. */
  readonly caps: ReadonlyMap<string, SizeByBox>
  readonly request: BuildRequest
  readonly engines: Engines
}

/** A laid-out deck of all pieces as it was laid out. */
interface UncheckedDeck {
  readonly laidOut: LaidOutDeck
  /** Whether nothing went wrong: rules over sides that came out wrong would only say the same in other words. */
  readonly isSound: boolean
}

/**
 * A deck in one language: with the chosen terms, and then, where every term is asked for, the kinds of pieces whose
 * words differ with each other one.
 */
export function* layOutVariants(
  words: Words,
  { input, formats, caps, request, engines }: VariantParts,
  report: Report,
): Generator<UncheckedDeck> {
  const { deck } = input
  const chosen = chooseTerms(deck, words, request.terms, report)
  const usual = expandTerms(words, chosen, report)
  const choices = request.everyTerm ? everyTerm(words.terms, chosen) : [chosen]
  for (const choice of choices) {
    const expanded = choice === chosen ? usual : expandTerms(words, choice, report)
    const kinds = choice === chosen ? undefined : changedKinds(deck, usual, expanded)
    if (kinds?.size === 0) continue
    const parts = {
      input,
      words: expanded,
      chosen: unusualTerms(deck, words.terms, choice),
      formats,
      bleed: request.bleed,
      caps,
      wants: (kind: string) => kinds?.has(kind) ?? true,
    }
    const layout = watchErrors(report)
    const laidOut = layOutWords(parts, engines, layout.report)
    yield { laidOut, isSound: !layout.failed() }
  }
}

/** Holds a laid-out deck to the rules, and gives what was asked for of it. */
export async function checkVariant(
  { laidOut, isSound }: UncheckedDeck,
  { input, request, engines }: VariantParts,
  report: Report,
): Promise<LaidOutDeck> {
  const problems = isSound ? await runPreflight(laidOut, input, engines.fonts) : []
  problems.forEach(report)
  return selectPieces(laidOut, request.pieces, input.deck, report)
}
