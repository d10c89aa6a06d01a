import { expect, test } from 'vitest'

import { collectProblems } from '../../src/base/problems/problem.ts'
import { readMarkdown } from '../../src/typesetting/language/markdown.ts'
import { pseudoSlots } from '../../src/typesetting/language/pseudo.ts'
import { resolveDeck } from '../../src/typesetting/language/resolve.ts'
import { plainText } from '../../src/typesetting/language/resolved.ts'
import { deckWith, wordsOf } from '../deck/reading.ts'
import { textOf, linesOf } from './written.ts'

const ICONS = new Map([
  ['coin', 'munt'],
  ['arrow-right', 'arrow right'],
  ['médaille_2', 'prijs'],
])

function read(text: string, language = 'nl', icons = ICONS) {
  const { problems, report } = collectProblems()
  const blocks = readMarkdown(textOf(text), { language, icons, report })
  return {
    lines: linesOf(blocks),
    words: plainText(blocks),
    told: problems.map(({ message, hint = '' }) => `${message} ${hint}`),
  }
}

test.each([
  ['Betaal 3 :coin:, en', 'Betaal 3\u00a0<coin:munt>, en'],
  ['**:coin:** *a :coin:*', '**<coin:munt>** *a **<coin:munt>*'],
  ['- :coin:\n- :arrow-right: x\n', '• <coin:munt>'],
  [':médaille_2:', '<médaille_2:prijs>'],
  [':me\u0301daille_2:', ':me\u0301daille_2:'],
  ['2:coin:', '2<coin: munt>'],
  ['支払:coin:。', '支払<coin: munt>。'],
  [':coin::coin:x', '<coin:munt ><coin:munt >x'],
  ['[:coin:](https://a.nl)', '[<coin:munt>](https://a.nl)'],
  ['":coin:"', '‘<coin:munt>’'],
  [String.raw`\:coin: en 10:30:45`, ':coin: en 10:30:45'],
  ['https://a.nl/:coin:/b', 'https://a.nl/:coin:/b'],
])('%j', (text, line) => {
  const { lines, told } = read(text)
  expect(lines[0]?.replaceAll('**', '').replaceAll('*', '')).toBe(
    line.replaceAll('**', '').replaceAll('*', ''),
  )
  expect(told).toEqual([])
})

test('a drawing is said in words that stand apart from those around', () => {
  expect(read('Geef 2:coin::coin: en :coin:.').words).toBe('Geef 2 munt munt en munt.')
})

test('in French a sign keeps its distance from a drawing too', () => {
  expect(read(':coin:!', 'fr').lines).toEqual(['<coin:munt>\u202f!'])
})

test('a name that no drawing has is told of, with the one that is meant', () => {
  const { lines, told } = read('Een :coim: en :x: of a:b:c, :COIN: om 10:30:45 :coin2:')
  expect(lines).toEqual(['Een :coim: en :x: of a:b:c, :COIN: om 10:30:45 :coin2:'])
  expect(told).toEqual([
    expect.stringMatching(/“:coim:”.*no drawing “coim”.*Did you mean “coin”\?/),
    expect.stringMatching(/“:COIN:”.*no drawing “COIN”.*“coin”/),
    expect.stringMatching(/“:coin2:”.*no drawing “coin2”.*“coin”/),
  ])
  expect(read('Zo :smile: :a-b:', 'nl', new Map()).told).toEqual([
    expect.stringMatching(
      /“:smile:”.*characters cannot be written by name.*icons\/smile\.svg/,
    ),
  ])
})

test('the deck says what drawings are called, and plain texts say it too', () => {
  const deck = deckWith('one')
  const { value } = wordsOf(
    "deck: { icon.coin: '{card} munt' }\npieces:\n  one: { body: 'Een :coin: en :old_sun:', alt: 'Een :coin: rolt' }\n",
    deck,
    'nl',
  )
  const { problems, report } = collectProblems()
  const icons = ['coin', 'old_sun']
  const [piece] = resolveDeck(deck, value!, report, { icons }).pieces
  expect(problems).toEqual([])
  expect(plainText(piece!.slots.get('body')!.blocks)).toBe('Een {card} munt en old sun')
  expect(piece!.alternatives.get('piece')).toBe('Een {card} munt rolt')
})

test('made-up languages keep the names of drawings', () => {
  const slots = new Map([['body', textOf('Een :coin: of a:b:c')]])
  expect(pseudoSlots(slots).get('body')?.value).toMatch(/ :coin: ..+á:/)
})
