import { excerpt } from '../../base/problems/excerpt.ts'
import type { Problem, ProblemCode, Span } from '../../base/problems/problem.ts'
import { didYouMean, spanOf, suggest } from '../../base/problems/suggest.ts'
import type { Term, Text } from '../../input/deck/deck.ts'

/** The name of terms as it stands under `terms:`, of one with a capital. */
export const lowered = (name: string): string => {
  const [first = ''] = name
  return `${first.toLowerCase()}${name.slice(first.length)}`
}

/** A placeholder in a text. */
export interface PlaceholderSource {
  readonly raw: string
  readonly text: Text
}

const problemAt = (
  { raw, text }: PlaceholderSource,
  code: ProblemCode,
  message: string,
  hint: string | undefined,
): Problem => ({ code, severity: 'error', message, hint, span: spanOf(raw, text) })

/** Braces with something in them that names no term. */
export const strayBrace = (raw: string, text: Text): Problem =>
  problemAt(
    { raw, text },
    'unknown-term',
    `“${excerpt(raw)}” is not a placeholder for a term.`,
    'Write {name}, {name.form} or {name.form: value=words *=words}; or \\{ for a brace.',
  )

/** A name that no terms stand for. */
export const unknownTerm = (
  name: string,
  known: Iterable<string>,
  placeholder: PlaceholderSource,
): Problem =>
  problemAt(
    placeholder,
    'unknown-term',
    `There are no terms for “${excerpt(name)}”.`,
    didYouMean(lowered(name), known) ??
      `Add “${excerpt(lowered(name))}:” under “terms:”, or write \\{ for a brace.`,
  )

/** A form of the terms for a name. */
export interface FormOfTerms {
  readonly form: string
  readonly name: string
  readonly terms: ReadonlyMap<string, Term>
}

/**
 * A form that a term lacks. All terms that lack it are told of at once, and once for all texts that use it. Where no term
 * has it, it is most likely misspelt in the text.
 */
export function missingForm(
  wanted: FormOfTerms,
  placeholder: PlaceholderSource,
): Problem {
  const { form, name, terms } = wanted
  const lacking = [...terms].flatMap(([term, { forms }]) => (forms.has(form) ? [] : term))
  if (lacking.length === terms.size) return formNobodyHas(wanted, placeholder)
  const names = lacking.map((term) => `“${excerpt(term)}”`)
  const [one, ...more] = names
  const message = `The ${more.length > 0 ? 'terms' : 'term'} ${list(names)} ${more.length > 0 ? 'have' : 'has'} no form “${excerpt(form)}”.`
  const [model = '', example = ''] = exampleOf(wanted)
  const each = more.length > 0 ? 'each of them' : one
  const hint = `Add “${excerpt(form)}: …” to ${each} under “terms:”, “${excerpt(name)}:”; of “${excerpt(model)}” it is “${excerpt(example)}”.`
  const { file } = placeholder.text.span
  const onceBy = JSON.stringify(['missing-form', file, name, form])
  return { ...problemAt(placeholder, 'missing-form', message, hint), onceBy }
}

const list = (names: readonly string[]): string => new Intl.ListFormat('en').format(names)

/** A term that has a form, and what it is. */
function exampleOf({ form, terms }: FormOfTerms): readonly string[] {
  for (const [term, { forms }] of terms) {
    const value = forms.get(form)?.value
    if (value !== undefined) return [term, value]
  }
  return []
}

function formNobodyHas(
  { form, name, terms }: FormOfTerms,
  placeholder: PlaceholderSource,
): Problem {
  const known = new Set([...terms.values()].flatMap(({ forms }) => [...forms.keys()]))
  const meant = suggest(form, known)
  const add = `add “${excerpt(form)}: …” to each term under “terms:”, “${excerpt(name)}:”`
  const hint =
    meant === undefined
      ? `Write one that there is (${[...known].map(excerpt).join(', ')}), or ${add}.`
      : `Did you mean “${excerpt(meant)}”? Otherwise ${add}.`
  const message = `No term for “${excerpt(name)}” has a form “${excerpt(form)}”.`
  return problemAt(placeholder, 'missing-form', message, hint)
}

/** A placeholder that says nothing for what the chosen term is. */
export const missingBranch = (
  value: string,
  term: string,
  placeholder: PlaceholderSource & { readonly known: Iterable<string> },
): Problem =>
  problemAt(
    placeholder,
    'missing-branch',
    `“${excerpt(placeholder.raw)}” says nothing for “${excerpt(value)}”, which the term “${excerpt(term)}” asks for.`,
    `Add “${excerpt(value)}=…”, or “*=…” for any other.`,
  )

/** A placeholder that says twice what to print for one value. */
export const repeatedBranch = (value: string, placeholder: PlaceholderSource): Problem =>
  problemAt(
    placeholder,
    'duplicate-key',
    `“${excerpt(placeholder.raw)}” says twice what to print for “${excerpt(value)}”.`,
    `Keep the “${excerpt(value)}=…” that is right, and take the other out.`,
  )

/** The other terms with “or” before the last one, in a language whose word for it is not known. */
export const noWordForOr = (language: string, placeholder: PlaceholderSource): Problem =>
  problemAt(
    placeholder,
    'missing-form',
    `“${excerpt(placeholder.raw)}” needs the word for “or” in ${excerpt(language)}, which cardpress does not know.`,
    'Write the words out, or write “others” for “or”: then they stand with commas only.',
  )

/** The other terms, where there are none. */
export const noOthers = (name: string, placeholder: PlaceholderSource): Problem =>
  problemAt(
    placeholder,
    'missing-form',
    `“${excerpt(name)}” has only one term, so “${excerpt(placeholder.raw)}” would print nothing.`,
    `Add another term under “terms:”, “${excerpt(name)}:”, or take this out.`,
  )

/** Whole texts for a term that there is not; the placeholder is that of its name. */
export const unknownVariant = (
  term: string,
  known: Iterable<string>,
  span: Span,
): Problem => ({
  code: 'unknown-term',
  severity: 'error',
  message: `There is no term “${excerpt(term)}” for which these texts could be printed.`,
  hint: didYouMean(term, known),
  span,
})

/** A text that its terms make too long. */
export const tooLong = (text: Text, most: number): Problem =>
  problemAt(
    { raw: '', text },
    'wrong-value',
    `This text is longer than ${most} characters with its terms in it.`,
    'Use shorter forms, or fewer of them.',
  )
