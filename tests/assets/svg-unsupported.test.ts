import { gzipSync } from 'node:zlib'

import { describe, expect, test } from 'vitest'

import { pathIn, readSvg, shapesIn, svg } from './svg.ts'

const circle = (attributes: string): string => `<circle r="9" ${attributes}/>`
const turned = (attributes: string): string =>
  circle(`transform="rotate(9)" ${attributes}`)

describe('what would change a drawing and is not followed is told, with its place', () => {
  test.each([
    ['transform-origin', turned('transform-origin="50 40"')],
    ['transform-origin', turned('style="transform-origin: center"')],
    ['transform-box', turned('style="transform-box: fill-box"')],
    ['transform', circle('style="-webkit-transform: none; transform: rotate(1deg)"')],
    ['transform', turned('style="transform: none"')],
    ['transform-origin', turned('style="transform-origin: initial"')],
    ['transform-origin', turned('transform-origin="0"')],
    ['translate', circle('style="translate: 20px 10px"')],
    ['rotate', circle('style="rotate: 45deg"')],
    ['scale', circle('style="scale: .5"')],
    ['zoom', circle('style="zoom: 2"')],
    ['perspective', `<g style="perspective: 9px">${circle('')}</g>`],
    ['offset-path', circle('style="offset-path: path(\'M0 0h9\')"')],
    ['offset', circle('style="offset: ray(9deg)"')],
    ['mask-image', circle('style="mask-image: linear-gradient(#000, transparent)"')],
    ['mask-image', circle('style="-webkit-mask-image: url(a.png)"')],
    ['clip', circle('style="clip: rect(0 0 0 0)"')],
    ['r', circle('style="r: 25px"')],
    ['cx, cy, r', circle('style="r: 25px; cx: 9px; cy: 9px"')],
    ['cx', `<style>circle { cx: 9px }</style>${circle('')}`],
    ['ry', '<ellipse rx="1" ry="1" style="ry: 9px"/>'],
    ['width', '<rect height="9" style="width: 9px"/>'],
    ['inline-size', '<rect height="9" style="inline-size: 9px"/>'],
    ['x', '<g id="a"/><use href="#a" style="x: 9px"/>'],
    ['d', `<path style="d: path('M0 0h9')"/>`],
    ['content-visibility', circle('style="content-visibility: hidden"')],
    ['all', circle('style="all: unset"')],
    ['pathLength', '<path d="M0 0h9" stroke="red" stroke-dasharray="5" pathLength="9"/>'],
    ['systemLanguage', `<g systemLanguage="de">${circle('')}</g>`],
    ['requiredExtensions', circle('requiredExtensions=""')],
    ['marker-end', '<path d="M0 0h9" marker-end="url(#m)"/>'],
    [
      'rotate',
      `<clipPath id="c">${circle('style="rotate: 9deg"')}</clipPath><g clip-path="url(#c)"/>`,
    ],
  ])('%s: %s', (name, inside) => {
    const text = svg(inside)
    const { picture, problems } = readSvg(text)
    expect(picture).toBeUndefined()
    expect(problems).toMatchObject([
      { code: 'picture-unsupported', message: expect.stringContaining(`(${name})`) },
    ])
    const { start = 0, end = 0 } = problems[0]?.span ?? {}
    expect(text.slice(start, end)).toMatch(/^<(?:circle|ellipse|rect|use|path|g) ?/)
    expect(problems[0]?.hint).toBeTruthy()
  })

  test.each([
    ['display that is computed', circle('style="display: var(--shown)"')],
    [
      'a clip path that is hidden itself',
      `<clipPath id="c" display="none">${circle('')}</clipPath><g clip-path="url(#c)"/>`,
    ],
    ['display that takes a box away', circle('display="contents"')],
    [
      'styles for paper only',
      `<style media="print">circle { fill: red }</style>${circle('')}`,
    ],
  ])('%s', (_, inside) => {
    const { picture, problems } = readSvg(svg(inside))
    expect(picture).toBeUndefined()
    expect(problems).toHaveLength(1)
  })

  test.each([
    ['style="background: #eee"', 'background'],
    ['style="border: 1px solid"', 'border'],
    ['width="200" height="100" preserveAspectRatio="none"', 'preserveAspectRatio'],
    [
      'width="200" height="100" preserveAspectRatio="xMidYMid slice"',
      'preserveAspectRatio',
    ],
  ])('around the whole drawing, as a warning: %s', (attributes, name) => {
    const { picture, problems } = readSvg(
      svg(circle(''), `viewBox="0 0 9 9" ${attributes}`),
    )
    expect(picture?.shapes).toHaveLength(1)
    expect(problems).toMatchObject([
      { severity: 'warning', message: expect.stringContaining(`(${name})`) },
    ])
  })
})

describe('what does nothing is not told', () => {
  test.each([
    circle('transform-origin="50 40"'),
    circle('transform="translate(3)" transform-origin="50 40"'),
    circle('transform="matrix(1 0 0 1 5 5)" transform-origin="50 40"'),
    turned('style="transform-origin: 0 0; transform-box: view-box"'),
    turned('style="transform-box: initial"'),
    circle(
      'style="transform: none; translate: 0px; rotate: none; scale: 1; offset: none"',
    ),
    circle('style="mask-image: none; clip: auto; zoom: 1; perspective: none"'),
    circle('style="width: 9px; x: 9px; d: none; position: absolute"'),
    circle('rotate="9" scale="9" zoom="9" offset="9" all="x" pathLength="9"'),
    circle('marker-end="url(#m)" enable-background="new"'),
    '<rect width="9" height="9" style="rx: auto"/>',
    `<g style="display: none; rotate: 9deg">${turned('transform-origin="1 1"')}</g>`,
    `<style media="screen" type="text/css">circle { background: red }</style>${circle('')}`,
    `<style type="text/x-less">circle { rotate: 9deg }</style>${circle('')}`,
  ])('%s', (inside) => {
    expect(readSvg(svg(inside)).problems).toEqual([])
  })

  test.each([
    'style="background: none; border: 0; padding: 0"',
    'width="18" height="18"',
  ])('around the whole drawing: %s', (attributes) => {
    const text = svg(
      circle(''),
      `viewBox="0 0 9 9" preserveAspectRatio="none" ${attributes}`,
    )
    expect(readSvg(text).problems).toEqual([])
  })
})

test('what is hidden is not drawn, however that is written, and cuts nothing', () => {
  expect(shapesIn('<g display=" none "><path d="M0 0h9v9"/></g>')).toEqual([])
  expect(shapesIn('<g style="display: NONE"><path d="M0 0h9v9"/></g>')).toEqual([])
  const [shape] = shapesIn(
    '<clipPath id="c"><rect width="1" height="1"/><rect width="5" height="5" display="none"/><rect width="7" height="7" visibility="hidden"/></clipPath>' +
      '<g clip-path="url(#c)"><rect width="9" height="9"/></g>',
  )
  expect(shape?.clip).toHaveLength(5)
})

test('the holes of a clip path count, wherever its rule is declared', () => {
  const holed = '<path d="M0 0h9v9h-9z M3 3h3v3h-3z"/>'
  for (const inside of [
    `<g clip-rule="evenodd"><clipPath id="c">${holed}</clipPath></g>`,
    `<defs><path id="a" clip-rule="evenodd" d="M0 0h9v9h-9z M3 3h3v3h-3z"/></defs><clipPath id="c"><use href="#a"/></clipPath>`,
  ]) {
    const text = svg(`${inside}<g clip-path="url(#c)"><rect width="9" height="9"/></g>`)
    expect(readSvg(text).problems).toMatchObject([
      { message: 'A clip path in the picture has holes.' },
    ])
  }
})

test('elements of SVG count with whatever prefix', () => {
  const text =
    '<ns0:svg xmlns:ns0="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><ns0:path d="M1 1h3"/><ns0:text>x</ns0:text></ns0:svg>'
  expect(readSvg(text).problems).toMatchObject([
    { message: '<text> in a picture cannot be printed.' },
  ])
  const mixed = svg('<n:rect xmlns:n="http://www.w3.org/2000/svg" width="1" height="1"/>')
  expect(readSvg(mixed).picture?.shapes).toHaveLength(1)
})

const corner = (limit: string) =>
  shapesIn(`<path d="M0 0h9v9" stroke="red" ${limit}/>`)[0]?.stroke

const line = (attributes: string) =>
  readSvg(svg(`<path d="M0 0h9" fill="none" stroke="red" ${attributes}/>`))

test('the points of corners reach as far as the drawing says', () => {
  expect(corner('')).toMatchObject({ join: 'miter', miterLimit: 4 })
  expect(corner('stroke-miterlimit="10"')?.miterLimit).toBe(10)
  expect(corner('stroke-linejoin="round"')).not.toHaveProperty('miterLimit')
  expect(readSvg(svg('<path d="M0 0h9" stroke-miterlimit="0"/>')).problems).toMatchObject(
    [{ code: 'picture-broken' }],
  )
})

describe('measures', () => {
  test('of any size are drawn as finely as others', () => {
    const small = readSvg(
      svg(
        '<path d="M.001 0H.002V1e-6" stroke="red" stroke-width="1e-4"/>',
        'viewBox="0 0 .002 .001"',
      ),
    )
    expect(small.problems).toEqual([])
    expect(small.picture).toMatchObject({
      viewBox: { width: 0.002, height: 0.001 },
      factor: 500_000,
    })
    expect(small.picture?.shapes[0]?.stroke?.width).toBeCloseTo(50)
    expect(small.picture?.extent.width).toBeGreaterThan(500)
    const large = readSvg(svg('<path d="M0 0H500000"/>', 'viewBox="0 0 500000 1000"'))
    expect(large.picture?.extent).toMatchObject({ x: 0, width: 1000 })
  })

  test.each([
    ['viewBox="0 0 1e-300 1e-300"', 'immeasurably far'],
    ['viewBox="0 0 1e-320 1e-320"', 'measures that nothing can be drawn in'],
    ['viewBox="0 0 100 1e-320"', 'measures that nothing can be drawn in'],
    ['viewBox="0 0 1e-300 1e6"', 'measures that nothing can be drawn in'],
    ['viewBox="1e6 0 .001 .001"', 'measures that nothing can be drawn in'],
    ['viewBox="0 0 1e12 1e12"', 'measures that nothing can be drawn in'],
    ['viewBox="0 0 -9 9"', 'measures that nothing can be drawn in'],
    ['viewBox="0 0 0 9"', 'does not say how large'],
    ['viewBox="0 0 1e999 9"', 'does not say how large'],
    ['viewBox="NaN 0 9 9"', 'does not say how large'],
    ['width="1e-320" height="1e-320"', 'measures that nothing can be drawn in'],
  ])('that cannot be reckoned with are told: %s', (attributes, words) => {
    const { picture, problems } = readSvg(svg('<rect width="9" height="9"/>', attributes))
    expect(picture).toBeUndefined()
    expect(problems).toMatchObject([
      { code: 'picture-broken', message: expect.stringContaining(words) },
    ])
  })

  test('too small to be seen are no line and no dashes', () => {
    expect(line('stroke-width="1e-9"')).toMatchObject({
      problems: [],
      picture: { shapes: [] },
    })
    expect(line('stroke-dasharray="1e-9 1e-9"').problems).toMatchObject([
      { message: 'A stroke in the picture has dashes too short to be seen.' },
    ])
  })

  test('stay as they are where they are usual', () => {
    expect(pathIn('<path d="M1 2h3"/>')).toBe('M 1 2 L 4 2')
  })
})

describe('what is no text is called what it is, and not shown', () => {
  const drawing = svg('')
  test.each([
    ['a packed drawing', gzipSync(drawing)],
    ['UTF-16', Buffer.from(`\uFEFF${drawing}`, 'utf16le')],
    ['UTF-16', Buffer.from(drawing, 'utf16le')],
    ['UTF-16', Buffer.from(`\uFEFF${drawing}`, 'utf16le').swap16()],
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
