import { createHash } from 'node:crypto'

import { beforeAll, expect, test } from 'vitest'

import { compareSides } from '../../src/compare/compare-sides.ts'
import type { ComparedSide } from '../../src/compare/compared-side.ts'
import type { Pixels } from '../../src/compare/raster/render-page.ts'
import { picturesOfPair } from '../../src/compare/report-pictures.ts'
import { reportFacts, reportHtml } from '../../src/compare/report.ts'
import { ROOT } from '../cli/run.ts'
import { lines, side } from './sides.ts'

const EVIL = "\"><script>alert(1)</script><img src=http://evil.test/x onerror='x'>&\u202e"

const white = async () => ({ width: 2, height: 3, rgba: new Uint8Array(24).fill(255) })

let text = ''

beforeAll(async () => {
  const other = { picture: { file: { name: 'x', bytes: Buffer.from('x') }, page: 0 } }
  const compared = await compareSides(
    [side(EVIL, lines([EVIL]), { language: EVIL }), side('same', lines([EVIL]))],
    [
      side(EVIL, lines(['new', EVIL]), { ...other, language: EVIL }),
      side('same', lines([EVIL])),
    ],
    white,
  )
  const labels = { title: EVIL, before: EVIL, after: EVIL }
  text = reportHtml(await reportFacts(compared, labels, white), ROOT)
})

test('a report holds nothing of a deck that is not escaped, and refers to nothing elsewhere', () => {
  const html = text.replace(/<script>[^]*?<\/script>/, '')
  expect(text.length - html.length).toBeGreaterThan(1000)
  expect(html).not.toMatch(/<script|<img|\s(?:src|on\w+)="/)
  expect(html).not.toContain('\u202e')
  const addresses = [...html.matchAll(/\shref="([^"]*)"/g)].map(([, address]) => address)
  expect(addresses.length).toBeGreaterThan(3)
  for (const address of addresses)
    expect(address).toMatch(/^(?:data:image\/webp;base64,|#side-\d+(?:-before|-after)?$)/)
  expect(html).toContain('&lt;script>alert(1)&lt;/script>')
})

test('its policy allows its own style and script, and no other', () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)![1]!
  const hashOf = (tag: string): string => {
    const inner = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(text)![1]!
    return `'sha256-${createHash('sha256').update(inner).digest('base64')}'`
  }
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    'img-src data:',
    `style-src ${hashOf('style')}`,
    `script-src ${hashOf('script')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ])
  expect(text).not.toMatch(/\sstyle="/)
})

test('each line on a side is read out, and a side that differs is there twice', () => {
  expect(text.match(/class="side-picture"/g)).toHaveLength(3)
  expect(text).toMatch(/aria-label="new\n/)
})

/** A picture of fewer pixels. */
function scaled(picture: Pixels, factor: number): Pixels {
  const [width, height] = [picture.width, picture.height].map((one) =>
    Math.round(one * factor),
  )
  const words = new Uint32Array(picture.rgba.buffer)
  const small = Uint32Array.from({ length: width! * height! }, (_, index) => {
    const [x, y] = [index % width!, Math.floor(index / width!)]
    return words[Math.floor(y / factor) * picture.width + Math.floor(x / factor)]!
  })
  return { width: width!, height: height!, rgba: new Uint8Array(small.buffer) }
}

/** Grain on soft spots, as a photograph has; `changed` has a dark square. */
function noise(seed: number, changed: boolean): Pixels {
  const [width, height] = [481, 667]
  const rgba = new Uint8Array(width * height * 4)
  let state = seed
  for (let at = 0; at < rgba.length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const [x, y] = [(at / 4) % width, at / 4 / width]
    const spot = 100 + 60 * Math.sin(x / (9 + seed)) * Math.cos(y / 30)
    rgba[at] = at % 4 === 3 ? 255 : spot + (state >>> 28)
  }
  if (changed)
    for (let y = 40; y < 80; y += 1)
      rgba.fill(0, (y * width + 40) * 4, (y * width + 80) * 4)
  return { width, height, rgba }
}

test('two photographs weigh no more than a twentieth of a report of 2 MB', async () => {
  const sides = [side('a'), side('a')] as const
  const draw = async (one: ComparedSide, dpi: number): Promise<Pixels> =>
    scaled(noise(one === sides[0] ? 7 : 11, false), dpi / 110)
  const all = { areas: [{ x: 0, y: 0, width: 60, height: 90 }], bytes: 95_000 }
  const pictures = (await picturesOfPair(sides, all, draw))!
  const weights = pictures.map(({ layers }) => layers[0]!.picture.length)
  expect(weights[0]! + weights[1]!).toBeLessThan(95_000)
})

test('a side that changed in one place has but that of its own', async () => {
  const other = { picture: { file: { name: 'x', bytes: Buffer.from('x') }, page: 0 } }
  const after = side('a', [], other)
  const draw = async (one: ComparedSide): Promise<Pixels> => noise(7, one === after)
  const compared = await compareSides([side('a')], [after], draw)
  const { pairs } = await reportFacts(
    compared,
    { title: '', before: '', after: '' },
    draw,
  )
  const [before, now] = [pairs[0]!.before!, pairs[0]!.after!]
  expect(now.layers.map(({ picture }) => picture === before.layers[0]!.picture)).toEqual([
    true,
    false,
  ])
  expect(now.layers[1]!.picture.length).toBeLessThan(
    before.layers[0]!.picture.length / 10,
  )
})
