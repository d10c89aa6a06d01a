import type { Text, Words } from '../input/deck/deck.ts'
import { describesPicture } from '../typesetting/language/alternative.ts'
import type { Exchange, ExchangeUnit } from './exchange.ts'
import { acceptedSource } from './lock.ts'
import { acceptanceOf } from './qa-checks.ts'
import { termUnits } from './term-units.ts'
import type { TermUnit } from './term-units.ts'
import type { Translation } from './translation.ts'
import { nameOf, unitsOf } from './unit.ts'
import type { Unit } from './unit.ts'

/** Gives the place of a text as programs of translators name it: `content/first-talk/nl.yaml:12`. */
export type PlaceOf = (text: Text) => string

/** The texts and terms of a translation as they go to a translator who works in a program of their own. */
export function exportTexts(translation: Translation, placeOf: PlaceOf): Exchange {
  const { deck, source, words } = translation
  return {
    deck: deck.name,
    source: source.language,
    language: words.language,
    units: [
      ...unitsOf(source, words).map((unit) => ({
        ...newUnit(unit, placeOf),
        ...translationOf(unit, translation),
      })),
      ...termUnits(source, words).map((unit) => ({
        ...newForm(unit, placeOf),
        translation: unit.translation?.value ?? '',
      })),
    ],
  }
}

/** The texts and terms of a deck for translators who begin a language. */
export const exportTemplate = (
  deck: string,
  source: Words,
  placeOf: PlaceOf,
): Exchange => ({
  deck,
  source: source.language,
  language: '',
  units: [
    ...unitsOf(source, undefined).map((unit) => newUnit(unit, placeOf)),
    ...termUnits(source, undefined).map((unit) => newForm(unit, placeOf)),
  ],
})

function newUnit(unit: Unit, placeOf: PlaceOf): ExchangeUnit {
  const note = noteOn(unit)
  return {
    name: nameOf(unit),
    source: unit.source.value,
    translation: '',
    isStale: false,
    place: placeOf(unit.source),
    ...(note !== undefined && { note }),
  }
}

function translationOf(
  unit: Unit,
  translation: Translation,
): Pick<ExchangeUnit, 'translation' | 'isStale' | 'before'> {
  const words = unit.translation?.value ?? ''
  const isStale = words !== '' && acceptanceOf(unit, translation) === 'stale'
  const before = isStale
    ? acceptedSource(translation.lock, translation.words.language, nameOf(unit))
    : undefined
  return { translation: words, isStale, ...(before !== undefined && { before }) }
}

/** What a translator cannot see from the name of a text. */
function noteOn({ path }: Unit): string | undefined {
  if (path[0] === 'notes') return 'A footnote.'
  return describesPicture(path)
    ? 'What the picture shows, for people who cannot see it.'
    : undefined
}

const newForm = (unit: TermUnit, placeOf: PlaceOf): ExchangeUnit => ({
  ...newUnit(unit, placeOf),
  note: noteOnForm(unit),
})

/** What a form of a term is for, with a text that uses it. */
function noteOnForm({ path, use }: TermUnit): string {
  const [, name = '', term = '', form = ''] = path
  const what = `The form “${form}” of the term “${term}”: a word or phrase without Markdown.`
  if (!use) return `${what} No text uses it: {${name}.${form}}.`
  const { raw, branches } = use.placeholder
  const where = `${use.path.join('.')}: ${raw}`
  return branches
    ? `The form “${form}” of the term “${term}”: the texts choose their words by it, as in ${where}.`
    : `${what} It stands in ${where}.`
}
