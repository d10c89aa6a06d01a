import { isToWrite } from '../base/text/to-write.ts'
import type { Words } from '../input/deck/deck.ts'
import type { EditorField } from '../preview/protocol/editor.ts'
import type { Finding } from '../translation/finding.ts'
import { findingsOf } from '../translation/qa-checks.ts'
import type { Translation } from '../translation/translation.ts'
import { isFilled, nameOf } from '../translation/unit.ts'
import { placeholdersIn } from '../typesetting/language/placeholder.ts'
import type { Field } from './field.ts'

/** The state of the words of a field; the protocol says what each means. */
type FieldState = EditorField['state']

/** A field, the state of its words, and what there is to do about them. */
export interface FieldStatus {
  readonly field: Field
  readonly state: FieldState
  readonly advice?: string
}

/** The status of each field of a language. */
export function fieldStatuses(
  fields: readonly Field[],
  translation: Translation,
): readonly FieldStatus[] {
  const { source, words } = translation
  if (words.language === source.language) return fields.map(sourceStatus)
  const findings = findingsByName(translation)
  const isWanted = isTermWanted(words)
  return fields.map((field) =>
    field.path[0] === 'terms'
      ? termStatus(field, isWanted)
      : translationStatus(field, findings.get(nameOf(field)) ?? [], source),
  )
}

function findingsByName(
  translation: Translation,
): ReadonlyMap<string, readonly Finding[]> {
  const findings = new Map<string, Finding[]>()
  for (const finding of findingsOf(translation)) {
    const others = findings.get(finding.name)
    if (others) others.push(finding)
    else findings.set(finding.name, [finding])
  }
  return findings
}

const NO_WORDS = 'Nothing is written here yet.'

function sourceStatus(field: Field): FieldStatus {
  const isToFill = isToWrite(field.text?.value ?? '')
  if (isFilled(field.text)) return { field, state: 'source' }
  if (field.isOptional && !isToFill) return { field, state: 'optional' }
  const state = field.text ? 'empty' : 'missing'
  return { field, state, advice: NO_WORDS }
}

function termStatus(field: Field, isWanted: (field: Field) => boolean): FieldStatus {
  if (isFilled(field.text)) return { field, state: 'done' }
  return isWanted(field)
    ? { field, state: 'missing', advice: NO_WORDS }
    : { field, state: 'done', advice: 'No text in this language uses it.' }
}

function translationStatus(
  field: Field,
  findings: readonly Finding[],
  { language }: Words,
): FieldStatus {
  const [first] = findings
    .flatMap((finding) => {
      const { kind } = finding
      // These need no change of the words: a text that nobody has accepted yet, or one that the source lacks.
      return kind === 'new' || kind === 'extra' ? [] : [{ ...finding, kind }]
    })
    .toSorted((one, other) => rank(one) - rank(other))
  return first
    ? { field, state: first.kind, advice: ADVICE[first.kind](first, language) }
    : { field, state: 'done', ...(!field.source && { advice: extraAdvice(language) }) }
}

const extraAdvice = (source: string): string =>
  `There is no text in ${source} here. If this is left over from an earlier one, empty the field.`

/** Errors first, then a changed source, which matters more than other warnings. */
const rank = ({ severity, kind }: Finding): number =>
  severity === 'error' ? 0 : kind === 'stale' ? 1 : 2

type AdvisedState = Exclude<FieldState, 'done' | 'source' | 'optional'>

const ADVICE: Readonly<
  Record<AdvisedState, (finding: Finding, source: string) => string>
> = {
  missing: () => 'Not translated yet.',
  empty: () => 'Not translated yet.',
  same: ({ severity }, source) =>
    severity === 'error'
      ? `This is still the text in ${source}: translate it.`
      : `This is the same as the text in ${source}. If both languages use the same word, save it as it is.`,
  stale: (_, source) =>
    `The text in ${source} has changed since this was translated. Compare the two, then save the translation once it fits.`,
  differs: ({ severity, says }) =>
    severity === 'error'
      ? `Compare it with the source: it ${says}.`
      : `Compare it with the source: it ${says}. If that is intended, save it as it is.`,
}

/** The form of a term that a placeholder without a form stands for. */
const DEFAULT_FORM = 'sg'

/** Whether a language needs a form of a term: a text in its file uses it, or the term has no words at all yet. */
function isTermWanted(words: Words): (field: Pick<Field, 'path'>) => boolean {
  const used = usedForms(words)
  return ({ path: [, name = '', id = '', form = ''] }) =>
    used.has(`${name}.${form}`) || !words.terms.get(name)?.has(id)
}

function usedForms({
  deck,
  pieces,
  families,
  notes,
  variants,
  terms,
}: Words): ReadonlySet<string> {
  const variantSlots = [...variants.values()].flatMap((one) => [...one.values()])
  const all = [deck, notes, ...pieces.values(), ...families.values(), ...variantSlots]
  const texts = all.flatMap((slots) => [...slots.values()])
  const placeholders = texts.flatMap(({ value }) => placeholdersIn(value))
  return new Set(
    placeholders.map(({ name, forms }) => {
      const lowercase = `${name.charAt(0).toLowerCase()}${name.slice(1)}`
      return `${terms.has(name) ? name : lowercase}.${forms.at(-1) ?? DEFAULT_FORM}`
    }),
  )
}
