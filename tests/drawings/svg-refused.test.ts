import { gzipSync } from 'node:zlib'

import { describe, expect, test } from 'vitest'

import { readSvg, svg } from './svg.ts'

const rect = '<rect width="1" height="1"/>'

describe('a picture is refused, with the place, for', () => {
  test.each([
    ['<image width="9" height="9" href="a.png"/>', '<image'],
    ['<image width="9" height="9" xlink:href="/etc/passwd"/>', '<image'],
    ['<image width="9" height="9" href="file:///etc/hostname"/>', '<image'],
    ['<filter id="f"><feImage href="https://example.org/a.png"/></filter>', '<feImage'],
    ['<use href="other.svg#a"/>', '<use'],
    ['<use href="data:image/svg+xml;base64,PHN2Zy8+#a"/>', '<use'],
    ['<path d="M0 0h1"></g>', '>'],
    ['<path d="&euro;"/>', ';'],
  ])('%s', (inside, place) => {
    const text = svg(inside)
    const { picture, problems } = readSvg(text)
    expect(picture).toBeUndefined()
    expect(problems).toMatchObject([{ severity: 'error' }])
    const span = problems[0]?.span
    expect(text.slice(span?.start, span?.end).startsWith(place)).toBe(true)
    expect(problems[0]?.hint).toBeTruthy()
  })

  test.each([
    ['<html></html>', 'no <svg>'],
    ['words', 'not a whole SVG'],
    ['', 'not a whole SVG'],
    ['<svg>', 'not a whole SVG'],
    [svg('', 'viewBox="0 0 0 9"'), 'does not say how large'],
    [svg('', 'viewBox="0 0 1e-320 1e-320"'), 'measures that nothing can be drawn in'],
    [svg(rect, 'viewBox="1e6 0 .001 .001"'), 'measures that nothing can be drawn in'],
  ])('%s', (text, words) => {
    const { picture, problems } = readSvg(text)
    expect(picture).toBeUndefined()
    expect(problems).toMatchObject([{ message: expect.stringContaining(words) }])
  })
})

const times = (part: string, count: number): string => part.repeat(count)

const chain = (link: (index: number) => string): string =>
  Array.from({ length: 3000 }, (_, index) => link(index)).join('')

describe('what would end or stop the command is refused instead', () => {
  test.each([
    [
      'a clip path of the group that it cuts',
      '<clipPath id="a"><use href="#b"/></clipPath><g id="b" clip-path="url(#a)"><rect width="9" height="9"/></g>',
      'cannot be read as a drawing',
    ],
    [
      'a shadow immeasurably far away',
      `<filter id="f"><feDropShadow dx="1e9" stdDeviation="1e9"/></filter><g filter="url(#f)">${rect}</g>`,
      'filters of the picture cannot be drawn',
    ],
    [
      'variables of variables',
      `<style>:root{${Array.from({ length: 60 }, (_, index) => `--a${index}:${times(`var(--a${index + 1})`, 10)};`).join('')}}</style><g style="fill:var(--a0)">${rect}</g>`,
      'style sheets of the picture take too long',
    ],
    [
      'thousands of filters that take long',
      `<filter id="f"><feTurbulence numOctaves="500"/></filter>${times('<g filter="url(#f)"><rect width="99" height="99"/></g>', 5000)}`,
      'filters of the picture cannot be drawn',
    ],
    [
      'a filter thinner than a pixel',
      `<filter id="f" x="0" y="0" width="9999" height=".0001"><feFlood/></filter><g filter="url(#f)">${rect}</g>`,
      'filters of the picture cannot be drawn',
    ],
    [
      'a chain of copies, the last one first',
      chain((n) => `<use id="a${n}" href="#a${n - 1}"/>`),
      'cannot be read as a drawing',
    ],
    [
      'thousands of masked shapes',
      `<mask id="m">${rect}</mask>${times('<path d="M0 0h1v1" mask="url(#m)"/>', 20_000)}`,
      'copies of copies',
    ],
  ])('%s', (_name, inside, words) => {
    const { picture, problems } = readSvg(svg(inside), 1500)
    expect(picture).toBeUndefined()
    expect(problems).toMatchObject([{ message: expect.stringContaining(words) }])
  })
})

describe('no picture is too large to be refused', () => {
  const copies = (of: string): string =>
    ['b', 'c', 'd', 'e']
      .map(
        (name, index) =>
          `<g id="${name}">${times(`<use href="#${'abcd'[index]}"/>`, 60)}</g>`,
      )
      .reduce((all, one) => all + one, of)
  const entities = Array.from(
    { length: 12 },
    (_, index) => `<!ENTITY e${index + 1} "${times(`&e${index};`, 10)}">`,
  ).join('')

  test.each([
    ['more than 3 MB', svg(' '.repeat(3 * 1024 * 1024))],
    ['groups without end', times('<g>', 100_000)],
    ['more than 50,000 parts', svg(times('<g/>', 50_000))],
    ['copies of copies', svg(copies(`<g id="a">${times(rect, 60)}</g>`))],
    [
      'a long path many times',
      svg(
        `<path id="a" d="M0 0${times('h1', 50_000)}"/>${times('<use href="#a"/>', 300)}`,
      ),
    ],
    [
      'entities of entities',
      `<!DOCTYPE svg [<!ENTITY e0 "lol">${entities}]>${svg('<text>&e12;</text>')}`,
    ],
    [
      'an entity many times',
      `<!DOCTYPE svg [<!ENTITY a "${times('a', 9_000)}">]>${svg(times('<g id="&a;"/>', 100))}`,
    ],
  ])('%s', (_name, text) => {
    const { picture, problems } = readSvg(text, 1500)
    expect(picture).toBeUndefined()
    expect(problems.length).toBeGreaterThan(0)
  })

  test.each([
    ['a style of brackets', `<g style="${times('(', 100_000)}"/>`],
    ['comments that do not end', `<style>${times('/*', 100_000)}</style>`],
    ['rules that do not end', `<style>${times('@a{', 50_000)}</style>`],
    ['variables that do not end', `<g style="fill:var(--a,${times('x', 100_000)}"/>`],
    [
      'a nest of selectors',
      `${times('<g>', 200)}${times(rect, 500)}${times('</g>', 200)}<style>${times('g ', 5000)}b{fill:red}</style>`,
    ],
    [
      'a chain of clip paths',
      `<g clip-path="url(#a0)">${rect}</g>${chain((n) => `<clipPath id="a${n}" clip-path="url(#a${n + 1})">${rect}</clipPath>`)}`,
    ],
    ['copies of itself', '<g id="a"><use href="#a"/></g>'],
    [
      'a pattern of itself',
      '<pattern id="p" width="1" height="1"><rect width="9" height="9" fill="url(#p)"/></pattern><rect width="9" height="9" fill="url(#p)"/>',
    ],
    [
      'a mask of itself',
      '<mask id="m"><rect width="9" height="9" mask="url(#m)"/></mask><rect width="9" height="9" mask="url(#m)"/>',
    ],
  ])('%s is no trouble', (_name, inside) => {
    // Within the time of any test.
    expect(readSvg(svg(inside)).problems.length).toBeLessThan(2)
  })
})

describe('what is no text is called what it is, and not shown', () => {
  const drawing = svg('')
  test.each([
    ['a packed drawing', gzipSync(drawing)],
    ['UTF-16', Buffer.from(`\uFEFF${drawing}`, 'utf16le')],
    ['UTF-16', Buffer.from(drawing, 'utf16le')],
    ['PNG', Buffer.from('\u0089PNG\r\n', 'latin1')],
    ['JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['PDF', Buffer.from('%PDF-1.4')],
  ])('%s', (what, bytes) => {
    const { picture, problems } = readSvg(bytes.toString('utf8'))
    expect(picture).toBeUndefined()
    expect(problems).toMatchObject([
      { code: 'picture-unsupported', message: expect.stringContaining(what) },
    ])
    expect(problems[0]?.span).toBeUndefined()
  })
})
