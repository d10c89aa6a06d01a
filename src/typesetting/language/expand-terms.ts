import type { Problem, Report } from '../../base/problems/problem.ts'
import type { Slots, Term, Text, Words } from '../../input/deck/deck.ts'
import { GENERATED } from '../../input/deck/read-terms.ts'
import { isAlternative, isOfWholeDeck } from './alternative.ts'
import type { ChosenTerms } from './choose-terms.ts'
import { isPieceName } from './piece-values.ts'
import { USUAL_FORM, formOf, replacePlaceholders } from './placeholder.ts'
import type { Placeholder } from './placeholder.ts'
import {
  lowered,
  missingBranch,
  missingForm,
  noOthers,
  noWordForOr,
  repeatedBranch,
  strayBrace,
  tooLong,
  unknownTerm,
  unknownVariant,
} from './term-problems.ts'
import { capitalised, hasOr, listed } from './term-words.ts'

/** Takes a problem, and the text in which it is where it is in one, so that problems can be told text by text. */
type TextReport = (problem: Problem, text?: Text) => void

/** Words with the chosen term in place of each placeholder, and with the whole texts that are written for it. */
export function expandTerms(
  words: Words,
  chosen: ChosenTerms,
  report: TextReport,
): Words {
  const context: ExpandContext = { words, chosen, report }
  reportUnknownVariants(words, report)
  const pieces = Array.from(words.pieces, ([id, slots]): [string, Slots] => {
    const own = [...chosen.values()].flatMap((term) => [
      ...(words.variants.get(id)?.get(term) ?? []),
    ])
    return [id, expandSlots(new Map([...slots, ...own]), isAlternative, context)]
  })
  return {
    ...words,
    deck: expandSlots(words.deck, isOfWholeDeck, context),
    pieces: new Map(pieces),
    families: new Map(
      Array.from(words.families, ([id, slots]) => [
        id,
        expandSlots(slots, isAlternative, context),
      ]),
    ),
    notes: expandSlots(words.notes, () => false, context),
  }
}

/** Texts for a term that there is not would never be printed. */
function reportUnknownVariants({ variantSpans, terms }: Words, report: Report): void {
  const known = new Set([...terms.values()].flatMap((one) => [...one.keys()]))
  for (const places of variantSpans.values())
    for (const [term, span] of places)
      if (!known.has(term)) report(unknownVariant(term, known, span))
}

interface ExpandContext {
  readonly words: Words
  readonly chosen: ChosenTerms
  readonly report: TextReport
}

const expandSlots = (
  slots: Slots,
  describes: (slot: string) => boolean,
  context: ExpandContext,
): Slots =>
  new Map(
    Array.from(slots, ([slot, text]) => [
      slot,
      expandText(text, !describes(slot), context),
    ]),
  )

/** The most characters of a text with its terms: several times what fits on any leaflet. */
const LONGEST = 20_000

/** Marks of Markdown; in a term they are letters like others. */
const MARKS = /[\\`*_[\]<>#&|~!^{}]/g

/** Words whose signs are none of Markdown. */
export const escaped = (words: string): string => words.replaceAll(MARKS, '\\$&')

function expandText(text: Text, isMarkdown: boolean, context: ExpandContext): Text {
  const value = replacePlaceholders(text.value, (found) => {
    if (found.name === undefined) {
      context.report(strayBrace(found.raw, text), text)
      return found.raw
    }
    const report: Report = (problem) => context.report(problem, text)
    const { words, isTerm } = wordsFor(found, text, { ...context, report })
    return isTerm && isMarkdown ? escaped(words) : words
  })
  if (value.length > LONGEST) {
    context.report(tooLong(text, LONGEST), text)
    return text
  }
  const printed = isMarkdown ? value : value.replaceAll(/\\([{}])/g, '$1')
  return printed === text.value ? text : { ...text, value: printed }
}

/** What to print for a placeholder; itself where that is not to be found out, which is reported. */
function wordsFor(
  placeholder: Placeholder,
  text: Text,
  context: ExpandContext,
): { readonly words: string; readonly isTerm: boolean } {
  const { raw, name: written, branches, repeated } = placeholder
  const { language, terms } = context.words
  const name = terms.has(written) ? written : lowered(written)
  const candidates = terms.get(name)
  const isCapital = name !== written
  const inCase = (words: string): string =>
    isCapital ? capitalised(words, language) : words
  // What is known of the piece is filled in where that is known.
  if (!candidates && isPieceName(name)) return { words: raw, isTerm: false }
  if (!candidates) {
    context.report(unknownTerm(written, terms.keys(), { raw, text }))
    return { words: raw, isTerm: false }
  }
  if (repeated !== undefined) {
    context.report(repeatedBranch(repeated, { raw, text }))
    return { words: raw, isTerm: false }
  }
  const chosen = context.chosen.get(name) ?? ''
  const value = valueOf(placeholder, { candidates, chosen, name, text }, context)
  if (value === undefined) return { words: raw, isTerm: false }
  if (!branches) return { words: inCase(value), isTerm: true }
  const branch = branches.get(value) ?? branches.get('*')
  if (branch === undefined)
    context.report(missingBranch(value, chosen, { raw, text, known: branches.keys() }))
  return { words: branch === undefined ? raw : inCase(branch), isTerm: false }
}

interface TermUse {
  readonly candidates: ReadonlyMap<string, Term>
  readonly chosen: string
  readonly name: string
  readonly text: Text
}

function valueOf(
  placeholder: Placeholder,
  { candidates, chosen, name, text }: TermUse,
  { words: { language }, report }: ExpandContext,
): string | undefined {
  const { raw, forms } = placeholder
  const [first = USUAL_FORM] = forms
  const isList = GENERATED.has(first)
  const form = formOf(placeholder)
  const wanted = isList
    ? [...candidates.keys()].filter((term) => term !== chosen)
    : [chosen]
  if (forms.length > (isList ? 2 : 1)) {
    report(strayBrace(raw, text))
    return undefined
  }
  if (wanted.length === 0) report(noOthers(name, { raw, text }))
  const values = wanted.flatMap(
    (term) => candidates.get(term)?.forms.get(form)?.value ?? [],
  )
  if (values.length < wanted.length) {
    report(missingForm({ form, name, terms: candidates }, { raw, text }))
    return undefined
  }
  if (!isList) return values[0]
  const { length } = values
  const isOrUnknown = first === 'or' && length > 1 && !hasOr(language, length)
  if (isOrUnknown) report(noWordForOr(language, { raw, text }))
  const how = first === 'or' ? 'or' : 'others'
  return isOrUnknown ? undefined : listed(values, how, language)
}
