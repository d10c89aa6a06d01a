import type { Random } from '../random.ts'

/** Numbers that calculations stumble over. */
const NUMBERS = [
  0,
  -0,
  -1,
  1e-300,
  5e-324,
  1e-9,
  0.1,
  1.000_000_1,
  99,
  999,
  1000,
  9999,
  65_536,
  2 ** 31,
  2 ** 53,
  1e21,
  1e100,
  1e308,
] as const

/** Values that are something else than a reader expects. */
const STRANGE = [
  null,
  true,
  false,
  '',
  ' ',
  '~',
  [],
  {},
  [[]],
  [null],
  '.inf',
  '.nan',
  '0x10',
  '1_000',
  '1:30',
  'yes',
  '2026-11-29',
  '!!binary aGk=',
  '<<',
  '=',
  '*',
  '&a',
  '-',
  '?',
  '%',
  '@',
  '`',
] as const

/** Names that are more than names, to a file system, to a program, or to a terminal. */
export const NAMES = [
  '..',
  '../..',
  '../canary',
  '/etc/passwd',
  '.',
  'a/b',
  'a\\b',
  'con',
  'nul.txt',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'length',
  'a\0b',
  '\u001b[31mred',
  '\u202eabc',
  '\u2066x',
  'é',
  'e\u0301',
  'ﬁ',
  'İ',
  '🦔',
  '👩‍👩‍👧',
  'http://127.0.0.1:9/x',
  'file:///etc/passwd',
  '~/x',
  '-rf',
  '--help',
  '$HOME',
  '`id`',
  '%n%s',
  'x'.repeat(300),
  'a'.repeat(5000),
  'qps',
  'i-klingon',
  'zh-Hant-TW-x-y',
  'ar',
  'auto',
  'all',
  'other',
  'none',
] as const

const UNITS = ['mm', 'cm', 'in', 'pt', 'em', '%', '', 'px', 'rem', 'MM', ' mm'] as const
const LENGTH = /^(-?[\d.]+)(mm|cm|in|pt|em|%)$/

/** Another value in the place of a value, most often one of its kind; `others` are those of the same key. */
export function varied(
  value: unknown,
  others: readonly unknown[],
  random: Random,
): unknown {
  if (random.chance(0.08)) return random.pick<unknown>(STRANGE)
  if (typeof value === 'boolean') return !value
  if (typeof value === 'number') return variedNumber(value, random)
  const text = typeof value === 'string' ? value : ''
  const length = LENGTH.exec(text)
  if (length) return variedLength(Number(length[1]), length[2]!, random)
  if (/^#[\dA-F]{6}$/i.test(text)) return variedColor(random)
  return random.chance(0.6) ? random.pick(others) : random.pick(NAMES)
}

const rounded = (value: number): number => Math.round(value * 100) / 100

function variedNumber(value: number, random: Random): number {
  if (random.chance(0.25)) return random.pick(NUMBERS) * (random.chance(0.2) ? -1 : 1)
  return Number.isInteger(value) && value > 0
    ? Math.max(1, value + random.whole(-2, 3))
    : rounded(value * (0.5 + random.fraction()))
}

function variedLength(value: number, unit: string, random: Random): string {
  const mild = `${rounded(value * (0.6 + random.fraction() * 0.8))}${unit}`
  return random.weighted<() => string>([
    [12, () => mild],
    [1, () => `${value}${random.pick(UNITS)}`],
    [1, () => `${random.pick(NUMBERS)}${unit}`],
    [
      1,
      () =>
        random.pick([
          '1e999mm',
          '１２mm',
          '.5mm',
          '5.mm',
          '+5mm',
          '--5mm',
          'calc(1mm)',
          '0',
        ]),
    ],
  ])()
}

function variedColor(random: Random): string {
  const color = `#${random.bits().toString(16).padStart(8, '0').slice(0, 6)}`
  const strange = [
    '#FFF',
    '#12345',
    'red',
    'rgb(1,2,3)',
    '#GGGGGG',
    'url(#a)',
    'transparent',
  ] as const
  return random.chance(0.8) ? color : random.pick(strange)
}
