import { expect, test } from 'vitest'

import { savingKeyOf } from '../../../src/page/keys/keys.ts'

const pressed = (key: string, over: object = {}) => ({
  key,
  ctrlKey: true,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...over,
})

test('Ctrl+S saves everywhere', () => {
  expect(savingKeyOf(pressed('s'), true)).toBe('save')
  expect(savingKeyOf(pressed('S'), false)).toBe('save')
  expect(savingKeyOf(pressed('s', { ctrlKey: false, metaKey: true }), true)).toBe('save')
})

test('undo and redo are the browser’s own in a field', () => {
  const keys = [pressed('z'), pressed('Z', { shiftKey: true }), pressed('y')]
  expect(keys.map((key) => savingKeyOf(key, false))).toEqual(['undo', 'redo', 'redo'])
  expect(keys.map((key) => savingKeyOf(key, true))).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

test.each([
  pressed('s', { ctrlKey: false }),
  pressed('s', { altKey: true }),
  pressed('S', { shiftKey: true }),
  pressed('Y', { shiftKey: true }),
  pressed('x'),
])('%o does nothing', (key) => {
  expect(savingKeyOf(key, false)).toBeUndefined()
})
