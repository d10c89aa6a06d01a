import { describe, expect, test } from 'vitest'

import { bare, read } from './reading.ts'

const repeated = (count: number) =>
  `a: &a x\nb: [${Array.from({ length: count }, () => '*a').join(', ')}]`

/** Lists of thirty levels, each with the one before it inside. */
const linked = (count: number) => {
  const lists = Array.from(
    { length: count },
    (_, n) => `a${n + 1}: &a${n + 1} ${'['.repeat(30)}*a${n}${']'.repeat(30)}`,
  )
  return ['a0: &a0 x', ...lists, `last: *a${count}`].join('\n')
}

const codesOf = (text: string) => read(text).problems.map(({ code }) => code)

describe('depth', () => {
  test.each([
    ['[', '['.repeat(20_000)],
    ['[…]', '['.repeat(20_000) + ']'.repeat(20_000)],
    ['{a: ', '{a: '.repeat(20_000)],
    ['- ', `${'- '.repeat(20_000)}x`],
    ['? ', `${'? '.repeat(20_000)}x`],
    ['a: b: ', 'a: '.repeat(20_000)],
    [
      'steps',
      Array.from({ length: 300 }, (_, level) => `${' '.repeat(level)}a:\n`).join(''),
    ],
    ['both', '- '.repeat(40) + '['.repeat(40)],
  ])('of %s without end is refused', (_, text) => {
    expect(codesOf(text)).toContain('yaml-limit')
  })

  // Twice in one process: this is what ended it before there was a limit.
  test('is refused again and again', () => {
    for (let count = 0; count < 5; count += 1)
      expect(codesOf('['.repeat(900))).toEqual(['yaml-limit'])
  })

  test('of fifty levels is fine', () => {
    expect(codesOf('['.repeat(50) + ']'.repeat(50))).toEqual([])
    expect(
      codesOf(
        Array.from({ length: 50 }, (_, level) => `${' '.repeat(level)}a:\n`).join(''),
      ),
    ).toEqual([])
  })

  test('is counted through repetition', () => {
    expect(codesOf(linked(1))).toEqual([])
    expect(codesOf(linked(3))).toContain('yaml-limit')
  })
})

describe('size', () => {
  test('is at most four megabytes', () => {
    expect(codesOf(`a: ${'x'.repeat(1 << 22)}`)).toEqual(['yaml-limit'])
    expect(codesOf(`a: ${'x'.repeat((1 << 22) - 3)}`)).toEqual([])
  })

  test('counts bytes, not characters', () => {
    expect(codesOf(`a: ${'é'.repeat(1 << 21)}`)).toEqual(['yaml-limit'])
  })

  test('is bounded in signs too', () => {
    expect(codesOf('\t\n'.repeat(510_000))).toEqual(['yaml-limit'])
  })
})

describe('repetition', () => {
  test('that multiplies is refused', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x, x]',
      'b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]',
      'c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]',
      'd: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]',
      'e: [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]',
    ].join('\n')
    const { value, problems } = read(bomb)
    expect(problems.some(({ code }) => code === 'yaml-limit')).toBe(true)
    expect(JSON.stringify(bare(value)).length).toBeLessThan(200_000)
  })

  test('is allowed a hundred times', () => {
    expect(codesOf(repeated(100))).toEqual([])
    expect(codesOf(repeated(101))).toEqual(['yaml-limit'])
  })

  test('of something that is too large already is refused', () => {
    expect(codesOf(`a: &a [${'x,'.repeat(10_001)}]\nb: *a`)).toEqual(['yaml-limit'])
  })
})

test('thousands of errors in a line are one problem, and other errors keep their stack traces', () => {
  expect(codesOf('"a"'.repeat(10_000))).toEqual(['yaml-syntax'])
  expect(new Error('later').stack).toContain('limits.test.ts')
})
