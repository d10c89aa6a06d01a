import { expect, test } from 'vitest'

import { isolate, leftToRightRanges } from '../../src/typesetting/text/isolate.ts'

const found = (text: string) =>
  leftToRightRanges(text).map(({ start, end }) => text.slice(start, end))

test.each([
  ['اتصل 06-12345678 الآن', ['06-12345678']],
  ['اتصل +31 (0)6 1234 5678.', ['+31 (0)6 1234 5678']],
  ['هاتف: 030-2345678، أو', ['030-2345678']],
  ['هاتف ٠٦١٢٣٤٥٦٧٨', ['٠٦١٢٣٤٥٦٧٨']],
  ['انظر (https://www.han.nl/a?b=c).', ['https://www.han.nl/a?b=c']],
  ['انظر www.han.nl، أو han.nl/zien', ['www.han.nl', 'han.nl/zien']],
  ['اكتب jan@voorbeeld.nl!', ['jan@voorbeeld.nl']],
  ['قطة [ˈkat͡sə]، [قطة] [1]', ['[ˈkat͡sə]']],
  ['لغة C++ و C# و A+', ['C++', 'C#', 'A+']],
])('%s', (text, expected) => {
  expect(found(text)).toEqual(expected)
})

test.each(['10-12', '2019 2020 2021', '12:30', 'عام 2024', 'abc', '+', ''])(
  'nothing in %j',
  (text) => {
    expect(found(text)).toEqual([])
  },
)

test('a number within an address, or at its start, is not found twice', () => {
  expect(found('0612345678@post.nl')).toEqual(['0612345678@post.nl'])
  expect(found('https://a.nl/06-12345678')).toEqual(['https://a.nl/06-12345678'])
})

test('stretches are put between isolates', () => {
  const text = 'ابج C++ دهو'
  expect(isolate(text, leftToRightRanges(text))).toBe('ابج \u2066C++\u2069 دهو')
})
