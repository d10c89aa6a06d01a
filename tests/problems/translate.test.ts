import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { expect, test } from 'vitest'

import { mergeRepeats } from '../../src/base/problems/merge-repeats.ts'
import { repeated } from '../../src/base/problems/problem.ts'
import { enSentences } from '../../src/page/words/en-problems.ts'
import { en } from '../../src/page/words/en.ts'
import { nlEditor } from '../../src/page/words/nl-editor.ts'
import { nlParts, nlSentences } from '../../src/page/words/nl-problems.ts'
import { nl } from '../../src/page/words/nl.ts'
import { translator } from '../../src/page/words/translate.ts'
import {
  nothingToPrint,
  openStar,
} from '../../src/typesetting/language/markup-problems.ts'

const { told } = nl
const { slot } = nlEditor
const phrases = Object.fromEntries(
  Object.entries({ ...nlSentences, ...nlParts }).filter(([one]) => !(one in slot)),
)

test('a phrase takes over what the text has in place of its names', () => {
  const sentences = {
    '{first!} And {number} more.': '{first} En nog {number}.',
    '“{slot?}” of {card} is too long.': '‘{slot}’ van {card} is te lang.',
  }
  const say = translator(sentences, { title: 'Titel' })
  expect(say('title')).toBeUndefined()
  expect(say('“title” of fox (a.b) is too long.')).toBe(
    '‘Titel’ van fox (a.b) is te lang.',
  )
  expect(say('“x{y}” of $& is too long.')).toBe('‘x{y}’ van $& is te lang.')
  expect(say('“body” of fox is too long. And 3 more.')).toBe(
    '‘body’ van fox is te lang. En nog 3.',
  )
  expect(say('Something else. And 3 more.')).toBeUndefined()
  expect(say('Something else.')).toBeUndefined()
})

test('problems are told in Dutch, also merged ones', () => {
  const span = { file: 'nl.yaml', start: 0, end: 1 }
  const text = { value: '*a', raw: '*a b', span }
  expect(told(openStar('*a b', text).message)).toBe(
    'Er begint nadruk die nergens eindigt, bij ‘*a b’; daarom wordt het sterretje gedrukt.',
  )
  const cards = ['fox', 'owl', 'hare', 'deer', 'wolf']
  const [merged] = mergeRepeats(
    cards.map((card) => repeated(nothingToPrint('title', text), 'title', card)),
  )
  expect(told(merged?.message ?? '')).toBe(
    '‘Titel’ heeft geen woorden die gedrukt kunnen worden. Zo ook bij 4 andere: owl, hare, deer en wolf.',
  )
})

test('numbers, languages and sizes are those of the page, and what only looks like one stays', () => {
  const low =
    '“1.1 and 2” (“body”) has a contrast of 3.5 : 1 with what lies behind it on 1.1 front of poker (nl, resident); words of this size need 4.5 : 1 to be easy to read. It is the worst of 8 places, on poker and a6-landscape, in en and ar.'
  expect(told(low)).toBe(
    '‘1.1 and 2’ (‘Tekst’) heeft een contrast van 3,5 : 1 met wat erachter ligt op 1.1, voorkant, Speelkaart (Nederlands, resident); woorden van deze grootte hebben 4,5 : 1 nodig om goed leesbaar te zijn. Dit is de ergste van 8 plaatsen, op Speelkaart en A6 liggend, in Engels en Arabisch.',
  )
  expect(
    en.told('nl is a draft: nobody who speaks the language has approved the words.'),
  ).toBe('Dutch is a draft: nobody who speaks the language has approved the words.')
})

test('of phrases that fit, the one with the most words of its own counts', () => {
  expect(
    told(
      '“question” in content/a/nl.yaml has been changed since you started writing, so nothing was saved.',
    ),
  ).toBe(
    '‘Vraag’ in content/a/nl.yaml is veranderd sinds je begon te schrijven. Er is niets bewaard.',
  )
  expect(
    told('Cannot write to “a/deck.yaml”: you do not have permission to write there.'),
  ).toBe('In ‘a/deck.yaml’ kan niet geschreven worden (je mag daar niet schrijven).')
})

test('a key of a template that does nothing is told, with the reason', () => {
  expect(told('“right” does nothing beside “left” and “width”.')).toBe(
    '‘right’ doet niets naast ‘left’ en ‘width’.',
  )
  expect(told('“gap” does nothing in a box with fewer than two boxes in it.')).toBe(
    '‘gap’ doet niets in een vak met minder dan twee vakken erin.',
  )
})

test('a list is names only, so that no English is left within', () => {
  const said =
    '“^2^” is printed as it stands: there is no markup for superscript and subscript.'
  expect(told(said)).toBe(
    '‘^2^’ wordt gedrukt zoals het er staat: er is geen opmaak voor hoge en lage tekens.',
  )
})

test('somebody on the desk is not sent to a terminal', () => {
  const hints = Object.values(enSentences)
  expect(
    hints.filter((hint) => /cardpress (?!knows|does|review:)[a-z]/.test(hint)),
  ).toEqual([])
  const command = 'cardpress translate approve -l nl --by "Name"'
  const draft = `When somebody has read all of it, write “review: approved” in the file, or: ${command}`
  expect(en.told(draft)).not.toContain('cardpress')
})

/** The source as one line without the marks between parts of a text. */
const program = (): string => {
  const folder = fileURLToPath(new URL('../../src', import.meta.url))
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.includes('page/words'))
    .map((path) => readFileSync(`${folder}/${path}`, 'utf8'))
    .join('\n')
    .replaceAll(/\s+/g, ' ')
    .replaceAll("\\'", "'")
}

/** Shorter parts of a text are put together from others. */
const LONG = 14

/** The most pieces that the program puts such a part together from: `is ${all ? '' : 'partly '}hidden under`. */
const MOST_PIECES = 3

/** How many pieces of a text the program has, the longest first; infinitely many where it lacks a word. */
function piecesOf(part: string, said: string): number {
  if (part === '') return 0
  const words = part.split(' ')
  for (let count = words.length; count > 0; count -= 1)
    if (said.includes(words.slice(0, count).join(' ')))
      return 1 + piecesOf(words.slice(count).join(' '), said)
  return Infinity
}

test('the program still says each English phrase', () => {
  const said = program()
  const parts = Object.keys(phrases).flatMap((english) =>
    english
      .split(/\{\w+[?!#]?\}|; |: | on | in | of |, and |[.,“”()]/)
      .map((part) => part.trim().replaceAll('\\', '\\\\'))
      .filter((part) => part.length >= LONG)
      .map((part) => ({ english, part })),
  )
  expect(parts.filter(({ part }) => piecesOf(part, said) > MOST_PIECES)).toEqual([])
  expect(parts.length).toBeGreaterThan(150)
})

const namesIn = (text: string) => Array.from(text.matchAll(/\{(\w+)/g), ([, one]) => one)

test('a Dutch phrase has no other names than the English one', () => {
  const strange = Object.entries(phrases).filter(([english, dutch]) =>
    namesIn(dutch).some((one) => !namesIn(english).includes(one)),
  )
  expect(strange).toEqual([])
})
