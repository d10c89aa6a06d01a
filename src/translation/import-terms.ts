import { excerpt } from '../base/problems/excerpt.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import { didYouMean } from '../base/problems/suggest.ts'
import { LONGEST, isFormName } from '../input/deck/read-terms.ts'
import type { ReturnedUnit } from './exchange.ts'
import { damaged } from './incoming-unit.ts'
import { spreadsheetDamage } from './spreadsheet-damage.ts'
import { TERMS, termUnits } from './term-units.ts'
import type { Translation } from './translation.ts'
import { nameOf } from './unit.ts'

/** A form of a term that came back with other words than there are. */
interface IncomingForm {
  readonly name: string
  /** The way to it in the file of words: `terms`, `client`, `resident`, `pl`. */
  readonly path: readonly string[]
  /** Undefined where there were none. */
  readonly before: string | undefined
  readonly after: string
  /** Terms are not accepted. */
  readonly wasAccepted: false
}

/** Whether something that came back is a form of a term: `terms.client.resident.pl`. */
export const isTermForm = ({ name }: Pick<ReturnedUnit, 'name'>): boolean =>
  name.startsWith(`${TERMS}.`)

/**
 * The returned forms of terms whose words are other ones now; a translator may have added forms that their language
 * needs. What no term can have is reported and left out.
 */
export function incomingForms(
  received: readonly ReturnedUnit[],
  { source, words }: Pick<Translation, 'source' | 'words'>,
  report: Report,
): readonly IncomingForm[] {
  const units = new Map(termUnits(source, words).map((unit) => [nameOf(unit), unit]))
  const languages = [words.language, source.language]
  return received.flatMap((one): readonly IncomingForm[] => {
    const { name, span } = one
    const path = name.split('.')
    const [, terms = '', id = '', form = '', ...rest] = path
    const isForm =
      source.terms.get(terms)?.has(id) && isFormName(form) && rest.length === 0
    const after = one.translation.replace(/\s+/g, ' ').trim()
    const unit = units.get(name)
    const pair = { source: unit?.source.value ?? '', translation: after, languages }
    const damage = one.isCell === true ? spreadsheetDamage(pair) : undefined
    const before = unit?.translation?.value
    if (!isForm) report(unknownForm(one, units.keys()))
    else if (damage) report(damaged(one, damage))
    else if (after.length > LONGEST) report({ ...tooLong(name), span })
    else if (after !== '' && after !== before)
      return [{ name, path, before, after, wasAccepted: false }]
    return []
  })
}

const unknownForm = ({ name, span }: ReturnedUnit, known: Iterable<string>): Problem => ({
  code: 'unknown-term',
  severity: 'error',
  message: `The deck has no term “${excerpt(name)}”, so this one was left out.`,
  hint: didYouMean(name, known),
  span,
})

const tooLong = (name: string): Problem => ({
  code: 'wrong-value',
  severity: 'error',
  message: `“${excerpt(name)}” was left out: it is longer than ${LONGEST} characters.`,
  hint: 'A form of a term is a word or a phrase.',
})
