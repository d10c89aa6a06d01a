import { describe, expect, test } from 'vitest'

import { editTexts } from '../../src/input/yaml/edit.ts'
import { edited } from './editing.ts'

describe('a text that is there', () => {
  test.each([
    ['a: old # note\nb: c\n', 'new', 'a: new # note\nb: c\n'],
    ["a: 'old' # note\n", 'new', "a: 'new' # note\n"],
    ["a: 'old'\n", "it's", "a: 'it''s'\n"],
    ["a: 'old'\n", 'tab\there', 'a: "tab\\there"\n'],
    ['a: "old"\n', 'a "new" \\', 'a: "a \\"new\\" \\\\"\n'],
    ['a: old\n  words # note\nb: c\n', 'new', 'a: new # note\nb: c\n'],
    ['a:\n  old # note\n', 'new', 'a:\n  new # note\n'],
    ['a:   old', 'new', 'a:   new'],
    ['a: old\n', '', "a: ''\n"],
    ['? a\n: old\n', 'new', '? a\n: new\n'],
    ['%YAML 1.2\n---\na: !tag old\n...\n', 'new', '%YAML 1.2\n---\na: !tag new\n...\n'],
    ['{a: old, b: c}\n', 'new', '{a: new, b: c}\n'],
    ['{a: old, b: c}\n', 'new, [x]', "{a: 'new, [x]', b: c}\n"],
    ['{"a":old}\n', 'new', '{"a":\'new\'}\n'],
    ['{"a":"old"}\n', 'new', '{"a":"new"}\n'],
    ['{ a: old }\n', 'two\nlines\n', '{ a: "two\\nlines\\n" }\n'],
  ])('%j with %j becomes %j', (contents, value, expected) => {
    expect(edited(contents, ['a', value])).toBe(expected)
  })

  test.each([
    'a: old',
    "a: 'old'\n",
    'a: |\n  old\n\n# note',
    '\ufeffa: old\r\n',
    'x: &x old\na: *x\n',
  ])('%j stays as it is where the text is the same', (contents) => {
    const value = contents.includes('|') ? 'old\n' : 'old'
    expect(edited(contents, ['a', value])).toBe(contents)
    expect(edited(contents, ['a', 'other'], ['a', value])).toBe(contents)
    expect(editTexts(contents, [])).toBe(contents)
  })

  test('keeps its mark, and what repeats it changes with it', () => {
    expect(edited('a: &x old\nb: *x\n', ['a', 'new'])).toBe('a: &x new\nb: *x\n')
  })

  test('that is repeated is written out where it is changed', () => {
    expect(edited('a: &x old\nb: *x # note\n', ['b', 'new'])).toBe(
      'a: &x old\nb: new # note\n',
    )
  })
})

describe('the style of a text', () => {
  test.each([
    'words',
    'Café 😀 你好',
    'a:b',
    'http://example.org/#top',
    'true',
    '~',
    '1.10',
    '---',
    "it's",
    'say "yes"',
    'a]',
    '\u200fעברית\u200f',
    '-a',
    '50 %',
  ])('%j is plain', (value) => {
    expect(edited('', ['a', value])).toBe(`a: ${value}\n`)
  })

  test.each([
    '- a',
    '# a',
    'a #b',
    'a: b',
    'a:',
    '> a',
    '| a',
    '*a',
    '&a b',
    '!a',
    '%a',
    '@a',
    '`a',
    '{client} a',
    '[a](b)',
    '? a',
    ' a',
    'a ',
    '"a" b',
    ', a',
  ])('%j is put between single quotes', (value) => {
    expect(edited('', ['a', value])).toBe(`a: '${value}'\n`)
  })

  test.each([
    ['a\tb', 'a\\tb'],
    ['a\u2028b"', 'a\\Lb\\"'],
    ['a\u2029b\\', 'a\\Pb\\\\'],
    ['\ufeffa', '\\uFEFFa'],
    ['a\r\nb', 'a\\r\\nb'],
    ['\n', '\\n'],
    ['a\n  ', 'a\\n  '],
  ])('%j is put between double quotes', (value, escaped) => {
    expect(edited('', ['a', value])).toBe(`a: "${escaped}"\n`)
  })
})

describe('a name without a text', () => {
  test.each([
    ['a:\nb: c\n', 'new', 'a: new\nb: c\n'],
    ['a: # note\n', 'new', 'a: new # note\n'],
    ['a:   # note\n', 'new', 'a:   new # note\n'],
    ['a: ', 'new', 'a: new'],
    ['a: # note\nb: c\n', 'one\ntwo\n', 'a: | # note\n  one\n  two\nb: c\n'],
    ['a: &x !y # note\n', 'new', 'a: &x !y new # note\n'],
    ['a:\n  # note\nb: c\n', 'new', 'a: new\n  # note\nb: c\n'],
    ['{ a: , b: c }\n', 'new', '{ a: new, b: c }\n'],
    ['{ b: c, a: }\n', 'new', '{ b: c, a: new }\n'],
    ['{"a":}\n', 'new', '{"a": new}\n'],
  ])('%j is filled with %j: %j', (contents, value, expected) => {
    expect(edited(contents, ['a', value])).toBe(expected)
  })

  test.each([
    ['a:\nd: e\n', 'a:\n  b:\n    c: new\nd: e\n'],
    ['a: # note\n  # more\n\nd: e\n', 'a: # note\n  b:\n    c: new\n  # more\n\nd: e\n'],
    ['a: {} # none yet\nd: e\n', 'a: # none yet\n  b:\n    c: new\nd: e\n'],
    ['? a\n:\nd: e\n', '? a\n:\n  b:\n    c: new\nd: e\n'],
    ['a: &x { }\nd: e\n', 'a: &x\n  b:\n    c: new\nd: e\n'],
    ['a:\n  b:\nd: e\n', 'a:\n  b:\n    c: new\nd: e\n'],
    ['{ a: , d: e }\n', '{ a: { b: { c: new } }, d: e }\n'],
    ['{ a: {}, d: e }\n', '{ a: { b: { c: new } }, d: e }\n'],
  ])('%j becomes a group: %j', (contents, expected) => {
    expect(edited(contents, ['a.b.c', 'new'])).toBe(expected)
  })
})

test('of two texts for one place the later one counts', () => {
  expect(edited('a: b\n', ['a', 'c'], ['a', 'd'])).toBe('a: d\n')
})

test('lines end as those of the file do', () => {
  const contents = '\ufeffa: |\r\n  old\r\n  words\r\n\r\nb: c # note\r\n'
  expect(edited(contents, ['a', 'x\ny\n'], ['b', 'x\ny'], ['d.e', 'f', '1\n2'])).toBe(
    '\ufeffa: |\r\n  x\r\n  y\r\n\r\nb: |- # note\r\n  x\r\n  y\r\n\r\n' +
      'd:\r\n  # 1\r\n  # 2\r\n  e: f\r\n',
  )
})
