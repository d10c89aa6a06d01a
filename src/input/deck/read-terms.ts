import * as v from 'valibot'

import { text } from '../yaml/schemas.ts'
import { keySpanAt, keysAt, textAt } from '../yaml/value-path.ts'
import type { SourceValue } from '../yaml/value.ts'
import type { Term, Terms, Text } from './deck.ts'

/** Forms that are generated from the other terms and cannot be given. */
export const GENERATED: ReadonlySet<string> = new Set(['others', 'or'])

/** The most characters of a form, which is a phrase. */
export const LONGEST = 2000

/** The name of terms, a form or a fact, as placeholders write it. */
export const wordName = v.pipe(
  v.string(),
  v.regex(
    /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]{0,79}$/u,
    'may hold letters, digits, hyphens and _ only',
  ),
)

const form = v.pipe(
  wordName,
  v.check(
    (name) => !GENERATED.has(name),
    'is made of the other terms by itself: choose another name',
  ),
)

/** Whether a form may have a name. */
export const isFormName = (name: string): boolean => v.is(form, name)

const phrase = v.pipe(
  text(),
  v.maxLength(LONGEST, `is longer than ${LONGEST} characters`),
)

/** `terms:` of a file of words: the terms for each name, and the forms of each. */
export const termsSchema = v.record(
  wordName,
  v.record(
    wordName,
    v.pipe(v.record(form, phrase), v.minEntries(1, 'must have one form or more')),
  ),
)

/** The terms of a file of words that fits the schema. */
export const readTerms = (source: SourceValue): Terms =>
  new Map(
    keysAt(source, ['terms']).map((name) => [
      name,
      new Map(
        keysAt(source, ['terms', name]).map((id) => [
          id,
          readTerm(source, ['terms', name, id]),
        ]),
      ),
    ]),
  )

function readTerm(source: SourceValue, path: readonly string[]): Term {
  const forms = keysAt(source, path).flatMap((name): (readonly [string, Text])[] => {
    const found = textAt(source, [...path, name])
    return found ? [[name, { ...found, value: found.value.trim() }]] : []
  })
  return { forms: new Map(forms), span: keySpanAt(source, path) }
}
