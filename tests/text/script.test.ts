import { expect, test } from 'vitest'

import { scriptsOf } from '../../src/typesetting/text/script.ts'

/** Runs of one script: `Latn:abc Arab:ابج`. */
function runs(text: string, main = 'Latn'): string[] {
  const scripts = scriptsOf(text, main)
  const found: [string, string][] = []
  for (const [index, script] of scripts.entries()) {
    const last = found.at(-1)
    if (last?.[0] === script) last[1] += text[index]
    else found.push([script, text.charAt(index)])
  }
  return found.map(([script, run]) => `${script}:${run}`)
}

test.each([
  ['Ethi', 'ሰላም'],
  ['Cyrl', 'дім'],
  ['Grek', 'λόγος'],
  ['Hebr', 'שלום'],
  ['Armn', 'բարեւ'],
  ['Geor', 'გამარჯობა'],
  ['Deva', 'नमस्ते'],
  ['Taml', 'வணக்கம்'],
  ['Thai', 'สวัสดี'],
  ['Khmr', 'សួស្តី'],
  ['Hang', '안녕'],
  ['Hani', '你好'],
  ['Hira', 'ひらがな'],
  ['Tfng', 'ⵣⵓⵍ'],
  ['Adlm', '𞤀𞤣𞤤𞤢𞤥'],
  ['Cher', 'ᏣᎳᎩ'],
  ['Tibt', 'བོད'],
])('%s is known', (script, word) => {
  expect(runs(word)).toEqual([`${script}:${word}`])
})

test('shared characters go with what stands before them, at the start with what follows', () => {
  expect(runs('12 ابج, abc')).toEqual(['Arab:12 ابج, ', 'Latn:abc'])
})

test('they do not where Unicode says that only other scripts use them', () => {
  expect(runs('ابج abc، دهو', 'Arab')).toEqual(['Arab:ابج ', 'Latn:abc', 'Arab:، دهو'])
  expect(runs('ひ ABC。', 'Hani')).toEqual(['Hira:ひ ', 'Latn:ABC', 'Hani:。'])
  expect(runs('ሰላʼ ም', 'Ethi')).toEqual(['Ethi:ሰላʼ ም'])
  expect(runs('ሰላ\u0308 abc', 'Latn')).toEqual(['Ethi:ሰላ\u0308 ', 'Latn:abc'])
})

test('text without letters is in the main script', () => {
  expect(runs('12 + 30 = 42', 'Ethi')).toEqual(['Ethi:12 + 30 = 42'])
  expect(runs('', 'Ethi')).toEqual([])
})

test('both brackets of a pair are in one script', () => {
  expect(runs('abc (ابج) def')).toEqual(['Latn:abc (', 'Arab:ابج', 'Latn:) def'])
  expect(runs('ابج (abc) دهو', 'Arab')).toEqual(['Arab:ابج (', 'Latn:abc', 'Arab:) دهو'])
})

test('an opening quote goes with the main script if it touches it', () => {
  expect(runs('ابج abc «دهو»', 'Arab')).toEqual(['Arab:ابج ', 'Latn:abc ', 'Arab:«دهو»'])
})

test('brackets that are never closed, or never opened, do no harm', () => {
  expect(runs(`${'('.repeat(5000)}a${')'.repeat(9000)}]`).length).toBe(1)
})

test('characters that no script claims are marked as such', () => {
  expect(runs('\u{e000}\u{10ffff}')).toEqual(['Zzzz:\u{e000}\u{10ffff}'])
})
