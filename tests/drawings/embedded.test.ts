import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { compress } from 'woff2-encoder'

import { collectProblems } from '../../src/base/problems/problem.ts'
import { bytesOf } from '../../src/input/pictures/picture-source.ts'
import { readDrawing } from '../../src/input/project/drawings.ts'
import { openProject } from '../../src/input/project/project.ts'
import { fontBytes } from '../fonts/fonts.ts'
import { svg } from './svg.ts'

/** Nunito from 200 to 1000, with the letters of “Haben” and “A”. */
const variable = readFileSync(join(import.meta.dirname, '../fonts/variable.ttf'))

const ROOT = process.cwd()
const project = await openProject(ROOT, ROOT)

/** What a drawing comes to beside the fonts of the package. */
async function read(inside: string) {
  const { problems, report } = collectProblems()
  const picture = await readDrawing(project, 'key.svg', svg(inside), report)
  return { picture, width: picture?.extent.width ?? 0, problems }
}

const widthOf = async (text: string): Promise<number> => (await read(text)).width

const face = (bytes: Uint8Array, more = ''): string =>
  `<style>@font-face{font-family:"Own Hand";${more}src:url(data:application/vnd.ms-fontobject;base64,AAAA),url('data:font/woff2;base64,${Buffer.from(bytes).toString('base64')}')}</style>`

const word = (attributes: string): string =>
  `<text y="50" font-size="20" ${attributes}>Haben</text>`

describe('a font inside a drawing', () => {
  test('sets its text under the name that the drawing gives it', async () => {
    const packed = face(await compress(variable), 'font-weight:200 1000;')
    const bold = await read(packed + word('font-family="Own Hand" font-weight="700"'))
    expect(bold.problems).toEqual([])
    const named = word('font-family="Nunito" font-weight="700"')
    expect(bold.width).toBeCloseTo(await widthOf(named), 1)
    const regular = await widthOf(packed + word('font-family="Own Hand"'))
    expect(regular).toBeLessThan(bold.width - 1)
    expect(regular).not.toBeCloseTo(await widthOf(word('')), 1)
  })

  test('is one of each weight that the drawing says', async () => {
    const faces =
      face(fontBytes('nunito/Nunito-Bold.ttf'), 'font-weight:900;') +
      face(fontBytes('vazirmatn/Vazirmatn-Regular.ttf'))
    const widths = [
      await widthOf(faces + word('font-family="Own Hand"')),
      await widthOf(faces + word('font-family="Own Hand" font-weight="900"')),
    ]
    const expected = [
      await widthOf(word('font-family="Vazirmatn"')),
      await widthOf(word('font-family="Nunito" font-weight="700"')),
    ]
    expect(widths).toEqual(expected)
  })

  test('that is broken is another font, and told', async () => {
    const broken = face(new Uint8Array(900))
    const { picture, problems } = await read(broken + word('font-family="Own Hand"'))
    expect(picture).toBeDefined()
    expect(problems).toMatchObject([
      { message: expect.stringContaining('no font “Own Hand”') },
    ])
  })
})

test('text in a font that is not there is set in a regular one that has its letters', async () => {
  const { width, problems } = await read(word('font-family="Arial"'))
  expect(width).toBe(await widthOf(word('font-family="Noto Sans"')))
  expect(problems).toMatchObject([
    { message: expect.stringMatching(/set in Noto Sans:/) },
  ])
  const arabic = (family: string): string =>
    word(`font-family="${family}"`).replace('Haben', 'سلام')
  expect(await widthOf(arabic('Arial'))).toBe(await widthOf(arabic('Vazirmatn')))
})

test('spaces of text stand where the drawing keeps them', async () => {
  const kept = await widthOf('<text style="white-space:pre">a     b</text>')
  expect(kept).toBeGreaterThan((await widthOf('<text>a     b</text>')) + 5)
})

test('text is as large as `rem` says, and in the letters that `text-transform` says', async () => {
  const large = '<text style="font-size:2rem;text-transform:uppercase">ab</text>'
  expect(await widthOf(large)).toBe(await widthOf('<text font-size="32">AB</text>'))
  const turned = '<g style="text-transform:capitalize"><text>ab cd</text></g>'
  expect(await widthOf(turned)).toBe(await widthOf('<text>Ab Cd</text>'))
})

test.each(['webp', 'avif', 'tiff'] as const)(
  'a picture in %s is printed under a filter too',
  async (kind) => {
    const red = { r: 255, g: 0, b: 0 }
    const create = { width: 8, height: 8, channels: 3, background: red } as const
    const image = await sharp({ create })[kind]().toBuffer()
    // Some programs break such lines.
    const data = image.toString('base64').replaceAll(/.{76}/g, '$&&#10;')
    const { picture, problems } = await read(
      `<filter id="f"><feGaussianBlur stdDeviation="1"/></filter><image filter="url(#f)" width="40" height="40" href="data:image/${kind};base64,${data}"/>`,
    )
    expect(problems).toEqual([])
    const drawn = picture?.images.at(-1)
    const bytes = drawn && (await bytesOf(drawn.source))
    const { dominant, isOpaque } = await sharp(bytes).stats()
    expect(isOpaque).toBe(false)
    expect(dominant.r - dominant.g).toBeGreaterThan(200)
  },
)
