import sharp from 'sharp'
import { expect, test } from 'vitest'

import type { VectorPicture } from '../../src/input/assets/vector.ts'
import { pathText, readSvg, svg } from './svg.ts'

/** Pictures in which everything that is read occurs. */
const pictures: readonly (readonly [string, string])[] = [
  [
    'basic shapes',
    '<rect x="10" y="10" width="30" height="20" rx="5"/><rect x="50" y="10" width="40" height="30" rx="15" ry="5" fill="red"/>' +
      '<circle cx="30" cy="60" r="15" fill="hsl(120 50% 40%)"/><ellipse cx="70" cy="70" rx="20" ry="10" fill="rgb(0,0,200)" stroke="#0ff" stroke-width="2"/>' +
      '<line x1="5" y1="5" x2="90" y2="20" stroke="navy" stroke-width="4" stroke-linecap="round"/>' +
      '<polyline points="10,90 30,50,50 90 70-5" fill="none" stroke="#f80" stroke-width="3" stroke-linejoin="bevel" stroke-dasharray="6 2 1"/>' +
      '<polygon points="60,60 90,60 75,95" fill="teal" fill-opacity=".5" stroke="black"/>',
  ],
  [
    'arcs and curves',
    '<path d="M10,30A20,20 0,0,1 50,30A20,20 0,0,1 90,30Q90,60 50,90Q10,60 10,30zM20 20h10v10h-10zm30 0l10 0 0 10-10 0z" fill-rule="evenodd" fill="crimson"/>' +
      '<path d="m5 5c1.5.5 3-3 5 5s3,4 5 5S30 0 20 20zm0 10 5 5H3V2z"/><path d="M60 5a5 9 30 01 10 5a5 5 0 1120 0" fill="none" stroke="blue"/>',
  ],
  [
    'transforms',
    '<g transform="translate(50 50) rotate(30) scale(1.5,0.8)"><rect x="-20" y="-10" width="40" height="20" fill="purple" transform="skewX(20)"/>' +
      '<path d="M0 0a10 20 30 1 1 15 5z" fill="gold" transform="matrix(1 .2 -.3 1 5 5),rotate(-20 3 4)"/></g>',
  ],
  [
    'copies, clips and see-through colours',
    '<defs><g id="a"><circle r="8"/><path d="M0 0h20" stroke="currentColor"/></g><use id="b" href="#a" x="20"/></defs>' +
      '<clipPath id="c"><circle cx="50" cy="50" r="30"/><rect width="20" height="20"/></clipPath>' +
      '<g clip-path="url(#c)" transform="rotate(10 50 50)"><rect width="100" height="100" fill="olive"/></g>' +
      '<g color="#c00"><use xlink:href="#a" x="20" y="20" fill="#00ff0080"/></g><use href="#b" transform="translate(10 50) rotate(20)" fill="red"/>',
  ],
]

const SIZE = 200

/** The same picture, written down as nothing but absolute paths. */
function flat({ shapes }: VectorPicture): string {
  const parts = shapes.map(({ path, fill, evenOdd, stroke, opacity, clip }, index) => {
    const attributes = {
      d: pathText(path),
      fill: colorOf(fill),
      'fill-rule': evenOdd === true ? 'evenodd' : 'nonzero',
      opacity: opacity ?? 1,
      stroke: colorOf(stroke?.paint),
      'stroke-width': stroke?.width ?? 0,
      'stroke-linecap': stroke?.cap ?? 'butt',
      'stroke-linejoin': stroke?.join ?? 'miter',
      'stroke-dasharray': stroke?.dash?.join(' ') ?? 'none',
      'clip-path': clip === undefined ? 'none' : `url(#clip${index})`,
    }
    const list = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`)
    const cut = `<clipPath id="clip${index}"><path d="${pathText(clip ?? [])}"/></clipPath>`
    return `${cut}<path ${list.join(' ')}/>`
  })
  return svg(parts.join(''))
}

/** Where the box gives the colour, other programs draw black. */
const colorOf = (paint: string | undefined): string =>
  paint === 'current' ? 'black' : (paint ?? 'none')

/** The grey values that another program draws. */
const drawn = (text: string): Promise<Buffer> =>
  sharp(Buffer.from(text))
    .resize(SIZE, SIZE)
    .flatten({ background: '#fff' })
    .greyscale()
    .raw()
    .toBuffer()

test.each(pictures)('%s look as another program draws them', async (_name, inside) => {
  const text = svg(inside)
  const { picture, problems } = readSvg(text)
  expect(problems).toEqual([])
  const [wanted, got] = await Promise.all([drawn(text), drawn(flat(picture!))])
  const away = wanted.filter((grey, index) => Math.abs(grey - got[index]!) > 24)
  expect(wanted.some((grey) => grey < 128)).toBe(true)
  expect(away.length).toBeLessThan((SIZE * SIZE) / 1000)
})
