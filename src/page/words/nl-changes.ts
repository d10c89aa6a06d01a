import type { Localize, Phrases } from './translate.ts'
import { translator } from './translate.ts'

/** What changed on a side, by what the program says of it (`compare/change-words.ts`, `compare/compare-sides.ts`). */
const nlChanges: Phrases = {
  'only the picture differs': 'alleen de afbeelding verschilt',
  'only colours or shapes differ': 'alleen kleuren of vormen verschillen',
  'only the picture or colours differ': 'alleen de afbeelding of kleuren verschillen',
  'is cut to another size ({size})': 'krijgt een andere maat ({size})',
  'has no words any more': 'heeft geen woorden meer',
  'has no {boxes} any more': '{boxes} is er niet meer',
  'has words now': 'heeft nu woorden',
  'has {boxes} now': '{boxes} is er bij gekomen',
  'lost a line': 'een regel minder',
  'lost a line in {boxes}': 'een regel minder in {boxes}',
  'lost {number} lines': '{number} regels minder',
  'lost {number} lines in {boxes}': '{number} regels minder in {boxes}',
  'gained a line': 'een regel meer',
  'gained a line in {boxes}': 'een regel meer in {boxes}',
  'gained {number} lines': '{number} regels meer',
  'gained {number} lines in {boxes}': '{number} regels meer in {boxes}',
  'text is smaller ({size})': 'kleinere letters ({size})',
  'text is smaller in {boxes} ({size})': 'kleinere letters in {boxes} ({size})',
  'text is larger ({size})': 'grotere letters ({size})',
  'text is larger in {boxes} ({size})': 'grotere letters in {boxes} ({size})',
  'another colour in {parts} ({color})': 'een andere kleur: {parts} ({color})',
  'text has another colour ({color})': 'letters in een andere kleur ({color})',
  'text has another colour in {boxes} ({color})':
    'letters in een andere kleur in {boxes} ({color})',
  'background has another colour ({color})': 'een andere achtergrondkleur ({color})',
  'background of {boxes} has another colour ({color})':
    'een andere achtergrondkleur van {boxes} ({color})',
  'border has another colour ({color})': 'een andere randkleur ({color})',
  'border of {boxes} has another colour ({color})':
    'een andere randkleur van {boxes} ({color})',
  'another picture': 'een andere afbeelding',
  'another picture in {boxes}': 'een andere afbeelding in {boxes}',
  'different words': 'andere woorden',
  'different words in {boxes}': 'andere woorden in {boxes}',
  'lines end elsewhere': 'regels eindigen ergens anders',
  'lines of {boxes} end elsewhere': 'regels van {boxes} eindigen ergens anders',
  'lines are spaced differently': 'een andere afstand tussen regels',
  'lines of {boxes} are spaced differently':
    'een andere afstand tussen regels van {boxes}',
  '1 line moved {ways}': '1 regel verschoven: {ways}',
  '1 line of {boxes} moved {ways}': '1 regel van {boxes} verschoven: {ways}',
  '{number} lines moved {ways}': '{number} regels verschoven: {ways}',
  '{number} lines of {boxes} moved {ways}':
    '{number} regels van {boxes} verschoven: {ways}',
  'text moved {ways}': 'tekst verschoven: {ways}',
  '{boxes} moved {ways}': '{boxes} verschoven: {ways}',
  'and {number} more': 'en nog {number}',
  'the files as they are now': 'de bestanden zoals ze nu zijn',
}

/** The sentence about all sides, which ends with what changed on the first ones. */
const nlSummary: Phrases = {
  'There are no sides to compare': 'Er zijn geen kanten om te vergelijken',
  'The side is the same': 'De kant is hetzelfde',
  'All {number} sides are the same': 'Alle {number} kanten zijn hetzelfde',
  '{number} of 1 side changed': '{number} van 1 kant is veranderd',
  '{number} of {most} sides changed': '{number} van {most} kanten zijn veranderd',
  '1 side is new': '1 kant is nieuw',
  '{number} sides are new': '{number} kanten zijn nieuw',
  '1 side is gone': '1 kant is weg',
  '{number} sides are gone': '{number} kanten zijn weg',
  '{number} sides: {change!}': '{number} kanten: {change}',
  '{side} and 1 other gained lines': '{side} en 1 andere hebben meer regels',
  '{side} and 1 other lost lines': '{side} en 1 andere hebben minder regels',
  '{side} and 1 other gained or lost lines':
    '{side} en 1 andere hebben meer of minder regels',
  '{side} and {number} others gained lines':
    '{side} en {number} andere hebben meer regels',
  '{side} and {number} others lost lines':
    '{side} en {number} andere hebben minder regels',
  '{side} and {number} others gained or lost lines':
    '{side} en {number} andere hebben meer of minder regels',
  '{side} gained a line': '{side}: een regel meer',
  '{side} lost a line': '{side}: een regel minder',
  '{side} gained {number} lines': '{side}: {number} regels meer',
  '{side} lost {number} lines': '{side}: {number} regels minder',
  '{side}: {change!}': '{side}: {change}',
}

const WORDS: Readonly<Record<string, string>> = {
  and: 'en',
  of: 'van',
  text: 'letters',
  background: 'achtergrond',
  border: 'rand',
  up: 'omhoog',
  down: 'omlaag',
  'to the right': 'naar rechts',
  'to the left': 'naar links',
  'by a hair': 'een haartje',
}

const ANY_WORD = new RegExp(`(?<= |^)(?:${Object.keys(WORDS).join('|')})(?= |,|$)`, 'g')

const localize: Localize = (name, value) => {
  if (name === 'size') return value.replaceAll(/(?<=\d)\.(?=\d)/g, ',')
  if (name === 'boxes') return value.replace(/ and (?=\S+$)/, ' en ')
  if (name !== 'parts' && name !== 'ways') return value
  const inDutch = value.replaceAll(ANY_WORD, (word) => WORDS[word] ?? word)
  return name === 'ways' ? inDutch.replaceAll(/(?<=\d)\.(?=\d)/g, ',') : inDutch
}

const say = translator({ ...nlChanges, ...nlSummary }, {}, localize)

/** What changed, in Dutch; parts that are not known stay in English. */
export const changesInDutch = (english: string): string =>
  english
    .split(/(; |\.$)/)
    .map(
      (part) =>
        say(part) ??
        part
          .split(', ')
          .map((one) => say(one) ?? one)
          .join(', '),
    )
    .join('')
