import { expect, test } from 'vitest'

import { rectangle } from '../../src/base/geometry/path.ts'
import { scale, translate } from '../../src/base/geometry/transform.ts'
import type { Transform } from '../../src/base/geometry/transform.ts'
import type { FrameItem, Group } from '../../src/typesetting/frame/frame.ts'
import { ink, problemsOn } from './checking.ts'
import { words } from './painted-words.ts'

type Area = readonly [x: number, y: number, width: number, height: number]

const shape = (area: Area): FrameItem => ({
  kind: 'shape',
  path: rectangle(...area),
  fill: ink(0, 0, 0, 10),
})

const ground = (area: Area): FrameItem => ({
  kind: 'shape',
  path: rectangle(...area),
  fill: ink(0, 0, 0, 10),
  box: { name: 'g' },
})

/** What a picture shows through a window of 20 × 20 pt at (50, 50). */
const picture = (...items: readonly FrameItem[]): Group => ({
  kind: 'group',
  box: { name: 'p' },
  clip: rectangle(50, 50, 20, 20),
  items,
})

const moved = (transform: Transform, ...items: readonly FrameItem[]): FrameItem => ({
  kind: 'group',
  transform,
  items,
})

/** The card is 283.46 × 170.08 pt. */
const found = (...items: readonly FrameItem[]): string[] =>
  problemsOn(items).map(
    ({ code, severity, message }) =>
      `${severity} ${code}: ${message.replace(' on one front of trial (nl).', '')}`,
  )

const told = (fault: string): string[] => [
  `warning nothing-shown: The background of “g” ${fault}`,
]

test.each<[Area, string | undefined]>([
  [[10, 10, 5, 5], undefined],
  [[10, 10, 0.02, 5], undefined],
  [[10, 10, 0.005, 5], 'has no size'],
  [[10, 10, 5, 0.005], 'has no size'],
  [[-20, 10, 10, 5], 'lies outside the card'],
  [[300, 10, 10, 5], 'lies outside the card'],
  [[10, -20, 5, 10], 'lies outside the card'],
  [[10, 190, 5, 10], 'lies outside the card'],
  // Beside and below.
  [[300, 190, 5, 10], 'lies outside the card'],
  [[-5, 10, 10, 5], undefined],
  [[280, 165, 10, 20], undefined],
  // At the edge, in the bleed.
  [[-5, 10, 5, 5], 'has no size'],
])('a ground at %j: %s', (area, fault) => {
  expect(found(ground(area))).toEqual(fault === undefined ? [] : told(fault))
})

test('a ground outside the card is told of once with all that is in it, or not where its words or its picture are', () => {
  const outer = ground([300, 10, 60, 60])
  const far: Area = [310, 20, 20, 20]
  const photo: Group = { ...picture(shape(far)), clip: rectangle(...far) }
  expect(found(outer, ground(far))).toEqual(told('lies outside the card'))
  expect(found(outer, ground(far), photo)).toEqual([
    'error nothing-shown: The picture “p” lies outside the card',
  ])
  expect(found(outer, photo, ground([300, 80, 10, 10]))).toHaveLength(2)
  // Words outside the card are told of by a check of their own.
  expect(found(outer, words('a', 315, 40)).join('\n')).not.toContain('nothing-shown')
})

const EMPTY = ['warning nothing-shown: The picture “p” shows nothing']

test.each<[Area, string[]]>([
  [[55, 55, 5, 5], []],
  [[0, 0, 200, 150], []],
  [[10, 55, 30, 5], EMPTY],
  [[80, 55, 30, 5], EMPTY],
  [[55, 10, 5, 30], EMPTY],
  [[55, 80, 5, 30], EMPTY],
  // It touches the window.
  [[40, 55, 10, 5], []],
  [[70, 70, 10, 10], []],
])('a picture with ink at %j of its window: %j', (area, expected) => {
  expect(found(picture(shape(area)))).toEqual(expected)
  expect(
    found(
      picture(
        moved(translate(5, 5), shape([area[0] - 5, area[1] - 5, area[2], area[3]])),
      ),
    ),
  ).toEqual(expected)
})

test('a picture without anything in it shows nothing', () => {
  expect(found(picture())).toEqual(EMPTY)
  expect(found(picture(moved(translate(0, 0))))).toEqual(EMPTY)
})

const FLAT = ['error nothing-shown: The picture “p” has no size']

test.each<[Transform, string[]]>([
  [scale(0, 1), FLAT],
  [scale(1, 0), FLAT],
  [[2, 2, 2, 2, 0, 0], FLAT],
  [scale(2, 3), []],
  [[0, 1, -1, 0, 120, 0], []],
  [[1, 1, 1, -1, 0, 0], []],
])('a picture that is mapped by %j: %j', (transform, expected) => {
  const all = shape([-200, -200, 500, 500])
  expect(found(picture(moved(transform, all)))).toEqual(expected)
  expect(found(picture(all, moved(transform, all)))).toEqual(expected)
})

test('a picture without a window of any size is an error', () => {
  const thin = { ...picture(shape([0, 0, 9, 9])), clip: rectangle(50, 50, 0, 20) }
  expect(found(thin)).toEqual(FLAT)
})

test('what no box names is not looked for', () => {
  const far: Area = [900, 900, 5, 5]
  expect(found(shape(far))).toEqual([])
  expect(found({ kind: 'group', clip: rectangle(...far), items: [] })).toEqual([])
  expect(found({ kind: 'group', box: { name: 'p' }, items: [shape(far)] })).toEqual([])
})
