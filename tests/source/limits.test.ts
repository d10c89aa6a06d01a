import { describe, expect, test } from 'vitest'

import { bare, read, readFine } from './reading.ts'

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
    readFine('['.repeat(50) + ']'.repeat(50))
    readFine(
      Array.from({ length: 50 }, (_, level) => `${' '.repeat(level)}a:\n`).join(''),
    )
  })

  test('is counted through repetition', () => {
    const chain = Array.from(
      { length: 60 },
      (_, n) => `a${n}: &a${n} [*a${n - 1}]`,
    ).slice(1)
    const deep = (levels: number) => `a0: &a0 x\n${chain.slice(0, levels).join('\n')}`
    expect(codesOf(deep(20))).toEqual(['yaml-syntax'])
    const nested = Array.from(
      { length: 4 },
      (_, n) =>
        `b${n}: &b${n} ${'['.repeat(30)}*${n === 0 ? 'a0' : `b${n - 1}`}${']'.repeat(30)}`,
    )
    expect(codesOf(`a0: &a0 x\n${nested.join('\n')}`)).toContain('yaml-limit')
  })
})

describe('size', () => {
  test('is at most a megabyte', () => {
    expect(codesOf(`a: ${'x'.repeat(1 << 20)}`)).toEqual(['yaml-limit'])
    readFine(`a: ${'x'.repeat((1 << 20) - 3)}`)
  })

  test('counts bytes, not characters', () => {
    expect(codesOf(`a: ${'é'.repeat(1 << 19)}`)).toEqual(['yaml-limit'])
  })

  test('is bounded in signs too', () => {
    expect(codesOf('- a\n'.repeat(200_000))).toEqual(['yaml-limit'])
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
    const text = (count: number) =>
      `a: &a x\nb: [${Array.from({ length: count }, () => '*a').join(', ')}]`
    readFine(text(100))
    expect(codesOf(text(101))).toEqual(['yaml-limit'])
  })

  test('of something that is too large already is refused', () => {
    expect(codesOf(`a: &a [${'x,'.repeat(10_001)}]\nb: *a`)).toEqual(['yaml-limit'])
  })
})

test('hundreds of thousands of errors cost no stack traces, and later errors have theirs', () => {
  expect(codesOf('"a"'.repeat(100_000))).toEqual(['yaml-syntax'])
  expect(new Error('later').stack).toContain('limits.test.ts')
})
