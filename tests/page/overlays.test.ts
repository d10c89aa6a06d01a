import { expect, test } from 'vitest'

import { boxAt, elementsOf, marksOf, shortMessage } from '../../src/page/overlay/boxes.ts'
import { START, shownOverlays, switchOverlay } from '../../src/page/state/state.ts'
import { box, problem, side } from './page-sides.ts'

test('a card as cut shows no lines at the cut', () => {
  const state = { ...START, overlays: ['trim', 'safe', 'boxes'] as const }
  expect(shownOverlays({ ...state, trimmed: true })).toEqual(['safe', 'boxes'])
  expect(shownOverlays({ ...state, trimmed: false })).toEqual(['trim', 'safe', 'boxes'])
})

test('a line at the cut brings what is cut off with it', () => {
  expect(switchOverlay({ ...START, overlays: [] }, 'bleed')).toEqual({
    overlays: ['bleed'],
    trimmed: false,
  })
  expect(switchOverlay({ ...START, overlays: [] }, 'safe')).toEqual({
    overlays: ['safe'],
    trimmed: true,
  })
})

test('a line that was chosen but hidden is shown when it is switched, not taken away', () => {
  expect(switchOverlay({ ...START, overlays: ['trim'] }, 'trim')).toEqual({
    overlays: ['trim'],
    trimmed: false,
  })
  expect(switchOverlay({ ...START, overlays: ['trim'], trimmed: false }, 'trim')).toEqual(
    {
      overlays: [],
    },
  )
})

test('a click finds the innermost element', () => {
  const card = side({
    boxes: [
      box('all', 0, 0, { kind: 'box', width: 60, height: 90 }),
      box('title', 5, 5),
      box('word', 6, 6, { width: 4, height: 4 }),
    ],
  })
  expect([boxAt(card, 7, 7), boxAt(card, 20, 14), boxAt(card, 50, 80)]).toEqual([2, 1, 0])
  expect(boxAt(card, 70, 80)).toBeUndefined()
})

test('a box around nothing but its own paragraph is no element', () => {
  const card = side({
    boxes: [
      box('title', 5, 5, { kind: 'box' }),
      box('title', 5, 5),
      box('body', 5, 20, { kind: 'box', height: 30 }),
      box('body', 5, 20),
      box('body', 5, 40),
    ],
  })
  expect(elementsOf(card)).toEqual([1, 2, 3, 4])
})

test('a problem marks the box of its slot, its words where it has no box, or the whole side', () => {
  const boxes = [
    box('body', 5, 20, { kind: 'box', height: 30 }),
    box('body', 5, 20),
    box('title', 5, 5),
  ]
  const at = (slot: string) =>
    marksOf(side({ boxes }), [problem('Too long.', { side: 'hello front', slot })]).map(
      ({ x, y, width, height }) => [x, y, width, height],
    )
  expect(at('body')).toEqual([[5, 20, 20, 30]])
  expect(at('title')).toEqual([[5, 5, 20, 10]])
  expect(at('elsewhere')).toEqual([[0, 0, 60, 90]])
})

test('marks are those of the side, and end where its picture ends', () => {
  const card = side({ boxes: [box('body', -10, 80, { width: 200, height: 50 })] })
  const here = problem('Here.', { side: 'hello front', slot: 'body' })
  expect(marksOf(card, [problem('There.', { side: 'hello back' }), here])).toEqual([
    { x: -3, y: 80, width: 66, height: 13, problem: here },
  ])
})

test('what is wrong with words only as words is not marked on the card', () => {
  const stale = problem('Stale.', { side: 'hello front', code: 'translation-stale' })
  expect(marksOf(side(), [stale])).toEqual([])
})

test('a mark says how much is too much', () => {
  expect(shortMessage('“body” does not fit a6: it is 3.0 mm too long.')).toBe(
    'it is 3.0 mm too long.',
  )
  expect(shortMessage('A letter is missing.')).toBe('A letter is missing.')
})

test('a fault of many sides is marked on each of them, with what is said of that one', () => {
  const many = problem(
    'body does not fit: 3 mm. It is the same with others: b (1 line)',
    {
      code: 'overset',
      side: 'a front',
      onSides: [
        { side: 'a front', slot: 'body', message: 'body does not fit: 3 mm' },
        { side: 'b front', slot: 'body', message: 'body does not fit: 1 mm' },
      ],
    },
  )
  const marked = (name: string) =>
    marksOf(side({ name, boxes: [box('body', 5, 5)] }), [many]).map(
      ({ x, problem: { message } }) => [x, shortMessage(message)],
    )
  expect([marked('a front'), marked('b front'), marked('c front')]).toEqual([
    [[5, '3 mm']],
    [[5, '1 mm']],
    [],
  ])
})
