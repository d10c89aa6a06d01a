import { describesPicture } from '../typesetting/language/alternative.ts'
import type { Exchange, ExchangeUnit } from './exchange.ts'
import { acceptanceOf } from './qa-checks.ts'
import type { Translation } from './translation.ts'
import { nameOf, unitsOf } from './unit.ts'
import type { Unit } from './unit.ts'

/** The texts of a translation as they go to a translator who works in a program of their own. */
export const exportTexts = (translation: Translation): Exchange => ({
  deck: translation.deck.name,
  source: translation.source.language,
  language: translation.words.language,
  units: unitsOf(translation.source, translation.words).map((unit) =>
    exchangeUnit(unit, translation),
  ),
})

function exchangeUnit(unit: Unit, translation: Translation): ExchangeUnit {
  const words = unit.translation?.value ?? ''
  const note = noteOn(unit)
  return {
    name: nameOf(unit),
    source: unit.source.value,
    translation: words,
    isStale: words !== '' && acceptanceOf(unit, translation) === 'stale',
    ...(note !== undefined && { note }),
  }
}

/** What a translator cannot see from the name of a text. */
function noteOn({ path }: Unit): string | undefined {
  if (path[0] === 'notes') return 'A footnote.'
  return describesPicture(path)
    ? 'What the picture shows, for people who cannot see it.'
    : undefined
}
