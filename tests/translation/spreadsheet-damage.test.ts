import { expect, test } from 'vitest'

import { spreadsheetDamage } from '../../src/translation/spreadsheet-damage.ts'

const whatBecameOf = (source: string, translation: string, language = 'de') =>
  spreadsheetDamage({ source, translation, languages: [language, 'nl'] })?.what.replace(
    /^“.*”, an? (\w+) .*$/,
    '$1',
  )

test.each(
  '#REF! #NAME? #DIV/0! #N/A #BEZUG! #WERT! #NV #NOM? #VALEUR! #¿NOMBRE? #¡VALOR! #VERW! #NAAM? #N/B #ССЫЛКА! #ИМЯ? #Н/Д #BAŞV! #SAYI/0! #ADR! #NÚM! #HIÁNYZIK Err:502 ### #GETTING_DATA'.split(
    ' ',
  ),
)('%s is an error, unless its source begins so', (error) => {
  expect(whatBecameOf('Welkom', error)).toBe('error')
  expect(whatBecameOf('#samen', error === 'Err:502' ? '#METOO!' : error)).toBeUndefined()
})

test.each([
  ['1/2', '01.02.2026', 'de'],
  ['1-2', '2-Jan', 'de'],
  ['1-2', '02-janv', 'fr'],
  ['14/8', '14. Aug', 'de'],
  ['3.4', '03. Apr', 'de'],
  ['1-2', '1-feb', 'nl'],
  ['1/2', '2-янв', 'ru'],
  ['1/2', '1月2日', 'ja'],
  ['3/24', 'Mär 24', 'de'],
  ['Stap 1-2', '2-Jan', 'de'],
  ['1-2-3', '2003-02-01 00:00:00', 'de'],
  ['1/2/3', '01/02/03', 'de'],
  ['2/3', '46083', 'de'],
  ['Kaart 1', '2026-01-02', 'de'],
])('for %j there came the date %j', (source, translation, language) => {
  expect(whatBecameOf(source, translation, language)).toBe('date')
})

test.each([
  ['1-2', '1-2'],
  ['1-2', '1–2'],
  ['24-12-2025', '24.12.2025'],
  ['14 augustus', '14. August'],
  ['Eerste mei', '1. Mai'],
  ['Sinds 2026', '01.01.2026'],
  ['1-feb', '1-Feb'],
  ['46083', '46084'],
  ['3/4', '3. Karte'],
  ['Kaart 3', '3-teilig'],
  ['# Stap', '# Schritt'],
  ['Let op', '#wirbleibenmehr'],
])('%j may be translated as %j', (source, translation) => {
  expect(
    spreadsheetDamage({ source, translation, languages: ['de', 'nl'] }),
  ).toBeUndefined()
})
