import { expect, test } from 'vitest'

import { KEYS, commandOf, keyOf, takesLetters } from '../../src/page/keys/keys.ts'
import { en } from '../../src/page/words/en.ts'
import { nl } from '../../src/page/words/nl.ts'

const pressed = (key: string, over: object = {}) => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...over,
})

test('no key does two things, and each thing is told in both languages', () => {
  const keys = KEYS.map(([key]) => key)
  expect(new Set(keys).size).toBe(keys.length)
  const commands = new Set(KEYS.map(([, command]) => command))
  expect([...commands].toSorted()).toEqual(Object.keys(en.command).toSorted())
  expect([...commands].toSorted()).toEqual(Object.keys(nl.command).toSorted())
})

test('a key does its thing, and nothing together with the keys of the browser', () => {
  expect(commandOf(pressed('f'))).toBe('flip')
  expect(commandOf(pressed('N', { shiftKey: true }))).toBe('previous-problem')
  for (const held of ['ctrlKey', 'altKey', 'metaKey'])
    expect(commandOf(pressed('f', { [held]: true }))).toBeUndefined()
  expect(commandOf(pressed('F6'))).toBeUndefined()
})

test('the key that is shown for a command is one that does it', () => {
  for (const [, command] of KEYS) expect(commandOf(pressed(keyOf(command)))).toBe(command)
})

test('letters belong to what is written or chosen in', () => {
  const fields = [
    { tagName: 'INPUT', type: 'text' },
    { tagName: 'INPUT', type: 'search' },
    { tagName: 'TEXTAREA' },
    { tagName: 'SELECT' },
    { tagName: 'DIV', isContentEditable: true },
  ]
  const others = [
    { tagName: 'BUTTON' },
    { tagName: 'BODY' },
    { tagName: 'INPUT', type: 'checkbox' },
    { tagName: 'INPUT', type: 'range' },
    { tagName: 'DIV', isContentEditable: false },
  ]
  expect(fields.map(takesLetters)).toEqual(fields.map(() => true))
  expect(others.map(takesLetters)).toEqual(others.map(() => false))
})
