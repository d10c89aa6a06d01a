import { expect, test } from 'vitest'

import { mapPath } from '../../src/input/drawings/values/svg-path.ts'
import type { VectorPaint, VectorStop } from '../../src/input/drawings/values/vector.ts'
import { pathIn, pathText, pictureOf, readSvg, shapesIn, svg } from './svg.ts'

// What browsers draw and the simplifier leaves, or does not know.

test('a stroke keeps its width, and dashes are shares of its length, where the drawing says so', () => {
  const line = '<path d="M0 0h20" stroke="red" stroke-width="3"'
  const kept = `${line} vector-effect="non-scaling-stroke"/>`
  for (const scale of ['2', '2 9'])
    expect(pictureOf(`<g transform="scale(${scale})">${kept}</g>`).items).toMatchObject([
      { kind: 'shape', stroke: { width: 3 } },
    ])
  const shared = `${line} pathLength="100" stroke-dasharray="25 5" stroke-dashoffset="10"/>`
  const [shape] = shapesIn(shared)
  expect(shape?.stroke).toMatchObject({ dash: [5, 1], dashOffset: 2 })
  const curve = 'd="M0 0C0 10 0 20 0 30Z" stroke="red" pathLength="6"'
  const [bent] = shapesIn(`<path ${curve} stroke-dasharray="1"/>`)
  expect(bent?.stroke?.dash?.map(Math.round)).toEqual([10, 10])
  const [empty, dotted] = shapesIn(
    `${line} stroke-dasharray="6 2 0 3 0 4"/>${line} stroke-dasharray="6 2 0 3" stroke-linecap="round"/>`,
  )
  expect(empty?.stroke?.dash).toEqual([6, 9])
  expect(dotted?.stroke?.dash).toEqual([6, 2, 0, 3])
})

test('what is hidden is not drawn, but what is shown inside it is', () => {
  const inside = '<path d="M0 0h1v1"/><path visibility="visible" d="M0 0h2v2"/>'
  expect(pathIn(`<g visibility="hidden">${inside}</g>`)).toBe('M 0 0 L 2 0 L 2 2')
  const clip = `<clipPath id="c">${inside.replace('path', 'path visibility="hidden"')}</clipPath>`
  const [cut] = pictureOf(`${clip}<path clip-path="url(#c)" d="M0 0h9v9"/>`).items
  expect(cut).toMatchObject({ clip: [{}, ['L', 2, 0], {}] })
})

test('an arrow at the start of a line points away from it', () => {
  const marker =
    '<marker id="m" orient="auto-start-reverse" markerUnits="userSpaceOnUse" markerWidth="9" markerHeight="9" refY="1" overflow="visible"><path d="M0 0L5 1L0 2"/></marker>'
  const line =
    '<path d="M20 20V40" fill="none" stroke="red" marker-start="url(#m)" marker-end="url(#m)"/>'
  expect(pathIn(marker + line)).toBe(
    'M 20 20 L 20 40 | M 19 20 L 20 15 L 21 20 | M 21 40 L 20 45 L 19 40',
  )
})

test('addresses may have any prefix', () => {
  const used = '<rect id="a" width="1" height="1"/><use ns1:href="#a" x="3"/>'
  const named = 'viewBox="0 0 9 9" xmlns:ns1="http://www.w3.org/1999/xlink"'
  expect(shapesIn(used, named)).toHaveLength(2)
})

test.each([
  ['inside its circle', 5, [5, 0, 0, 0, 0, 10]],
  ['outside its circle', 15, [15, 0, 0, -45, 0, 40]],
])(
  'a radial gradient with its focus %s repeats as far as the shape goes',
  (_, fx, coords) => {
    const gradient = `<radialGradient id="g" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="10" fx="${fx}" fy="0" spreadMethod="repeat"><stop stop-color="red"/><stop offset="1" stop-color="red"/></radialGradient>`
    const fill = shapesIn(
      `${gradient}<rect x="-3" y="-1" width="3" height="2" fill="url(#g)"/>`,
    )[0]?.fill
    expect(fill).toMatchObject({ coords })
  },
)

test('each filter of a drawing becomes a picture', () => {
  const blurred = '<g filter="url(#f)"><rect width="5" height="5"/></g>'
  const picture = pictureOf(
    `<filter id="f"><feGaussianBlur stdDeviation="2"/></filter>${blurred}${blurred}`,
  )
  expect(picture.images).toHaveLength(2)
})

test('a filter becomes a picture of its group', () => {
  const picture = pictureOf(
    '<filter id="f"><feGaussianBlur stdDeviation="2"/></filter><g filter="url(#f)"><rect x="20" y="20" width="20" height="20" fill="red"/></g>',
  )
  expect(picture.items).toMatchObject([
    { kind: 'image', box: { x: 18, y: 18, width: 24, height: 24 } },
  ])
  expect(picture.images).toMatchObject([{ width: 288, height: 288, alpha: true }])
})

test.each([
  ['<rect x="1PX" y="0" width="1IN" height="1cM"/>', 'M 1 0 L 97 0 L 97 37.8 L 1 37.8 Z'],
  [
    '<rect style="x:calc(1px + 10%);width:calc(2em - 5px);height:min(3px,9px)" font-size="10"/>',
    'M 11 0 L 26 0 L 26 3 L 11 3 Z',
  ],
  ['<rect width="10vw" height="40q"/>', 'M 0 0 L 10 0 L 10 37.8 L 0 37.8 Z'],
  [
    '<style>rect{--w:calc(1px + 2px);width:var(--w);height:2rem}</style><rect/>',
    'M 0 0 L 3 0 L 3 32 L 0 32 Z',
  ],
  [
    '<symbol id="s" width="4" height="2" viewBox="0 0 2 1"><path d="M0 0h2v1"/></symbol><use href="#s"/>',
    'M 0 0 L 4 0 L 4 2',
  ],
])('lengths are as browsers read them: %s', (inside, path) => {
  expect(pathIn(inside)).toBe(path)
})

test.each([
  ['inset(1px 10% 2px)', 'M 1 1 L 9 1 L 9 8 L 1 8 L 1 1 Z'],
  ['polygon(evenodd, 0 0, 100% 0, calc(50% + 1px) 10px)', 'M 0 0 L 10 0 L 6 10 Z'],
  ["path('M1 2h3v4')", 'M 1 2 L 4 2 L 4 6'],
  [
    'circle(2px at right 3px top 40%)',
    'M 7 2 L 7 2 C 8.1 2 9 2.9 9 4 L 9 4 C 9 5.1 8.1 6 7 6 L 7 6 C 5.9 6 5 5.1 5 4 L 5 4 C 5 2.9 5.9 2 7 2 Z',
  ],
])('a shape of CSS cuts, measured in the box of what it cuts: %s', (clip, path) => {
  const [cut] = pictureOf(
    `<rect x="30" y="20" width="10" height="10" style="clip-path:${clip}"/>`,
  ).items
  const moved =
    cut?.kind === 'group' ? mapPath(cut.clip ?? [], [1, 0, 0, 1, -30, -20]) : []
  expect(pathText(moved)).toBe(path)
})

test('a shape of CSS is measured in the line too, or in what it names', () => {
  const line = 'stroke="red" stroke-width="4" width="10" height="10" x="2" y="2"'
  const clipOf = (clip: string): string => {
    const [cut] = pictureOf(`<rect ${line} style="clip-path:${clip}"/>`).items
    return cut?.kind === 'group' ? pathText(cut.clip ?? []) : ''
  }
  expect(clipOf('inset(0)')).toMatch(/^M 0 0 L 14 0 L 14 14 L 0 14 /)
  expect(clipOf('inset(0) fill-box')).toMatch(/^M 2 2 L 12 2 L 12 12 L 2 12 /)
  expect(clipOf('inset(50%) view-box')).toMatch(/^M 50 50 L 50 50 /)
})

test('the corner of the tile of a pattern is where its contents are measured from', () => {
  const [shape] = shapesIn(
    '<pattern id="p" x="5" y="3" width="20" height="20" patternUnits="userSpaceOnUse"><rect width="4" height="4"/></pattern><rect width="99" height="99" fill="url(#p)"/>',
  )
  expect(shape?.fill).toMatchObject({
    transform: [1, 0, 0, 1, 5, 3],
    items: [{ path: [['M', 0, 0], {}, {}, {}, ['Z']] }],
  })
})

/** A shape that a radial gradient fills, 20 units wide, from yellow to blue. */
const radial = (attributes: string) =>
  shapesIn(
    `<radialGradient id="g" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="10" fy="0" ${attributes}><stop stop-color="#FF0"/><stop offset="1" stop-color="#00F"/></radialGradient><rect x="-10" y="-1" width="20" height="2" fill="url(#g)"/>`,
  )[0]?.fill

const stopsOf = (paint: VectorPaint | undefined): readonly VectorStop[] =>
  typeof paint === 'object' && paint.kind !== 'tiling' ? paint.stops : []

const colorsAt = (paint: VectorPaint | undefined, at: number): readonly string[] =>
  stopsOf(paint)
    .filter(({ offset }) => Math.abs(offset - at) < 1e-6)
    .map(({ color }) => color)

test('a radial gradient begins on the circle about its focus', () => {
  expect(radial('fx="2" fr="3"')).toMatchObject({ coords: [2, 0, 3, 0, 0, 10] })
  // Repeated, it begins at the point that its circles grow from.
  expect(radial('fx="0" fr="5" spreadMethod="repeat"')).toMatchObject({
    coords: [0, 0, 0, 0, 0, 15],
  })
  expect(colorsAt(radial('fx="0" fr="5" spreadMethod="repeat"'), 1 / 3)).toEqual([
    '#0000FF',
    '#FFFF00',
  ])
})

test('a focus on the edge of its circle, but for rounding, lies on it exactly', () => {
  expect(radial('fx="9.9999"')).toMatchObject({
    coords: [0, 0, 0, 1, 0, 1],
    transform: [-9.9999, 0, 0, -9.9999, 9.9999, 0].map((one) => expect.closeTo(one, 3)),
  })
})

test('rounds that are too narrow to be told apart are their mean colour', () => {
  const stops = stopsOf(
    radial('fx="9.99" spreadMethod="repeat" gradientTransform="scale(.5)"'),
  )
  expect(stops.at(-1)).toMatchObject({ offset: 1, color: '#808080' })
  expect(stops.at(-2)).toMatchObject({ offset: 16 / 17, color: '#808080' })
})

test('the ground that a drawing asks for is printed', () => {
  const ground = 'viewBox="0 0 9 9" style="background:light-dark(#fff,#000)"'
  expect(shapesIn('', ground)).toMatchObject([{ fill: '#FFFFFF' }])
  expect(shapesIn('', 'viewBox="0 0 9 9" style="background:transparent"')).toEqual([])
})

test('a picture of which one side is said keeps its proportions', () => {
  const data = encodeURIComponent(svg('', 'viewBox="0 0 20 10"'))
  expect(
    pictureOf(`<image height="5" href="data:image/svg+xml,${data}"/>`).items,
  ).toMatchObject([{ clip: [{}, ['L', 10, 0], ['L', 10, 5], {}, {}] }])
})

test('light that a layer adds is told, and printed as “screen”', () => {
  const { picture, problems } = readSvg(
    svg('<g style="mix-blend-mode:plus-lighter"><rect width="5" height="5"/></g>'),
  )
  expect(picture?.items).toMatchObject([{ items: [{ layer: { blend: 'screen' } }] }])
  expect(problems).toMatchObject([{ severity: 'note' }])
})

test('what is blended inside a clip group shows nothing of what lies under it', () => {
  const clip = '<clipPath id="c"><path d="M0 0h5v5"/></clipPath>'
  const blended = '<rect width="9" height="9" style="mix-blend-mode:overlay"/>'
  const [page] = pictureOf(
    `${clip}<rect width="9" height="9"/><g clip-path="url('#c')">${blended}</g>`,
  ).items.slice(-1)
  expect(page).toMatchObject({
    kind: 'group',
    layer: {},
    items: [{ clip: [{}, {}, {}] }],
  })
})

test('the picture of a filter is as fine where its region reaches far beyond the drawing', () => {
  const filter =
    '<filter id="f" filterUnits="userSpaceOnUse" x="0" y="-8222" width="100" height="32766"><feFlood flood-color="#fff" result="a"/><feBlend in="SourceGraphic" in2="a"/></filter>'
  const { images } = pictureOf(`${filter}<rect width="9" height="9" filter="url(#f)"/>`)
  expect(images).toMatchObject([{ width: 913, height: 1096 }])
})

test.each([
  [
    'a drawing without height',
    '<svg width="5" height="0"><path d="M0 0h9v9"/></svg><path d="M0 0h1v1"/>',
    'M 0 0 L 1 0 L 1 1',
  ],
  [
    'a drawing that is moved',
    '<svg transform="translate(3)" width="9" height="9"><path d="M0 0h1v1"/></svg>',
    'M 3 0 L 4 0 L 4 1',
  ],
  [
    'a point with ends',
    '<path d="M1 1z M3 3h0 M5 5h1z" stroke="red" stroke-width="2" stroke-linecap="square"/>',
    'M 1 1 L 1 1 M 3 3 L 3 3 M 5 5 L 6 5 Z',
  ],
])('%s is drawn as browsers do', (_, inside, path) => {
  expect(pathIn(inside)).toBe(path)
})

test('dashes begin as Illustrator writes them', () => {
  const [line] = shapesIn(
    '<path d="M0 0h20" stroke="red" stroke-dasharray="0 1 6 3" stroke-dashoffset="2"/>',
  )
  expect(line?.stroke).toMatchObject({ dash: [6, 4], dashOffset: 1 })
})

test('a clip path is moved in the units of the drawing', () => {
  const clip =
    '<clipPath id="c" clipPathUnits="objectBoundingBox" transform="translate(4)"><path d="M0 0h1v1"/></clipPath>'
  expect(
    pictureOf(`${clip}<rect width="10" height="10" clip-path="url(#c)"/>`).items,
  ).toMatchObject([
    {
      clip: [
        ['M', 4, 0],
        ['L', 14, 0],
        ['L', 14, 10],
      ],
    },
  ])
})

test('a gradient from a point to itself is its last colour', () => {
  const gradient = `<linearGradient id="g" x2="0"><stop stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient>`
  const filled = `<rect width="5" height="5" fill="url(#g)"/>`
  expect(shapesIn(gradient + filled)).toMatchObject([{ fill: '#0000FF' }])
})

test('a mask may be said with more words', () => {
  const mask = '<mask id="m"><rect width="5" height="5" fill="#fff"/></mask>'
  const masked = '<rect width="9" height="9" style="mask:url(#m) luminance"/>'
  expect(pictureOf(mask + masked).items).toMatchObject([{ layer: { mask: {} } }])
})

/** A piece of a web page as Figma writes an angular gradient. */
const conic = (gradient: string): string =>
  `<foreignObject x="-50" y="-50" width="100" height="100"><div xmlns="http://www.w3.org/1999/xhtml" style="background:conic-gradient(${gradient});height:100%;width:100%;opacity:1"></div></foreignObject>`

test('colours all around a point are slices, each under the next one', () => {
  const slices = shapesIn(
    conic('from 90deg, rgba(255, 0, 0, 1) 0deg, #00f 50%, red 1turn'),
    'viewBox="-50 -50 100 100"',
  )
  expect(slices).toHaveLength(360)
  expect(slices[0]?.fill).toBe('#FE0001')
  expect(slices[180]?.fill).toBe('#0100FE')
  // One and a half of 360, from the right on.
  expect(pathText(slices[10]?.path ?? [])).toBe('M 0 0 L 139.27 24.56 L 138.58 28.19 Z')
  const clear = shapesIn(conic('transparent, rgba(0, 0, 255, 0.5)'))
  expect(clear[180]).toMatchObject({ fill: '#0000FF', opacity: 0.2517 })
})

test.each(['red 0deg, blue', 'at 10% 10%, red, blue', 'red 0, mistake 90deg', ''])(
  'what is no such gradient is told: %s',
  (gradient) => {
    const { problems } = readSvg(svg(conic(gradient)))
    expect(problems).toMatchObject([{ message: expect.stringContaining('web page') }])
  },
)

test('what a drawing in a drawing looks like is said once', () => {
  const inside =
    '<svg opacity=".5" style="overflow:visible" width="5" height="5"><rect width="9" height="9"/></svg>'
  expect(pictureOf(inside).items).toMatchObject([{ kind: 'shape', opacity: 0.5 }])
})
