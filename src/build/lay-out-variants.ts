import { watchErrors } from '../base/problems/problem.ts'
import type { Report } from '../base/problems/problem.ts'
import type { Words, Deck, Slots } from '../input/deck/deck.ts'
import type { Format } from '../input/format/formats.ts'
import type { BuildInput } from '../input/project/build-input.ts'
import {
  chooseTerms,
  everyTerm,
  unusualTerms,
} from '../typesetting/language/choose-terms.ts'
import { expandTerms } from '../typesetting/language/expand-terms.ts'
import type { Kept } from '../typesetting/layout/cards.ts'
import type { SizesBySide } from '../typesetting/layout/fit/share-sizes.ts'
import type { Engines } from './engines.ts'
import { layOutWords } from './lay-out-words.ts'
import type { LaidOutDeck } from './lay-out-words.ts'
import type { BuildRequest } from './request.ts'
import { runPreflight } from './run-preflight.ts'
import { withTemplateWords } from './template-words.ts'

/** What the variants of a deck have in common. */
export interface VariantParts {
  readonly input: BuildInput
  readonly formats: readonly Format[]
  /** The largest sizes of words, by format. */
  readonly caps: ReadonlyMap<string, SizesBySide>
  readonly request: BuildRequest
  readonly engines: Engines
  readonly keeps: Kept
}

/** A laid-out deck with all its pieces, before preflight. */
interface UncheckedDeck {
  readonly laidOut: LaidOutDeck
  /** Whether template and layout have no errors: preflight would only report them again in other words. */
  readonly isSound: boolean
}

/**
 * A deck in one language: with the chosen terms, and then, if every term is requested, the kinds of pieces whose words
 * change with each other term.
 */
export function* layOutVariants(
  given: Words,
  { input, formats, caps, request, engines, keeps }: VariantParts,
  report: Report,
): Generator<UncheckedDeck> {
  const { deck } = input
  const words = withTemplateWords(given, { ...input, strict: request.strict }, report)
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
      keeps,
    }
    const layout = watchErrors(report)
    const laidOut = layOutWords(parts, engines, layout.report)
    yield { laidOut, isSound: input.isTemplateSound && !layout.failed() }
  }
}

/** Runs preflight on the pieces of a laid-out deck that are asked for, and returns it with these only. */
export async function checkVariant(
  { laidOut: whole, isSound }: UncheckedDeck,
  { input, request, engines, asked }: VariantParts & { asked: ReadonlySet<string> },
  report: Report,
): Promise<LaidOutDeck> {
  const laidOut = selectPieces(whole, asked)
  const options = { input, files: engines.fonts.files, strict: request.strict }
  const problems = isSound ? await runPreflight(laidOut, options) : []
  problems.forEach(report)
  return laidOut
}

/** The kinds of pieces whose words differ; all kinds if words that every piece may use differ. */
export function changedKinds(
  { pieces }: Deck,
  before: Words,
  after: Words,
): ReadonlySet<string> {
  const notes = changedSlots(before.notes, after.notes)
  const everywhere =
    changedSlots(before.deck, after.deck).length > 0 ||
    notes.some((note) => refersTo(after.deck, note))
  const isChanged = (id: string): boolean => {
    const slots = after.pieces.get(id) ?? new Map()
    return (
      everywhere ||
      changedSlots(before.pieces.get(id) ?? new Map(), slots).length > 0 ||
      notes.some((note) => refersTo(slots, note))
    )
  }
  return new Set(pieces.filter(({ id }) => isChanged(id)).map(({ kind }) => kind.value))
}

const changedSlots = (before: Slots, after: Slots): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter(
    (slot) => before.get(slot)?.value !== after.get(slot)?.value,
  )

const refersTo = (slots: Slots, note: string): boolean =>
  [...slots.values()].some(({ value }) => value.includes(`[^${note}]`))

/** A laid-out deck with only the pieces of these ids. */
const selectPieces = (laidOut: LaidOutDeck, asked: ReadonlySet<string>): LaidOutDeck => ({
  ...laidOut,
  cards: laidOut.cards.map((cards) => ({
    ...cards,
    frames: cards.frames.filter(({ id }) => asked.has(id)),
  })),
  leaflets: laidOut.leaflets.filter(({ id }) => asked.has(id)),
})
