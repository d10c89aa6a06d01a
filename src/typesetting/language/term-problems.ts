import { plain } from '../../base/problems/plain.ts'
import type { Problem, ProblemCode, Span } from '../../base/problems/problem.ts'
import { didYouMean, spanOf } from '../../base/problems/suggest.ts'
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
    `“${plain(raw)}” is not a placeholder for a term.`,
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
    `There are no terms for “${plain(name)}”.`,
    didYouMean(lowered(name), known) ??
      `Add “${plain(lowered(name))}:” under “terms:”, or write \\{ for a brace.`,
  )

/** A form that a term lacks. */
export function missingForm(
  form: string,
  term: string,
  found: ReadonlyMap<string, Term>,
  placeholder: PlaceholderSource & { readonly name: string },
): Problem {
  const known = found.get(term)?.forms.keys() ?? []
  return problemAt(
    placeholder,
    'missing-form',
    `The term “${plain(term)}” has no form “${plain(form)}”.`,
    didYouMean(form, known) ??
      `Add “${plain(form)}: …” to “${plain(term)}” under “terms:”, “${plain(placeholder.name)}:”.`,
  )
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
    `“${plain(placeholder.raw)}” says nothing for “${plain(value)}”, which the term “${plain(term)}” asks for.`,
    `Add “${plain(value)}=…”, or “*=…” for any other.`,
  )

/** A placeholder that says twice what to print for one value. */
export const repeatedBranch = (value: string, placeholder: PlaceholderSource): Problem =>
  problemAt(
    placeholder,
    'duplicate-key',
    `“${plain(placeholder.raw)}” says twice what to print for “${plain(value)}”.`,
    `Keep the “${plain(value)}=…” that is right, and take the other out.`,
  )

/** The other terms with “or” before the last one, in a language whose word for it is not known. */
export const noWordForOr = (language: string, placeholder: PlaceholderSource): Problem =>
  problemAt(
    placeholder,
    'missing-form',
    `“${plain(placeholder.raw)}” needs the word for “or” in ${plain(language)}, which cardpress does not know.`,
    'Write the words out, or write “others” for “or”: then they stand with commas only.',
  )

/** The other terms, where there are none. */
export const noOthers = (name: string, placeholder: PlaceholderSource): Problem =>
  problemAt(
    placeholder,
    'missing-form',
    `“${plain(name)}” has only one term, so “${plain(placeholder.raw)}” would print nothing.`,
    `Add another term under “terms:”, “${plain(name)}:”, or take this out.`,
  )

/** Whole texts for a term that there is not; the placeholder is that of its name. */
export const unknownVariant = (
  term: string,
  known: Iterable<string>,
  span: Span,
): Problem => ({
  code: 'unknown-term',
  severity: 'error',
  message: `There is no term “${plain(term)}” for which these texts could be printed.`,
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
