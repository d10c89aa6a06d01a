import { GENERATED } from '../../input/deck/read-terms.ts'

/** A place in a text where a term stands: `{client.this}`, or `{client.g: m=his f=her *=their}`. */
export interface Placeholder {
  /** As it is written, braces and all. */
  readonly raw: string
  /** The name that stands for the terms, as it is written. */
  readonly name: string
  /** The words behind the name, between dots; none for the usual form. */
  readonly forms: readonly string[]
  /** What to print for each value of the form; absent where the form itself is printed. */
  readonly branches?: ReadonlyMap<string, string>
  /** A value for which the branches say twice what to print; absent where there is none. */
  readonly repeated?: string
}

/** The form of a placeholder that names none. */
export const USUAL_FORM = 'sg'

/** The form of the terms that a placeholder prints, or chooses its words by. */
export const formOf = ({
  forms: [first = USUAL_FORM, second = USUAL_FORM],
}: Placeholder): string => (GENERATED.has(first) ? second : first)

/** What a brace opens that is no placeholder. */
export interface Stray {
  readonly raw: string
  readonly name?: undefined
}

/**
 * A backslash with what it takes the meaning from, a pair of braces, or a brace alone; not the braces of a language mark
 * (`[mot]{lang=fr}`).
 */
const BRACES = /\\[^]|(?!(?<=\])\{lang=[^{}\s]*\})\{[^{}]*\}?/g

const INSIDE =
  /^\s*([\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*)((?:\.[\p{L}\p{M}\p{N}_-]+)*)\s*(?::([^]*))?$/u

/** A text with each of its placeholders put through a function; a backslash before a brace makes it a plain brace. */
export const replacePlaceholders = (
  text: string,
  replace: (found: Placeholder | Stray) => string,
): string =>
  text.includes('{')
    ? text.replace(BRACES, (raw) => (raw.startsWith('\\') ? raw : replace(read(raw))))
    : text

/** The placeholders of a text in its order; what is none is left out. */
export function placeholdersIn(text: string): readonly Placeholder[] {
  const found: Placeholder[] = []
  replacePlaceholders(text, (one) => {
    if (one.name !== undefined) found.push(one)
    return ''
  })
  return found
}

function read(raw: string): Placeholder | Stray {
  const [, name, forms = '', branches] =
    (raw.endsWith('}') && INSIDE.exec(raw.slice(1, -1))) || []
  if (name === undefined) return { raw }
  const placeholder = { raw, name, forms: forms.split('.').slice(1) }
  if (branches === undefined) return placeholder
  const choices = readBranches(branches)
  const values = choices.map(([value]) => value)
  const repeated = values.find((value, index) => values.indexOf(value) < index)
  return choices.length > 0
    ? {
        ...placeholder,
        branches: new Map(choices),
        ...(repeated !== undefined && { repeated }),
      }
    : { raw }
}

/** A value, `=`, and all up to the next value. */
const BRANCH = /(?<!\S)(\S+?)=((?:(?!\s\S+?=)[^])*)/g

const readBranches = (text: string): readonly (readonly [string, string])[] =>
  Array.from(text.matchAll(BRANCH), ([, value = '', words = '']) => [value, words.trim()])
