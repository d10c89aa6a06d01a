import type { Words } from '../input/deck/deck.ts'
import type { Finding } from '../translation/finding.ts'
import { findingsOf } from '../translation/qa-checks.ts'
import type { Translation } from '../translation/translation.ts'
import { isFilled, nameOf } from '../translation/unit.ts'
import { placeholdersIn } from '../typesetting/language/placeholder.ts'
import type { Field } from './field.ts'

/** How far the words of a field are. */
type FieldState = 'done' | 'missing' | 'empty' | 'same' | 'stale' | 'differs' | 'source'

/** A field as it stands, and what there is to do about it in plain words. */
export interface FieldStatus {
  readonly field: Field
  readonly state: FieldState
  readonly advice?: string
}

/** What stands in fields of a language, and what there is to do about each. */
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

const NO_WORDS = 'There are no words here yet.'

function sourceStatus(field: Field): FieldStatus {
  if (isFilled(field.text)) return { field, state: 'source' }
  const state = field.text ? 'empty' : 'missing'
  return { field, state, advice: NO_WORDS }
}

function termStatus(field: Field, isWanted: (field: Field) => boolean): FieldStatus {
  if (isFilled(field.text)) return { field, state: 'done' }
  return isWanted(field)
    ? { field, state: 'missing', advice: NO_WORDS }
    : { field, state: 'done', advice: 'No text of this language uses it.' }
}

function translationStatus(
  field: Field,
  findings: readonly Finding[],
  { language }: Words,
): FieldStatus {
  const [first] = findings
    .flatMap((finding) => {
      const { kind } = finding
      // That nobody has accepted it is nothing to do about the words.
      return kind === 'new' || kind === 'extra' ? [] : [{ ...finding, kind }]
    })
    .toSorted((one, other) => rank(one) - rank(other))
  return first
    ? { field, state: first.kind, advice: ADVICE[first.kind](first, language) }
    : { field, state: 'done' }
}

/** Errors first; among the rest, that the source has changed is the most to know. */
const rank = ({ severity, kind }: Finding): number =>
  severity === 'error' ? 0 : kind === 'stale' ? 1 : 2

type Advised = Exclude<FieldState, 'done' | 'source'>

const ADVICE: Readonly<Record<Advised, (finding: Finding, source: string) => string>> = {
  missing: () => 'Not translated yet.',
  empty: () => 'Not translated yet.',
  same: ({ severity }, source) =>
    severity === 'error'
      ? `It is the same as in ${source}: translate it.`
      : `It is the same as in ${source}. If it is the same word in both languages, save it as it is.`,
  stale: (_, source) =>
    `The words in ${source} have changed since this was translated. Compare the two, and save it when it fits.`,
  differs: ({ severity, says }) =>
    severity === 'error'
      ? `Compare it with the source: it ${says}.`
      : `Compare it with the source: it ${says}. If that is intended, save it as it is.`,
}

/** The form of a placeholder that names none. */
const USUAL_FORM = 'sg'

/**
 * Whether a language must have a form of a term: some text of its file uses it, or the term has no words at
 * all yet.
 */
function isTermWanted(words: Words): (field: Pick<Field, 'path'>) => boolean {
  const used = usedForms(words)
  return ({ path: [, name = '', id = '', form = ''] }) =>
    used.has(`${name}.${form}`) || !words.terms.get(name)?.has(id)
}

function usedForms({ deck, pieces, notes, variants, terms }: Words): ReadonlySet<string> {
  const variantSlots = [...variants.values()].flatMap((one) => [...one.values()])
  const all = [deck, notes, ...pieces.values(), ...variantSlots]
  const texts = all.flatMap((slots) => [...slots.values()])
  const placeholders = texts.flatMap(({ value }) => placeholdersIn(value))
  return new Set(
    placeholders.map(({ name, forms }) => {
      const small = `${name.charAt(0).toLowerCase()}${name.slice(1)}`
      return `${terms.has(name) ? name : small}.${forms.at(-1) ?? USUAL_FORM}`
    }),
  )
}
