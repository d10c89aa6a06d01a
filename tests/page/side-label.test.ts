import { expect, test } from 'vitest'

import { en } from '../../src/page/words/en.ts'
import { nl } from '../../src/page/words/nl.ts'
import { labelOfSide, messageLabels, sideLabel } from '../../src/page/words/side-label.ts'

const side = (piece: string, face: string, title?: string) => ({
  piece,
  side: face,
  name: `${piece} ${face}`,
  ...(title !== undefined && { title }),
})
const SIDES = [
  side('card-1', 'front', 'Joy'),
  side('card-12', 'back', 'Rest'),
  side('talk', 'a4-half outside', 'Together'),
  side('plain', 'front'),
]

test('a side is called by the title of its card, in the language of the page', () => {
  expect(SIDES.map((one) => sideLabel(one, en))).toEqual([
    'Joy, front',
    'Rest, back',
    'Together, outside (a4-half)',
    'plain, front',
  ])
  expect(labelOfSide('talk a4-half outside', SIDES, nl)).toBe(
    'Together, buitenkant (a4-half)',
  )
  // The comma stays behind words that run from right to left.
  expect(sideLabel(side('a', 'front', 'أمل؟'), nl)).toBe('\u2068أمل؟\u2069, voorkant')
  expect(labelOfSide('gone front', SIDES, nl)).toBe('gone front')
})

test('so are those that a message names, whole names only', () => {
  const shown = messageLabels(SIDES, nl)
  expect(shown('“body” does not fit card-12 back of a6; “card-1” is fine.')).toBe(
    '“Tekst” does not fit Rest, achterkant of a6; “Joy” is fine.',
  )
  expect(shown('‘Tekst’ op card-12, achterkant van ‘card-12’')).toBe(
    '‘Tekst’ op Rest, achterkant van ‘Rest’',
  )
  expect(
    shown('‘time’ (‘title’) ligt over ‘body’ van card-1; ‘body’ is een woord.'),
  ).toBe('‘time’ (‘Titel’) ligt over ‘Tekst’ van card-1; ‘body’ is een woord.')
  expect(shown('my-card-1 front, card-1 fronts, card-123 back')).toBe(
    'my-card-1 front, card-1 fronts, card-123 back',
  )
  expect(shown('Zo ook bij 3 andere: card-1, talk en nog 1.')).toBe(
    'Zo ook bij 3 andere: Joy, Together en nog 1.',
  )
  expect(shown('Kies een van deze: teal, card-1.')).toBe(
    'Kies een van deze: teal, card-1.',
  )
  expect(shown('‘Tekst’ van card-1 (Nederlands); ‘pieces.card-12.title’ is leeg.')).toBe(
    '‘Tekst’ van Joy (Nederlands); ‘Rest: Titel’ is leeg.',
  )
  expect(messageLabels(SIDES, en)('“deck.call”, “card-1.body”, “fact.cost”')).toBe(
    '“The whole deck: Motto”, “Joy: Text”, “fact.cost”',
  )
  expect(messageLabels([], en)('card-1 front')).toBe('card-1 front')
})
