import { describe, expect, test } from 'vitest'

import { pathIn, pathText, readSvg, shapesIn, svg } from './svg.ts'

describe('outlines', () => {
  test.each([
    ['<path d="M1 2 3 4z"/>', 'M 1 2 L 3 4 Z'],
    ['<path d="m1 2h3v4H0V0"/>', 'M 1 2 L 4 2 L 4 6 L 0 6 L 0 0'],
    ['<path d="M0 0C1 1 2 1 3 0s2-1 3 0"/>', 'M 0 0 C 1 1 2 1 3 0 C 4 -1 5 -1 6 0'],
    ['<path d="M0 0Q3 3 6 0T12 0"/>', 'M 0 0 C 2 2 4 2 6 0 C 8 -2 10 -2 12 0'],
    ['<rect x="1" y="2" width="3" height="4"/>', 'M 1 2 L 4 2 L 4 6 L 1 6 Z'],
    ['<rect width="50%" height="10%"/>', 'M 0 0 L 50 0 L 50 10 L 0 10 Z'],
    ['<rect width="0" height="4"/>', ''],
    ['<line x1="1" y1="2" x2="3" y2="4" stroke="red"/>', 'M 1 2 L 3 4'],
    ['<polyline points="1,2 3-4"/>', 'M 1 2 L 3 -4'],
    ['<polygon points="0 0 1 0 1 1"/>', 'M 0 0 L 1 0 L 1 1 Z'],
    ['<path d=""/>', ''],
  ])('%s', (inside, path) => {
    expect(pathIn(inside)).toBe(path)
  })

  test('one radius of a rectangle stands for both, and is no longer than half a side', () => {
    const round = pathIn('<rect width="20" height="8" rx="5"/>')
    expect(pathIn('<rect width="20" height="8" rx="5" ry="4"/>')).toBe(round)
    expect(pathIn('<rect width="20" height="8" ry="9" rx="5"/>')).toBe(round)
    expect(pathIn('<rect width="20" height="8" ry="3"/>')).not.toBe(round)
  })

  test('a radius longer than half a side does not shorten the other one', () => {
    expect(pathIn('<rect width="20" height="40" rx="15" ry="5"/>')).toBe(
      pathIn('<rect width="20" height="40" rx="10" ry="5"/>'),
    )
  })

  test('what lies outside the view box stays: it is bleed', () => {
    expect(pathIn('<rect x="-3" y="-3" width="106" height="106"/>')).toContain('M -3 -3')
  })
})

describe('transforms', () => {
  const line = '<path d="M0 0L1 0" stroke="red" fill="none"/>'

  test.each([
    ['translate(2)', 'M 2 0 L 3 0'],
    ['translate(2 3) scale(4)', 'M 2 3 L 6 3'],
    ['scale(2,3),rotate(90)', 'M 0 0 L 0 3'],
    ['rotate(90 1 1)', 'M 2 0 L 2 1'],
    ['skewX(45)skewY(45)', 'M 0 0 L 2 1'],
    ['matrix(0 1 -1 0 5 6)', 'M 5 6 L 5 7'],
  ])('%s', (transform, path) => {
    expect(pathIn(`<g transform="${transform}">${line}</g>`)).toBe(path)
  })

  test('lines grow with the picture, by the mean of both directions', () => {
    const [shape] = shapesIn(
      '<g transform="scale(2 8)"><path d="M0 0h1" stroke="red" stroke-width="3" stroke-dasharray="1 2 3"/></g>',
    )
    expect(shape?.stroke).toEqual({
      paint: '#FF0000',
      width: 12,
      cap: 'butt',
      join: 'miter',
      miterLimit: 4,
      dash: [4, 8, 12, 4, 8, 12],
    })
  })
})

const fillOf = (attributes: string, around = ''): string | undefined =>
  shapesIn(`<g ${around}><rect width="1" height="1" ${attributes}/></g>`)[0]?.fill

describe('paint', () => {
  test('is black unless something else is said', () => {
    expect(fillOf('')).toBe('#000000')
  })

  test('of a child wins over that of a group', () => {
    expect(fillOf('', 'fill="red"')).toBe('#FF0000')
    expect(fillOf('fill="blue"', 'fill="red"')).toBe('#0000FF')
    expect(fillOf('fill="inherit"', 'fill="red"')).toBe('#FF0000')
  })

  test('currentColor is the colour that the picture sets, or else that of the box', () => {
    expect(fillOf('fill="currentColor"', 'color="#0f0"')).toBe('#00FF00')
    expect(fillOf('fill="currentColor"')).toBe('current')
  })

  test('nothing to paint is no shape', () => {
    expect(shapesIn('<rect width="1" height="1" fill="none"/>')).toEqual([])
    expect(shapesIn('<line x2="5"/>')).toEqual([])
    expect(shapesIn('<rect width="1" height="1" visibility="hidden"/>')).toEqual([])
    expect(shapesIn('<g display="none"><rect width="1" height="1"/></g>')).toEqual([])
  })

  test('opacities multiply, and a stroke more solid than its fill is a shape of its own', () => {
    const shapes = shapesIn(
      '<rect width="1" height="1" fill="#f008" stroke="blue" opacity=".5" fill-opacity="50%"/>',
    )
    expect(
      shapes.map(({ fill, stroke, opacity }) => [fill, stroke?.paint, opacity]),
    ).toEqual([
      ['#FF0000', undefined, 0.1333],
      [undefined, '#0000FF', 0.5],
    ])
  })

  test('a see-through group of several shapes is told', () => {
    const { picture, problems } = readSvg(
      svg('<g opacity=".5"><path d="M0 0h1v1"/><path d="M0 0h1v1"/></g>'),
    )
    expect(picture?.shapes.map(({ opacity }) => opacity)).toEqual([0.5, 0.5])
    expect(problems).toMatchObject([{ code: 'picture-unsupported', severity: 'warning' }])
  })

  test('all colours are listed once, without the one of the box', () => {
    const { picture } = readSvg(
      svg(
        '<path d="M0 0h1" fill="red" stroke="#f00"/><path d="M0 0h1" fill="navy" stroke="currentColor"/>',
      ),
    )
    expect([...(picture?.colors ?? [])]).toEqual(['#FF0000', '#000080'])
  })
})

const fills = (sheet: string, inside: string): readonly (string | undefined)[] =>
  shapesIn(`<style>${sheet}</style>${inside}`).map(({ fill }) => fill)

describe('style sheets', () => {
  test.each([
    ['rect{fill:red}', '', '#FF0000'],
    ['.a{fill:red}', 'class="b a" fill="blue"', '#FF0000'],
    ['.a,.b{fill:red}', 'class="b"', '#FF0000'],
    ['rect.a{fill:red}.a{fill:blue}', 'class="a"', '#FF0000'],
    ['.a{fill:red}.a{fill:blue}', 'class="a"', '#0000FF'],
    ['.a{fill:red;fill:blue}', 'class="a"', '#0000FF'],
    ['.b{fill:red}.a{fill:blue}', 'class="a b"', '#0000FF'],
    ['#x{fill:red}.a{fill:blue}', 'class="a" id="x"', '#FF0000'],
    ['*{fill:red}', '', '#FF0000'],
    ['.a{fill:red}', 'class="a" style="stroke: none; fill : blue"', '#0000FF'],
    ['.a{fill:red !important}', 'class="a" style="fill:blue"', '#FF0000'],
    ['/* .a{fill:red} */ .a{/**/fill:blue}', 'class="a"', '#0000FF'],
    ['<![CDATA[.a{fill:red}]]>', 'class="a"', '#FF0000'],
    ['circle{fill:red}', '', '#000000'],
  ])('%s on %s', (sheet, attributes, fill) => {
    expect(fills(sheet, `<rect width="1" height="1" ${attributes}/>`)).toEqual([fill])
  })
})

describe('copies', () => {
  test('stand where they are put, in the colours of their place', () => {
    const shapes = shapesIn(
      '<defs><path id="a" d="M0 0h1"/><g id="b"><use href="#a" x="1"/></g></defs>' +
        '<use xlink:href="#b" y="2" transform="scale(2)" fill="red"/>',
    )
    expect(shapes.map(({ path, fill }) => [pathText(path), fill])).toEqual([
      ['M 2 4 L 4 4', '#FF0000'],
    ])
  })
})

describe('clip paths', () => {
  const square = '<rect width="50" height="50"/>'

  test('are one path of all their shapes, moved with the group that they cut', () => {
    const [first, second] = shapesIn(
      '<clipPath id="c"><rect width="1" height="1"/><path d="M5 5h1v1z" transform="translate(1)"/></clipPath>' +
        `<g clip-path="url(#c)" transform="translate(10 20)">${square}${square}</g>`,
    )
    expect(pathText(first?.clip ?? [])).toBe(
      'M 10 20 L 11 20 L 11 21 L 10 21 Z M 16 25 L 17 25 L 17 26 Z',
    )
    expect(second?.clip).toBe(first?.clip)
  })

  test('inside one another are cut down to what shows', () => {
    const [shape] = shapesIn(
      '<clipPath id="c"><rect x="10" width="99" height="99"/></clipPath><clipPath id="d"><rect width="20" height="9"/></clipPath>' +
        `<g clip-path="url('#c')"><g clip-path="url(#d)">${square}</g></g>`,
    )
    expect(pathText(shape?.clip ?? [])).toBe('M 10 0 L 20 0 L 20 9 L 10 9 Z')
  })

  test('with nothing in them hide all', () => {
    expect(shapesIn(`<clipPath id="c"/><g clip-path="url(#c)">${square}</g>`)).toEqual([])
  })
})

describe('the view box', () => {
  test.each([
    ['viewBox="-1,-2 30 40"', { x: -1, y: -2, width: 30, height: 40 }],
    ['width="10mm" height="1in"', { x: 0, y: 0, width: 960 / 25.4, height: 96 }],
    ['width="7" height="8px"', { x: 0, y: 0, width: 7, height: 8 }],
    ['width="99" height="99" viewBox="0 0 1 1"', { x: 0, y: 0, width: 1, height: 1 }],
  ])('%s', (attributes, viewBox) => {
    expect(readSvg(svg('', attributes)).picture?.viewBox).toEqual(viewBox)
  })
})

test('what drawing programs add does no harm', () => {
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<!-- Created with Inkscape -->
<svg:svg viewBox="0 0 9 9" xmlns:svg="http://www.w3.org/2000/svg" inkscape:version="1.2">
  <svg:title>Key</svg:title><svg:metadata><rdf:RDF><cc:Work/></rdf:RDF></svg:metadata>
  <sodipodi:namedview><inkscape:grid onclick="x"/></sodipodi:namedview>
  <svg:defs><svg:linearGradient id="g"><svg:stop offset="0"/></svg:linearGradient><svg:filter id="f"/></svg:defs>
  <svg:g inkscape:label="Layer 1" style="display:inline;filter:none"><svg:path d="M0 0h1" style="fill:#e4572e;-inkscape-stroke:none"/></svg:g>
</svg:svg>`
  const { picture, problems } = readSvg(text)
  expect(problems).toEqual([])
  expect(picture?.shapes).toHaveLength(1)
})

test.each([
  '<!DOCTYPE svg>',
  '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
  `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 20010904//EN"
  "http://www.w3.org/TR/2001/REC-SVG-20010904/DTD/svg10.dtd">`,
  '<!DOCTYPE svg SYSTEM "file:///etc/passwd">',
])('a document type without definitions is passed over: %s', (documentType) => {
  const drawing = svg('<rect width="9" height="9"/>')
  const text = `<?xml version="1.0" encoding="utf-8"?>\n<!-- Generator -->\n${documentType}\n${drawing}`
  expect(readSvg(text)).toEqual(readSvg(drawing))
  expect(readSvg(drawing)).toMatchObject({ problems: [], picture: { shapes: [{}] } })
})

test('the extent is around all ink: curves by their control points, lines by their corners', () => {
  const inside =
    '<path d="M10 20C0 5 30 5 20 20Z"/><path d="M40 10V30" stroke="#000" stroke-width="2"/>'
  const { x, y, width, height } = readSvg(svg(inside)).picture!.extent
  expect([x, y]).toEqual([0, 0])
  expect([x + width, y + height]).toEqual([50, 40])
})
