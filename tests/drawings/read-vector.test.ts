import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { collectProblems } from '../../src/base/problems/problem.ts'
import { readVector } from '../../src/input/drawings/read-vector.ts'
import { pathIn, pictureOf, readSvg, shapesIn, svg } from './svg.ts'

describe('outlines', () => {
  test.each([
    ['<path d="m1 2h3v4H0V0"/>', 'M 1 2 L 4 2 L 4 6 L 0 6 L 0 0'],
    ['<path d="M0 0Q3 3 6 0v1"/>', 'M 0 0 C 2 2 4 2 6 0 L 6 1'],
    ['<rect x="1" y="2" width="3" height="4"/>', 'M 1 2 L 4 2 L 4 6 L 1 6 Z'],
    ['<rect width="50%" height="10%"/>', 'M 0 0 L 50 0 L 50 10 L 0 10 Z'],
    ['<g transform="scale(2,3)"><path d="M0 0h1v1"/></g>', 'M 0 0 L 2 0 L 2 3'],
    [
      '<path id="a" d="M0 0H500000V100000" transform="translate(3) scale(0.00001)"/><use xlink:href="#a"/>',
      'M 3 0 L 8 0 L 8 1 | M 3 0 L 8 0 L 8 1',
    ],
    ['<rect x="-3" y="-3" width="106" height="9"/>', 'M -3 -3 L 103 -3 L 103 6 L -3 6 Z'],
    [
      '<rect width="2" height="2" style="transform:translate(5px,1px)"/>',
      'M 5 1 L 7 1 L 7 3 L 5 3 Z',
    ],
    [
      '<path d="M0 0h2v2" transform="rotate(90)" transform-origin="1px 1px"/>',
      'M 2 0 L 2 2 L 0 2',
    ],
    [
      '<svg x="10" width="20" height="20" viewBox="0 0 2 2"><path d="M0 0h1v1"/></svg>',
      'M 10 0 L 20 0 L 20 10',
    ],
  ])('%s', (inside, path) => {
    expect(pathIn(inside)).toBe(path)
  })

  test('a stroke grows with its shape, and is stretched with it where that is not in proportion', () => {
    const line =
      '<path d="M0 0h1" stroke="red" stroke-width="3" stroke-dasharray="2 1" stroke-dashoffset="1"/>'
    expect(shapesIn(`<g transform="scale(2)">${line}</g>`)[0]?.stroke).toEqual({
      paint: '#FF0000',
      width: 6,
      cap: 'butt',
      join: 'miter',
      miterLimit: 4,
      dash: [4, 2],
      dashOffset: 2,
    })
    expect(pictureOf(`<g transform="scale(2 8)">${line}</g>`).items).toMatchObject([
      { kind: 'group', transform: [2, 0, 0, 8, 0, 0], items: [{ stroke: { width: 3 } }] },
    ])
  })

  test('a stroke behind its fill is drawn first', () => {
    const shapes = shapesIn(
      '<path d="M0 0h9v9" stroke="red" style="paint-order:stroke"/>',
    )
    expect(shapes.map(({ fill }) => fill)).toEqual([undefined, '#000000'])
  })
})

/** A picture of 20 × 20 pixels. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAABQAAAAUAQMAAAC3R49OAAAABlBMVEX/AAD///9BHTQRAAAADElEQVQI12NgoC4AAABQAAEiE+h1AAAAAElFTkSuQmCC'

const WEBP =
  'UklGRjwAAABXRUJQVlA4IDAAAADQAQCdASoEAAQAAUAmJaACdLoB+AADsAD+8ut//NgVzXPv9//S4P0uD9Lg/9KQAAA='

const fillOf = (attributes: string, more = ''): unknown =>
  shapesIn(`${more}<rect width="1" height="1" ${attributes}/>`)[0]?.fill

describe('colours', () => {
  test.each([
    ['', '#000000'],
    ['fill="rgb(10 20 30 / 50%)"', '#0A141E'],
    ['style="fill:#123456;fill:color(display-p3 1 0 0)"', '#FF0000'],
    ['style="fill:#123456;fill:device-cmyk(0 1 0 0)"', '#123456'],
    ['fill="color-mix(in srgb, red 30%, blue)"', '#4D00B3'],
    ['style="fill:light-dark(hsl(0 100% 50%), #fff)"', '#FF0000'],
    ['style="fill:var(--brand, #abc)"', '#AABBCC'],
    ['fill="currentColor" color="#0f0"', '#00FF00'],
    ['fill="currentColor"', 'current'],
    ['style="fill:RebeccaPurple"', '#663399'],
    ['color="#0f0" fill="color-mix(in srgb, currentColor, blue)"', '#008080'],
  ])('%s', (attributes, fill) => {
    expect(fillOf(attributes)).toBe(fill)
  })

  test('of style sheets win over attributes, variables of CSS among them', () => {
    const sheet = '<style>:root{--a:teal} g > .b, .c{fill:var(--a)}</style>'
    expect(fillOf('class="c" fill="red"', sheet)).toBe('#008080')
  })

  test('are listed once, without that of the box', () => {
    const picture = pictureOf(
      '<path d="M0 0h1v1" fill="red" stroke="#f00"/><path d="M0 0h1v1" fill="navy" stroke="currentColor"/>',
    )
    expect([...picture.colors.keys()]).toEqual(['#FF0000', '#000080'])
    expect(picture.takesColor).toBe(true)
  })

  test('know how and in which line they are first written', () => {
    const inside = `<style>\n.a{fill:hsl(0 100% 50%)}</style>\n\n<path class="a" d="M0 0h1v1"/><path d="M0 0h1v1" fill="Navy" stroke="#000080"/>`
    const { colors } = pictureOf(inside)
    expect([...colors.values()]).toEqual([
      { written: 'hsl(0 100% 50%)', file: 'key.svg', line: 2 },
      { written: 'Navy', file: 'key.svg', line: 4 },
    ])
  })

  test('of patterns and markers are colours of the picture, those of the tiles of a pattern too', () => {
    const { colors } = pictureOf(
      '<pattern id="p" width="9" height="9" patternUnits="userSpaceOnUse"><path fill="#010203" d="M0 0h5v5"/></pattern><marker id="m" markerWidth="9" markerHeight="9"><path fill="#040506" d="M0 0h9v9"/></marker><path d="M0 0h50v50" fill="url(#p)" stroke="#070809" marker-end="url(#m)"/>',
    )
    expect([...colors.keys()]).toEqual(['#010203', '#070809', '#040506'])
  })

  test('that mix that of the box are mixed with black, and told', () => {
    const mixed = '<path d="M0 0h1v1" fill="color-mix(in srgb, currentColor, #fff)"/>'
    const { picture, problems } = readSvg(svg(mixed))
    expect([...(picture?.colors.keys() ?? [])]).toEqual(['#808080'])
    expect(problems).toMatchObject([{ message: expect.stringContaining('of the box') }])
  })

  test('that nobody knows are told, with the right one', () => {
    const { picture, problems } = readSvg(svg('<rect width="1" height="1" fill="bleu"/>'))
    expect(picture?.items).toHaveLength(1)
    expect(problems).toMatchObject([
      { severity: 'warning', hint: expect.stringContaining('blue') },
    ])
  })
})

test('markers are painted as their line is', () => {
  const marker =
    '<marker id="m" markerUnits="userSpaceOnUse" markerWidth="9" markerHeight="9"><path d="M0 0h9v9" style="fill:context-stroke"/></marker>'
  const fills = shapesIn(
    `${marker}<path d="M0 0h9" stroke="red" marker-end="url(#m)"/><path d="M0 9h9" stroke="blue" style="marker-end:url(#m)"/>`,
  ).flatMap(({ fill, stroke }) => (stroke ? [] : [fill]))
  expect(fills).toEqual(['#FF0000', '#0000FF'])
})

test('gradients have all their colours, from the first to the last, and those are colours of the picture', () => {
  const drawing =
    '<linearGradient id="g"><stop offset=".5" stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient><rect x="10" width="20" height="5" fill="url(#g)"/>'
  const [shape] = shapesIn(drawing)
  expect(shape?.fill).toMatchObject({
    kind: 'linear',
    coords: [0, 0, 1, 0],
    transform: [20, 0, 0, 5, 10, 0],
  })
  const fill = shape?.fill
  const stops = typeof fill === 'object' && fill.kind !== 'tiling' ? fill.stops : []
  expect(stops.map(({ offset, color }) => `${offset} ${color}`)).toEqual([
    '0 #FF0000',
    '0.5 #FF0000',
    '0.625 #BF0040',
    '0.75 #800080',
    '0.875 #4000BF',
    '1 #0000FF',
  ])
  const { colors } = pictureOf(drawing)
  expect(stops.filter(({ color }) => !colors.has(color))).toEqual([])
})

test('gradients and patterns beyond all numbers are the last colour, and nothing', () => {
  const gradient =
    '<linearGradient id="g" gradientTransform="scale(1e23)"><stop stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient>'
  expect(fillOf('fill="url(#g)"', gradient)).toBe('#0000FF')
  const pattern =
    '<pattern id="p" width="1e23" height="1e23"><rect width="9" height="9"/></pattern>'
  expect(fillOf('fill="url(#p)"', pattern)).toBeUndefined()
})

test('the region of a mask ends where a page can', () => {
  const mask =
    '<mask id="m" width="1e23" height="1e23"><rect width="50" height="50" fill="#fff"/></mask>'
  const text = JSON.stringify(
    pictureOf(`${mask}<rect width="50" height="50" mask="url(#m)"/>`).items,
  )
  const numbers = (text.match(/-?\d[\d.e+]*/g) ?? []).map(Number)
  expect(numbers.length).toBeGreaterThan(0)
  expect(numbers.filter((one) => Math.abs(one) > 1e6)).toEqual([])
})

test('rounds of a gradient of many stops are fewer', () => {
  const many = Array.from(
    { length: 900 },
    (_, index) =>
      `<stop offset="${index / 899}" stop-color="#${index % 2 ? 'f00' : '00f'}"/>`,
  ).join('')
  const [shape] = shapesIn(
    `<linearGradient id="g" gradientUnits="userSpaceOnUse" x2="1" spreadMethod="repeat">${many}</linearGradient><rect width="90" height="9" fill="url(#g)"/>`,
  )
  const fill = shape?.fill
  const stops = typeof fill === 'object' && fill.kind !== 'tiling' ? fill.stops : []
  expect(stops.length).toBeGreaterThan(900)
  expect(stops.length).toBeLessThanOrEqual(8000)
})

describe('groups', () => {
  const square = '<rect width="50" height="50"/>'

  test('that are see-through are one layer; a single shape keeps its own opacity', () => {
    expect(pictureOf(`<g opacity=".5">${square}${square}</g>`).items).toMatchObject([
      { kind: 'group', layer: { opacity: 0.5, bounds: { width: 50 } }, items: [{}, {}] },
    ])
    expect(pictureOf(`<g opacity=".5">${square}</g>`).items).toMatchObject([
      { kind: 'shape', opacity: 0.5 },
    ])
  })

  test('that blend do so inside the picture only', () => {
    const blended = `${square}<g style="mix-blend-mode:multiply">${square}</g>`
    expect(pictureOf(blended).items).toMatchObject([
      { kind: 'group', items: [{ kind: 'shape' }, { layer: { blend: 'multiply' } }] },
    ])
  })

  test('clip paths lie in one another, with their holes', () => {
    const [outer] = pictureOf(
      '<clipPath id="c"><path d="M0 0h9v9h-9z M3 3h3v3h-3z" clip-rule="evenodd"/></clipPath><clipPath id="d"><circle r="5"/></clipPath>' +
        `<g clip-path="url(#c)"><g clip-path="url(#d)">${square}</g></g>`,
    ).items
    expect(outer).toMatchObject({ clipEvenOdd: true, items: [{ kind: 'group' }] })
    expect(
      pictureOf(`<clipPath id="c"/><g clip-path="url(#c)">${square}</g>`).items,
    ).toEqual([])
  })
})

describe('the view box', () => {
  test.each([
    ['viewBox="-1,-2 30 40"', { x: -1, y: -2, width: 30, height: 40 }],
    ['width="10mm" height="1in"', { x: 0, y: 0, width: 960 / 25.4, height: 96 }],
    ['width="99" height="99" viewBox="0 0 1 1"', { x: 0, y: 0, width: 1, height: 1 }],
  ])('%s', (attributes, viewBox) => {
    expect(readSvg(svg('', attributes)).picture?.viewBox).toEqual(viewBox)
  })

  test('that no file names is around the drawing', () => {
    const { picture } = readSvg(
      svg('<rect x="5" width="60" height="20"/>', 'width="100%"'),
    )
    expect(picture?.viewBox).toEqual({ x: 5, y: 0, width: 60, height: 20 })
  })

  test('is stretched where the file asks for that', () => {
    const attributes =
      'width="40" height="10" viewBox="0 0 10 10" preserveAspectRatio="none"'
    expect(pictureOf('<rect width="10" height="10"/>', attributes)).toMatchObject({
      viewBox: { width: 40, height: 10 },
      extent: { width: 40, height: 10 },
    })
  })

  test('of any size is drawn as finely as others', () => {
    const { factor, extent } = pictureOf(
      '<path d="M0 0h.002v.001"/>',
      'viewBox="0 0 .002 .001"',
    )
    expect(factor).toBe(500_000)
    expect(extent.width).toBeCloseTo(1000)
  })
})

test('what drawing programs add does no harm: entities, prefixes, names of their own', () => {
  const text = `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd" [
  <!ENTITY ns_svg "http://www.w3.org/2000/svg"> <!ENTITY red "#f00"> ]>
<svg:svg viewBox="0 0 9 9" xmlns:svg="&ns_svg;" inkscape:version="1.2">
  <svg:title>Key</svg:title><svg:metadata><rdf:RDF/></svg:metadata><sodipodi:namedview/>
  <svg:script>alert(1)</svg:script>
  <svg:g inkscape:label="Layer 1" onclick="x()" style="display:inline;-inkscape-stroke:none"><svg:path d="M0 0h1v1" fill="&red;"/></svg:g>
</svg:svg>`
  const { picture, problems } = readSvg(text)
  expect(problems).toEqual([])
  expect(picture?.items).toMatchObject([{ kind: 'shape', fill: '#FF0000' }])
})

test.each([
  ['<foreignObject><p>Start</p></foreignObject>', '“Start”'],
  ['<flowRoot><flowPara>Hallo</flowPara></flowRoot>', 'Convert to Text'],
  ['<style>@import "a.css";</style>', '@import'],
  ['<rect width="1" height="1" transform="perspective(9)"/>', 'perspective'],
])('%s is told, and the rest drawn', (inside, words) => {
  const { picture, problems } = readSvg(svg(`${inside}<path d="M0 0h1v1"/>`))
  expect(picture?.items.length).toBeGreaterThan(0)
  expect(
    problems.map(({ severity, message, hint }) => `${severity} ${message} ${hint}`),
  ).toEqual([expect.stringMatching(`^warning.*${words}`)])
})

test('pictures inside are found by their bytes, drawings inside drawn', () => {
  const inner = Buffer.from(svg('<path d="M0 0h50v50" fill="currentColor"/>')).toString(
    'base64',
  )
  const nested = `<image width="50" height="50" href="data:image/svg+xml;base64,${inner}"/>`
  const picture = pictureOf(nested)
  expect(picture.takesColor).toBe(true)
  expect(picture.items).toMatchObject([
    { transform: [1, 0, 0, 1, 0, 0], items: [{ transform: [0.5, 0, 0, 0.5, 0, 0] }] },
  ])
  const image = pictureOf(
    `<image x="5" width="40" height="20" href="data:image/png;base64,${PNG}"/>`,
  )
  expect(image.images.map(({ id, width }) => [id, width])).toEqual([['key.svg#1', 20]])
  expect(image.items).toMatchObject([
    { items: [{ kind: 'image', box: { x: 15, y: 0, width: 20, height: 20 } }] },
  ])
})

test('text is set as outlines in the fonts at hand, and another font is told', () => {
  const file = join(import.meta.dirname, '../../assets/fonts/nunito-sans')
  const [name = ''] = readdirSync(file).filter((one) => one.endsWith('.ttf'))
  const fonts = {
    files: [join(file, name)],
    families: ['Nunito Sans'],
    family: 'Nunito Sans',
  }
  const { problems, report } = collectProblems()
  const text = svg('<text y="50" font-family="Myriad Pro" font-size="40">Key</text>')
  const picture = readVector('key.svg', text, report, { fonts })
  expect(picture?.extent.width).toBeGreaterThan(50)
  expect(problems).toMatchObject([
    { severity: 'warning', message: expect.stringContaining('no font “Myriad Pro”') },
  ])
  expect(readSvg(text).picture).toBeUndefined()
  const named = (list: string): string => text.replace('Myriad Pro', list)
  for (const list of [
    "NunitoSans-Bold, 'Nunito Sans'",
    '&quot;Nunito Sans&quot;',
    'serif',
  ]) {
    const told = collectProblems()
    readVector('key.svg', named(list), told.report, { fonts })
    expect(told.problems).toEqual([])
  }
  const short = svg('<text y="50" style="font:italic 40px/1.2 Nunito Sans">Key</text>')
  const usual = svg('<text y="50">Key</text>')
  const widths = [short, usual].map(
    (one) => readVector('key.svg', one, report, { fonts })?.extent.width ?? 0,
  )
  expect(widths[0]).toBeCloseTo(picture?.extent.width ?? 0, 1)
  expect(widths[1]).toBeCloseTo(((widths[0] ?? 0) * 16) / 40, 1)
  const leftOf = (inside: string): number =>
    readVector('key.svg', svg(inside), report, { fonts })?.extent.x ?? NaN
  const turned = leftOf('<g direction="rtl"><text x="90" y="50">Key</text></g>')
  expect(turned).toBeCloseTo(
    leftOf('<text x="90" y="50" text-anchor="end">Key</text>'),
    1,
  )
  const along = (path: string, start: string): number =>
    leftOf(
      `<path id="p" d="M0 50h90" ${path}/><text><textPath href="#p" startOffset="${start}">Key</textPath></text>`,
    )
  expect(along('pathLength="9"', '2')).toBeCloseTo(along('', '20'), 1)
  const hidden = `<g style="display:none">${text}<flowRoot>Key</flowRoot></g><path d="M0 0h1v1"/>`
  expect(readSvg(svg(hidden)).problems).toEqual([])
})

test.each([
  [
    '<circle r="9"><animate attributeName="r" to="40" dur="1s"/></circle>',
    'note',
    'moves',
  ],
  [
    '<style>circle{animation:a 1s}@keyframes a{to{r:9}}</style><circle r="9"/>',
    'note',
    'moves',
  ],
  [
    `<filter id="f"><feGaussianBlur stdDeviation="2"/></filter><g filter="url(#f)"><circle r="9"/><image width="9" height="9" href="data:image/webp;base64,${WEBP}"/></g>`,
    'warning',
    'effects',
  ],
])('what is not printed as on the screen is told: %s', (inside, severity, told) => {
  const { picture, problems } = readSvg(svg(inside))
  expect(picture).toBeDefined()
  expect(problems).toMatchObject([{ severity, message: expect.stringContaining(told) }])
})

test('the extent is around all ink, curves by themselves and lines by their corners', () => {
  const inside =
    '<path d="M10 20C10 5 20 5 20 20Z"/><path d="M40 10V30" stroke="#000" stroke-width="2" stroke-linejoin="round"/>'
  const { x, y, height } = pictureOf(inside).extent
  expect([x, y + height].map(Math.round)).toEqual([10, 31])
  expect(y).toBeCloseTo(8.59, 1)
})

test('photographs in a drawing do not count against its size; what it draws does', () => {
  // What follows the end of a PNG is no part of it.
  const bytes = Buffer.concat([Buffer.from(PNG, 'base64'), Buffer.alloc(3e6)])
  const address = `data:image/png;base64,${bytes.toString('base64')}`
  expect(
    pictureOf(`<image width="4" height="4" href="${address}"/>`).images,
  ).toHaveLength(1)
  const { picture, problems } = readSvg(
    svg(`<!--${'-x'.repeat(1.6e6)}--><path d="M0 0h9"/>`),
  )
  expect(picture).toBeUndefined()
  expect(problems).toMatchObject([{ code: 'picture-unsupported' }])
})
