import { createRequire } from 'node:module'

import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  withHyphenation,
  withoutHyphenation,
  breakOpportunities,
} from '../../src/typesetting/text/break-opportunities.ts'

/** The text with a bar wherever a line may end without need, a double one where it has to. */
function bars(text: string, language?: string): string {
  let start = 0
  return breakOpportunities(text, language)
    .filter(({ cost }) => cost < 1000)
    .map(({ position, forced }) => {
      const piece = text.slice(start, position)
      start = position
      return piece + (forced ? '‖' : '|')
    })
    .join('')
}

test.each([
  'Wat |vraagt |dit |nu |van |jou?‖',
  'cliënt(en) |en |re-|integratie, |levens- |en |werkervaring‖',
  'zoals |“samenwerken” |(zie |‘hier’) |[of |daar]‖',
  'een – |twee |—dos— |drie‖',
  'een–|twee |10–12 |10-12 |-tje |A4-|formaat‖',
  '10\u00a0% |van |€\u00a025 |is |2,50 |of |1/2 |en/|of‖',
  'Ah\u202f! |¿Qué? |¡No! |… |ja…‖',
  'kop\n‖tekst |hier‖',
  'spatie \n‖  voor |en |na  ‖',
  'www.han.nl/|projecten/|2018/|zien,‖',
  '(https://a.nl/|b|?c)‖',
  'https://a.nl/|~b!c|?d‖',
  // Drawings: \uFFFC.
  'neem |3 |\uFFFC, |(\uFFFC) |of |2\uFFFC.‖',
  '在|\uFFFC|点，|用|3\uFFFC。‖',
  'jan@post.nl‖',
])('%s', (marked) => {
  expect(bars(marked.replaceAll(/[|‖]/g, ''))).toBe(marked)
})

test.each([
  'مرحبا، |كيف |حالك؟‖',
  'ሰላም፡|ዓለም። |ከመይ‖',
  '你|好，|世|界。‖',
  'สวัสดี|ชาว|โลก‖',
  'ja |👩‍👩‍👧 |nee |🇳🇱‖',
  'नमस्ते |दुनिया।‖',
])('%s', (marked) => {
  expect(bars(marked.replaceAll(/[|‖]/g, ''))).toBe(marked)
})

test.each([
  ['zh', '请|访|问|www.han.nl/|projecten/|2018。|谢|谢。‖'],
  ['zh', '发|给|info@han.nl，|或|看|jugendamt.landeshauptstadt.de。‖'],
  ['ja', '詳|細|は|https://www.han.nl/|a|?b=1|を|参|照。‖'],
  ['zh', '你|“信|任”|谁？|“想|回|‘家’。”|约|50%‖'],
  ['zh', '他|说|《“你|好”》|（“信|任”）‖'],
  ['ja', 'コー|ヒー|と|キャッ|チ、|人々、|「は|い」‖'],
  ['th', 'ดู|www.han.nl/|zien|และ|ต่าง ๆ ‖'],
  ['th', 'กรุงเทพฯ |เด็กๆ|มา‖'],
  ['km', 'គុណភាព|នៃ|សេវាកម្ម។ |គ្រប់ៗ|ជាមួយគ្នា ។‖'],
  ['my', 'မြန်မာ|စာ၊ |သူ၏|စာ။‖'],
  ['de', 'Siehe |jugendamt.landeshauptstadt.de, |association-professionnelle.org.‖'],
  ['nl', 'klaar.Is |dat |m.in. |o.a. |2.5 |p.10 |deck‖'],
  ['fr', "N'est-ce |qu'est-ce |peut-on |a-t-il |va-t-elle |celui-là |après-|midi‖"],
  ['nl', 'e-mail, |plan-B, |werk-|en |vitamine-|C-|tekort‖'],
])('%s: %s', (language, marked) => {
  expect(bars(marked.replaceAll(/[|‖]/g, ''), language)).toBe(marked)
})

test.each([
  '+31 6 12 34 56 78',
  '020-123 45 67',
  '(030) 123 45-67',
  '06\u201112 34 56 78',
  '024 353 05 00',
  '+49 (0)30 / 12 34 56',
  '٠٢٠ ١٢٣ ٤٥ ٦٧',
])('a break in %s costs more than a line', (number) => {
  const inside = breakOpportunities(`Bel ${number} nu`).slice(1, -2)
  expect(inside.length).toBeGreaterThan(0)
  expect(inside.every(({ cost }) => cost > 1000)).toBe(true)
})

test('an empty text has no opportunity, not even its end', () => {
  expect(breakOpportunities('')).toEqual([])
})

test('in addresses unclear places cost, those in a host more than a line, and ends of parts nothing', () => {
  const costs = breakOpportunities('www.han.nl/van-zien/').map(({ cost }) => cost)
  expect(costs).toEqual([2000, 2000, 0, 0.3, 0])
})

test('soft hyphens break words, and can be left out', () => {
  const found = breakOpportunities('samen\u00adwerken wij')
  expect(found.map(({ position, hyphen }) => [position, hyphen])).toEqual([
    [6, true],
    [13, false],
    [16, false],
  ])
  expect(withoutHyphenation(found).map(({ position }) => position)).toEqual([13, 16])
})

test('further hyphens come in order and do not replace what is there', () => {
  const found = withHyphenation(
    breakOpportunities('re-integratie'),
    [3, 6, 9].map((position) => ({ position, cost: 0 })),
  )
  expect(found.map(({ position, hyphen }) => [position, hyphen])).toEqual([
    [3, false],
    [6, true],
    [9, true],
    [13, false],
  ])
})

const require = createRequire(import.meta.url)
const LineBreaker: new (text: string) => {
  nextBreak(): { position: number } | null
} = require('linebreak')

function standardBreaks(text: string): number[] {
  const breaker = new LineBreaker(text)
  const positions: number[] = []
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak())
    positions.push(next.position)
  return positions
}

test('European text breaks as the standard says', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'aébžλж'.split('')),
    minLength: 1,
    maxLength: 4,
  })
  const core = fc.oneof(letters, letters, fc.nat(99).map(String))
  const joint = fc.constantFrom('-', '/', '’', '', '\u00a0', '\u00ad', ',', '.', '&', '@')
  const compound = fc
    .tuple(core, joint, letters)
    .map((parts) => parts.join(''))
    // An address or a single letter by our own rules, for which the standard has none.
    .filter((word) => !/@|\.[a-z]{2,}|^\p{L}-|-\p{L}$/u.test(word))
  const word = fc
    .tuple(
      fc.constantFrom('', '', '“', '‘', '(', '['),
      fc.oneof(core, compound),
      fc.constantFrom(
        '',
        '',
        ',',
        '.',
        '?',
        '!',
        ';',
        ':',
        ')',
        ']',
        '…',
        '”',
        '’.',
        '%',
      ),
    )
    .map((parts) => parts.join(''))
  const sentence = fc
    .array(word, { minLength: 1, maxLength: 8 })
    .map((words) => words.join(' '))
  // Between a closing quote and a bracket the standard allows no break: it cannot tell which way a quote faces.
  const text = sentence.filter((words) => !/[”’.…] [([]/.test(words))
  fc.assert(
    fc.property(text, (words) => {
      const found = breakOpportunities(words).map(({ position }) => position)
      expect(found).toEqual(standardBreaks(words))
    }),
    { numRuns: 400 },
  )
})
