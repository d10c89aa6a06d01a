import { describe, expect, test } from 'vitest'

import { readFormats } from '../../src/input/format/formats.ts'
import { inMm, readAs, readShipped } from './reading.ts'

test('the shipped formats have these sizes, bleeds and safe areas, in millimetres', () => {
  const formats = [...readShipped(readFormats, 'formats.yaml').values()]
  expect(
    formats.map(({ name, trim, bleed, safe }) =>
      [name, ...[trim.width, trim.height, bleed, safe].map(inMm)].join(' '),
    ),
  ).toEqual([
    'a5 148 210 3 5',
    'a5-landscape 210 148 3 5',
    'a6 105 148 3 5',
    'a6-landscape 148 105 3 5',
    'a7 74 105 3 4',
    'a7-landscape 105 74 3 4',
    'square 105 105 3 5',
    'tarot 70 120 3 4',
    'tarot-landscape 120 70 3 4',
    'poker 63 88 3 3',
    'poker-landscape 88 63 3 3',
    'business 85 55 3 3',
    'business-portrait 55 85 3 3',
    'index 101.6 152.4 3.17 5.08',
    'index-landscape 152.4 101.6 3.17 5.08',
    'half-letter 139.7 215.9 3.17 5.08',
    'half-letter-landscape 215.9 139.7 3.17 5.08',
  ])
})

const format = (lines: string): readonly string[] =>
  readAs(
    readFormats,
    `mine: { width: 60mm, height: 90mm, bleed: 3mm, safe: 4mm }\nother: { ${lines} }\n`,
  ).problems

describe('mistakes in formats.yaml', () => {
  test.each([
    ['width: 105', '[105] / “width” needs a unit: write 105mm, 105pt or 105in.'],
    [
      'width: 105px',
      '[105px] / “width” must be in mm, pt or in: a pixel of CSS is 0.75pt, so write 78.75pt.',
    ],
    ['width: "10,5cm"', '["10,5cm"] / “width” needs a point: write 10.5cm.'],
    [
      'width: wide',
      '[wide] / “width” must be a length with a unit, such as 3mm, 12pt or 0.25in, not “wide”.',
    ],
    ['width: -105mm', '[-105mm] / “width” must be 20mm or more.'],
    ['width: 19.9mm', '[19.9mm] / “width” must be 20mm or more.'],
    ['width: 1001mm', '[1001mm] / “width” must be 1000mm or less.'],
    ['width: 9999999mm', '[9999999mm] / “width” must be a length with a unit'],
    ['width: 50%', '[50%] / “width” must be a length with a unit'],
    ['width: 3em', '[3em] / “width” must be a length with a unit'],
    [
      'width: [1mm]',
      '[[1mm]] / “width” must be one length, such as 3mm, 12pt or 0.25in.',
    ],
    ['width:', '[width] / “width” must be a length with a unit'],
  ])('%j', (line, expected) => {
    expect(format(`${line}, height: 90mm, bleed: 3mm, safe: 4mm`)).toEqual([
      expect.stringContaining(`error wrong-value 2 ${expected}`),
    ])
  })

  test.each([
    ['bleed: -1mm, safe: 4mm', '[-1mm] / “bleed” must be 0mm or more.'],
    ['bleed: 21mm, safe: 4mm', '[21mm] / “bleed” must be 20mm or less.'],
    ['bleed: 3mm, safe: 30mm', '[safe] / “safe” leaves no space for words on “other”.'],
    [
      'bleed: 3mm, safe: 4mm, cornerRadius: 31mm',
      '[cornerRadius] / “cornerRadius” is more than half of the shorter side of “other”.',
    ],
    [
      'bleed: 3mm, safe: 4mm, turned: mine',
      '[turned] / The name “mine” is taken by another format.',
    ],
    [
      'bleed: 3mm, safe: 4mm, turned: other',
      '[turned] / The name “other” is taken by another format.',
    ],
    ['bleed: 3mm, safe: 4mm, turned: ../up', '[../up] / “turned” may hold small letters'],
  ])('%j', (lines, expected) => {
    expect(format(`width: 60mm, height: 90mm, ${lines}`)).toEqual([
      expect.stringContaining(`error wrong-value 2 ${expected}`),
    ])
  })

  test('two formats turned to one name', () => {
    const size = 'width: 60mm, height: 90mm, bleed: 3mm, safe: 4mm, turned: side'
    expect(readAs(readFormats, `one: { ${size} }\ntwo: { ${size} }\n`).problems).toEqual([
      'error wrong-value 2 [turned] / The name “side” is taken by another format.',
    ])
  })

  test('in names', () => {
    expect(format('width: 60mm, hieght: 90mm, bleed: 3mm, safe: 4mm')).toEqual([
      'error unknown-key 2 [hieght] / “hieght” is not known in “other”. / Did you mean “height”?',
    ])
    expect(format('width: 60mm, height: 90mm, bleed: 3mm')).toEqual([
      'error missing-key 2 [width] / “safe” is missing in “other”.',
    ])
    for (const name of ['../../evil', 'A6', 'my format'])
      expect(
        readAs(
          readFormats,
          `${name}: { width: 60mm, height: 90mm, bleed: 3mm, safe: 4mm }`,
        ).problems,
      ).toEqual([expect.stringContaining(`[${name}] / “${name}” may hold small letters`)])
  })

  test('give no formats', () => {
    expect(readAs(readFormats, 'a: { width: 5 }').value.size).toBe(0)
    expect(readAs(readFormats, '').value.size).toBe(0)
  })

  test('lengths may be written with a space, in four units', () => {
    const { value } = readAs(
      readFormats,
      'a: { width: 6 cm, height: 3in, bleed: 9pt, safe: 4mm }',
    )
    const { trim, bleed } = value.get('a')!
    expect([trim.width, trim.height, bleed].map(inMm)).toEqual([60, 76.2, 3.17])
  })
})
