import { describe, expect, test } from 'vitest'

import { readSvg, svg } from './svg.ts'

const rect = '<rect width="1" height="1"/>'

/** What is refused, as the only problem, with the words at its place. */
const cases: readonly (readonly [string, string, string])[] = [
  ['<text>Key</text>', 'picture-unsupported', '<text>'],
  ['<g><script>x</script></g>', 'picture-unsupported', '<script>'],
  ['<foreignObject/>', 'picture-unsupported', '<foreignObject/>'],
  ['<image href="a.png"/>', 'picture-unsupported', '<image href="a.png"/>'],
  ['<svg viewBox="0 0 1 1"/>', 'picture-unsupported', '<svg viewBox="0 0 1 1"/>'],
  ['<symbol/>', 'picture-unsupported', '<symbol/>'],
  ['<a href="https://example.org"/>', 'picture-unsupported', '<a '],
  ['<path d="M0 0h1"><animate/></path>', 'picture-unsupported', '<animate/>'],
  ['<recht/>', 'picture-unsupported', '<recht/>'],
  ['<g onload="x()"/>', 'picture-unsupported', '<g onload'],
  ['<use href="other.svg#a"/>', 'picture-unsupported', '<use'],
  ['<use href="https://example.org/a.svg#a"/>', 'picture-unsupported', '<use'],
  ['<use href="#nothing"/>', 'picture-broken', '<use'],
  ['<use id="a" href="#a"/>', 'picture-unsupported', '<use'],
  ['<g id="a"><use href="#a"/></g>', 'picture-unsupported', '<use'],
  [
    '<linearGradient id="g"/><rect width="1" height="1" fill="url(#g)"/>',
    'picture-unsupported',
    '<rect',
  ],
  ['<rect width="1" height="1" fill="url(#g) red"/>', 'picture-unsupported', '<rect'],
  ['<rect width="1" height="1" fill="url(http://a/b)"/>', 'picture-unsupported', '<rect'],
  ['<rect width="1" height="1" fill="bleu"/>', 'picture-broken', '<rect'],
  ['<g filter="url(#f)"/>', 'picture-unsupported', '<g'],
  ['<g style="mask:url(#m)"/>', 'picture-unsupported', '<g'],
  ['<g style="mix-blend-mode:multiply"/>', 'picture-unsupported', '<g'],
  ['<path d="M0 0h1" marker-end="url(#m)"/>', 'picture-unsupported', '<path'],
  ['<g clip-path="url(#c)"/>', 'picture-unsupported', '<g'],
  ['<g clip-path="circle(5)"/>', 'picture-unsupported', '<g'],
  [
    `<clipPath id="c" clipPathUnits="objectBoundingBox">${rect}</clipPath><g clip-path="url(#c)"/>`,
    'picture-unsupported',
    '<clipPath',
  ],
  ['<style>g > path{fill:red}</style>', 'picture-unsupported', '<style>'],
  ['<style>@import "a.css";</style>', 'picture-unsupported', '<style>'],
  ['<style>@media print{path{fill:red}}</style>', 'picture-unsupported', '<style>'],
  ['<g style="transform:scale(2)"/>', 'picture-unsupported', '<g'],
  ['<g transform="turn(2)"/>', 'picture-broken', '<g'],
  ['<g transform="scale(1 2 3)"/>', 'picture-broken', '<g'],
  ['<g opacity="half"/>', 'picture-broken', '<g'],
  ['<g stroke-linecap="flat"/>', 'picture-broken', '<g'],
  ['<path d="M0 0 L1"/>', 'picture-broken', '<path'],
  ['<path d="M0 0 R1 1 2 2"/>', 'picture-broken', '<path'],
  ['<path d="M1e999 0h1"/>', 'picture-broken', '<path'],
  ['<path d="M0 0h1e5" transform="scale(1e5)"/>', 'picture-broken', '<path'],
  [
    '<clipPath id="c"><path d="M0 0h1e5" transform="scale(1e9)"/></clipPath><g clip-path="url(#c)"/>',
    'picture-broken',
    '<path',
  ],
  ['<path d="M0 0h1" stroke="red" stroke-width="1e999"/>', 'picture-broken', '<path'],
  [
    '<path d="M0 0h1" stroke="red" stroke-width="1e5" transform="scale(100)"/>',
    'picture-broken',
    '<path',
  ],
  ['<rect width="wide" height="1"/>', 'picture-broken', '<rect'],
  ['<polygon points="1 2 3"/>', 'picture-broken', '<polygon'],
  ['<circle r="1em"/>', 'picture-broken', '<circle'],
  ['<path d="M0 0h1"></g>', 'picture-broken', '>'],
  ['<path d="&euro;"/>', 'picture-broken', ';'],
]

describe('a picture is refused, with the place, for', () => {
  test.each(cases)('%s', (inside, code, place) => {
    const text = svg(inside)
    const { picture, problems } = readSvg(text)
    expect(picture).toBeUndefined()
    expect(problems).toMatchObject([{ code, severity: 'error' }])
    const span = problems[0]?.span
    expect(text.slice(span?.start, span?.end).startsWith(place)).toBe(true)
    expect(problems[0]?.hint).toBeTruthy()
  })

  test.each([
    ['<!DOCTYPE svg [<!ENTITY a "b">]>' + svg('&a;'), 'picture-unsupported'],
    [
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd" [\n]>' + svg(rect),
      'picture-unsupported',
    ],
    [
      '<!DOCTYPE svg [<!ENTITY % all SYSTEM "file:///etc/passwd"> %all;]>' + svg(rect),
      'picture-unsupported',
    ],
    ['<!DOCTYPE svg SYSTEM "svg11.dtd">' + svg('<path d="&a;"/>'), 'picture-broken'],
    ['<?xml-stylesheet href="a.css"?>' + svg(''), 'picture-unsupported'],
    ['<html></html>', 'picture-broken'],
    ['words', 'picture-broken'],
    ['', 'picture-broken'],
    ['<svg>', 'picture-broken'],
    [svg('', ''), 'picture-broken'],
    [svg('', 'viewBox="0 0 0 9"'), 'picture-broken'],
    [svg('', 'viewBox="0 0 9"'), 'picture-broken'],
    [svg('', 'width="100%" height="100%"'), 'picture-broken'],
  ])('%s', (text, code) => {
    const { picture, problems } = readSvg(text)
    expect(picture).toBeUndefined()
    expect(problems[0]?.code).toBe(code)
  })
})

test('one thing wrong in many places is told once, many things not all', () => {
  const same = readSvg(svg('<text/>'.repeat(50)))
  expect(same.problems).toHaveLength(1)
  const many = readSvg(svg(Array.from({ length: 50 }, (_, n) => `<x${n}/>`).join('')))
  expect(many.problems).toHaveLength(12)
})

test('a misspelt colour brings the right one to mind', () => {
  const [problem] = readSvg(svg('<rect width="1" height="1" fill="bleu"/>')).problems
  expect(problem?.hint).toContain('blue')
})

const times = (part: string, count: number): string => part.repeat(count)

describe('no picture is too large to be refused', () => {
  const bomb = ['b', 'c', 'd'].map(
    (name, index) => `<g id="${name}">${times(`<use href="#${'abc'[index]}"/>`, 60)}</g>`,
  )

  test.each([
    ['more than 2 MB', svg(' '.repeat(2 * 1024 * 1024))],
    ['groups without end', times('<g>', 100_000)],
    ['65 groups in one another', svg(times('<g>', 64) + times('</g>', 64))],
    ['more than 20,000 shapes', svg(times('<g/>', 20_000))],
    ['copies of copies', svg(`<g id="a">${times(rect, 60)}</g>${bomb.join('')}`)],
    ['copies of nothing', svg(`<g id="a">${times('<g/>', 60)}</g>${bomb.join('')}`)],
    [
      'a long path many times',
      svg(`<path id="a" d="M0 0${times('h1', 9_000)}"/>${times('<use href="#a"/>', 30)}`),
    ],
    ['dashes without end', svg(`<g stroke-dasharray="${times('1 ', 9_000)}"/>`)],
    ['ends of rules', svg(`<style>${times('}', 100_000)}</style>`)],
  ])('%s', (_name, text) => {
    const { picture, problems } = readSvg(text)
    expect(picture).toBeUndefined()
    expect(problems.length).toBeGreaterThan(0)
  })

  test('64 levels and long lists are no trouble', () => {
    const deep = svg(times('<g>', 62) + rect + times('</g>', 62))
    expect(readSvg(deep).picture?.shapes).toHaveLength(1)
    const moved = svg(`<g transform="${times('rotate(90)', 40_000)}">${rect}</g>`)
    expect(readSvg(moved).picture?.shapes).toHaveLength(1)
  })
})
