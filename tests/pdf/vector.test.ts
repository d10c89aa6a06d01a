import { expect, test } from 'vitest'

import { openRaster } from '../../src/compare/raster/raster.ts'
import { pictureOf } from '../drawings/svg.ts'
import { inLight, SIDE } from './in-light.ts'

const raster = await openRaster()

/** The colours at points of a drawing of 100 units, as a viewer shows them. */
async function seen(
  inside: string,
  ...points: readonly (readonly [number, number])[]
): Promise<readonly string[]> {
  const pdf = { name: 'drawing', bytes: await inLight(pictureOf(inside)) }
  const page = await raster.renderPage(pdf, 0, 72, () => undefined)
  if (!page) throw new Error('no page')
  return points.map(([x, y]) => {
    const at =
      4 * (Math.round((y * SIDE) / 100) * page.width + Math.round((x * SIDE) / 100))
    // Sixteen steps of light: a viewer rounds as it likes.
    return [...page.rgba.subarray(at, at + 3)]
      .map((part) => Math.round(part / 17).toString(16))
      .join('')
  })
}

const stops = (...colors: readonly string[]): string =>
  colors
    .map((color, index) => `<stop offset="${index / (colors.length - 1)}" ${color}/>`)
    .join('')
const RED_TO_BLUE = stops('stop-color="red"', 'stop-color="blue"')
const all = (attributes: string): string =>
  `<rect width="100" height="100" ${attributes}/>`

test.each<
  readonly [string, string, readonly (readonly [number, number])[], readonly string[]]
>([
  [
    'a gradient',
    `<linearGradient id="g">${RED_TO_BLUE}</linearGradient>${all('fill="url(#g)"')}`,
    [
      [1, 50],
      [50, 50],
      [98, 50],
    ],
    ['f00', '807', '00f'],
  ],
  [
    'a gradient that is reflected, on a stroke that is stretched',
    `<linearGradient id="g" gradientUnits="userSpaceOnUse" x1="0" x2="25" spreadMethod="reflect">${RED_TO_BLUE}</linearGradient><path transform="scale(1 2)" d="M0 25H100" stroke="url(#g)" stroke-width="40"/>`,
    [
      [1, 50],
      [25, 50],
      [50, 50],
      [75, 50],
      [50, 5],
    ],
    ['f00', '00f', 'e01', '10e', 'fff'],
  ],
  [
    'a radial gradient that is see-through',
    `<radialGradient id="g">${stops('stop-color="#000"', 'stop-color="#000" stop-opacity="0"')}</radialGradient>${all('fill="#ff0"')}${all('fill="url(#g)"')}`,
    [
      [50, 50],
      [75, 50],
      [99, 99],
    ],
    ['000', '770', 'ff0'],
  ],
  [
    'a group that is see-through',
    `${all('fill="#fff"')}<g opacity=".5"><rect width="60" height="100" fill="red"/><rect x="40" width="60" height="100" fill="blue"/></g>`,
    [
      [20, 50],
      [50, 50],
    ],
    ['f88', '88f'],
  ],
  [
    'a mask by light',
    `<mask id="m"><rect width="50" height="100" fill="#fff"/><rect x="50" width="25" height="100" fill="#808080"/></mask>${all('fill="red" mask="url(#m)"')}`,
    [
      [25, 50],
      [60, 50],
      [90, 50],
    ],
    ['f00', 'f77', 'fff'],
  ],
  [
    'a mask by opacity',
    `<mask id="m" style="mask-type:alpha"><rect width="50" height="100"/></mask>${all('fill="red" mask="url(#m)"')}`,
    [
      [25, 50],
      [75, 50],
    ],
    ['f00', 'fff'],
  ],
  [
    'clips in one another',
    `<clipPath id="a"><path d="M0 0H100V100H0ZM20 20H80V80H20Z" clip-rule="evenodd"/></clipPath><clipPath id="b"><rect width="50" height="100"/><rect y="90" width="100" height="10"/></clipPath><g clip-path="url(#a)"><g clip-path="url(#b)">${all('fill="red"')}</g></g>`,
    [
      [10, 50],
      [50, 50],
      [90, 50],
      [90, 95],
    ],
    ['f00', 'fff', 'fff', 'f00'],
  ],
  [
    'a pattern',
    `<pattern id="p" width="20" height="20" patternUnits="userSpaceOnUse"><rect width="10" height="20" fill="red"/></pattern>${all('fill="url(#p)"')}`,
    [
      [5, 50],
      [15, 50],
      [25, 50],
      [35, 50],
    ],
    ['f00', 'fff', 'f00', 'fff'],
  ],
  [
    'a pattern whose tiles are no whole pixels wide',
    `<pattern id="p" width="6.3" height="20" patternUnits="userSpaceOnUse"><rect width="3" height="20" fill="red"/></pattern>${all('fill="url(#p)"')}`,
    [
      [89.5, 50],
      [92.5, 50],
    ],
    ['f00', 'fff'],
  ],
  [
    'a blend mode',
    `${all('fill="#ff0"')}<g style="mix-blend-mode:multiply">${all('fill="#0ff"')}</g>`,
    [[50, 50]],
    ['0f0'],
  ],
  [
    'dashes that start elsewhere',
    '<path d="M0 50H100" stroke="red" stroke-width="20" stroke-dasharray="20" stroke-dashoffset="20"/>',
    [
      [10, 50],
      [30, 50],
    ],
    ['fff', 'f00'],
  ],
  [
    'a shadow',
    `<filter id="f" x="0" y="0" width="1" height="1"><feFlood flood-color="#00f"/></filter><g filter="url(#f)"><rect x="20" y="20" width="40" height="40"/></g>`,
    [
      [40, 40],
      [10, 40],
    ],
    ['00f', 'fff'],
  ],
])('%s looks as in a browser', async (_name, inside, points, colors) => {
  expect(await seen(inside, ...points)).toEqual(colors)
})
