import type { Slots, Term, Text, Words } from '../content/deck.ts'
import { plain } from '../problems/plain.ts'
import type { Problem, ProblemCode, Report } from '../problems/problem.ts'
import { didYouMean, spanOf } from '../problems/suggest.ts'
import { ALTERNATIVE } from './alternative.ts'
import type { ChosenTerms } from './choose-terms.ts'
import { replacePlaceholders } from './placeholder.ts'
import type { Placeholder } from './placeholder.ts'
import { capitalised, listed } from './term-words.ts'

/** The form of a placeholder that names none. */
const USUAL_FORM = 'sg'

/** Words with the chosen term in place of each placeholder, and with the whole texts that are written for it. */
export function expandTerms(words: Words, chosen: ChosenTerms, report: Report): Words {
  const expanding: Expanding = { words, chosen, report }
  const pieces = Array.from(words.pieces, ([id, slots]): [string, Slots] => {
    const own = [...chosen.values()].flatMap((term) => [
      ...(words.variants.get(id)?.get(term) ?? []),
    ])
    return [id, expandSlots(new Map([...slots, ...own]), expanding)]
  })
  return {
    ...words,
    deck: expandSlots(words.deck, expanding),
    pieces: new Map(pieces),
    notes: expandSlots(words.notes, expanding),
  }
}

interface Expanding {
  readonly words: Words
  readonly chosen: ChosenTerms
  readonly report: Report
}

const expandSlots = (slots: Slots, expanding: Expanding): Slots =>
  new Map(
    Array.from(slots, ([slot, text]) => [
      slot,
      expandText(text, slot !== ALTERNATIVE, expanding),
    ]),
  )

/** Marks of Markdown; in a term they are letters like others. */
const MARKS = /[\\`*_[\]<>#&|~!^{}]/g

function expandText(text: Text, isMarkdown: boolean, expanding: Expanding): Text {
  const value = replacePlaceholders(text.value, (found) => {
    if (found.name === undefined) {
      expanding.report(strayBrace(found.raw, text))
      return found.raw
    }
    const { words, isTerm } = wordsFor(found, text, expanding)
    return isTerm && isMarkdown ? words.replaceAll(MARKS, '\\$&') : words
  })
  const printed = isMarkdown ? value : value.replaceAll(/\\([{}])/g, '$1')
  return printed === text.value ? text : { ...text, value: printed }
}

/** What to print for a placeholder; itself where that is not to be found out, which is reported. */
function wordsFor(
  placeholder: Placeholder,
  text: Text,
  expanding: Expanding,
): { readonly words: string; readonly isTerm: boolean } {
  const { raw, name: written, branches } = placeholder
  const { language, terms } = expanding.words
  const name = terms.has(written) ? written : lowered(written)
  const found = terms.get(name)
  const isCapital = name !== written
  const inCase = (words: string): string =>
    isCapital ? capitalised(words, language) : words
  if (!found) {
    expanding.report(unknownTerm(written, terms.keys(), { raw, text }))
    return { words: raw, isTerm: false }
  }
  const chosen = expanding.chosen.get(name) ?? ''
  const value = formOf(placeholder, { found, chosen, name, text }, expanding)
  if (value === undefined) return { words: raw, isTerm: false }
  if (!branches) return { words: inCase(value), isTerm: true }
  const branch = branches.get(value) ?? branches.get('*')
  if (branch === undefined)
    expanding.report(missingBranch(value, chosen, { raw, text, known: branches.keys() }))
  return { words: branch === undefined ? raw : inCase(branch), isTerm: false }
}

interface Found {
  readonly found: ReadonlyMap<string, Term>
  readonly chosen: string
  readonly name: string
  readonly text: Text
}

function formOf(
  { raw, forms }: Placeholder,
  { found, chosen, name, text }: Found,
  { words: { language }, report }: Expanding,
): string | undefined {
  const [first = USUAL_FORM, second = USUAL_FORM] = forms
  const isList = first === 'others' || first === 'or'
  const form = isList ? second : first
  const wanted = isList ? [...found.keys()].filter((term) => term !== chosen) : [chosen]
  const values = wanted.flatMap((term) => {
    const value = found.get(term)?.forms.get(form)?.value
    if (value === undefined) report(missingForm(form, term, found, { raw, text, name }))
    return value ?? []
  })
  if (values.length < wanted.length) return undefined
  return isList ? listed(values, first, language) : values[0]
}

const lowered = (name: string): string => {
  const [first = ''] = name
  return `${first.toLowerCase()}${name.slice(first.length)}`
}

interface Place {
  readonly raw: string
  readonly text: Text
}

const problemAt = (
  { raw, text }: Place,
  code: ProblemCode,
  message: string,
  hint: string | undefined,
): Problem => ({ code, severity: 'error', message, hint, span: spanOf(raw, text) })

const strayBrace = (raw: string, text: Text): Problem =>
  problemAt(
    { raw, text },
    'unknown-term',
    `“${plain(raw)}” is not a placeholder for a term.`,
    'Write {name}, {name.form} or {name.form: value=words *=words}; or \\{ for a brace.',
  )

const unknownTerm = (name: string, known: Iterable<string>, place: Place): Problem =>
  problemAt(
    place,
    'unknown-term',
    `There are no terms for “${plain(name)}”.`,
    didYouMean(lowered(name), known) ??
      `Add “${plain(lowered(name))}:” under “terms:”, or write \\{ for a brace.`,
  )

function missingForm(
  form: string,
  term: string,
  found: ReadonlyMap<string, Term>,
  place: Place & { readonly name: string },
): Problem {
  const known = found.get(term)?.forms.keys() ?? []
  return problemAt(
    place,
    'missing-form',
    `The term “${plain(term)}” has no form “${plain(form)}”.`,
    didYouMean(form, known) ??
      `Add “${plain(form)}: …” to “${plain(term)}” under “terms:”, “${plain(place.name)}:”.`,
  )
}

const missingBranch = (
  value: string,
  term: string,
  place: Place & { readonly known: Iterable<string> },
): Problem =>
  problemAt(
    place,
    'missing-branch',
    `“${plain(place.raw)}” says nothing for “${plain(value)}”, which the term “${plain(term)}” asks for.`,
    `Add “${plain(value)}=…”, or “*=…” for any other.`,
  )
