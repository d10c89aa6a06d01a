import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, inflateSync } from 'node:zlib'

import { expect, test } from 'vitest'

import { collectProblems } from '../../src/base/problems/problem.ts'
import {
  convertToCmyk,
  findPictureFault,
} from '../../src/input/pictures/convert-to-cmyk.ts'
import { readProfile } from '../../src/input/pictures/icc.ts'
import { readRaster } from '../../src/input/pictures/raster.ts'
import { PRIMARIES, rgbProfile, srgbLight } from '../../src/input/pictures/rgb-profile.ts'
import { ROOT } from '../cli/run.ts'
import {
  displayP3,
  inksJpeg,
  jpegWithProfile,
  profileBytes,
  row,
  withProfile,
} from './rasters.ts'

const coated = join(ROOT, 'assets/profiles/FOGRA39L_coated.icc')
const profile = readProfile('press.icc', readFileSync(coated), () => undefined, coated)!
const press = { profile, inkLimit: 400 }

function open(file: string, bytes: Uint8Array) {
  const { problems, report } = collectProblems()
  const picture = readRaster(file, bytes, report)
  if (picture === undefined) throw new Error(JSON.stringify(problems))
  return picture
}

/** The samples of a picture as they are embedded, in percent of a full plate, or of light for grey. */
async function percents(bytes: Uint8Array): Promise<readonly number[]> {
  const picture = open('a.png', bytes)
  const made = await convertToCmyk(picture, press, picture)
  if (!('samples' in made)) throw new Error(made.message)
  return [...inflateSync(made.samples)].map((sample) => sample / 2.55)
}

/** How far samples are at most from what is expected. */
const farthest = (found: readonly number[], expected: readonly number[]): number =>
  Math.max(...found.map((value, at) => Math.abs(value - (expected[at] ?? NaN))))

// oxfmt-ignore
const PATCHES = [
  0, 0, 0, 255, 255, 255, 255, 0, 0, 0, 255, 0, 0, 0, 255, 0, 255, 255, 255, 0, 255, 255, 255, 0,
  128, 128, 128, 64, 64, 64, 200, 120, 80, 80, 120, 200, 60, 140, 70, 240, 200, 180, 90, 60, 40, 180, 30, 120,
]

// oxfmt-ignore
const GAMUTS = {
  adobe: [83.2, 71.8, 44.9, 100, 0, 0, 0, 0, 0, 94, 99.6, 0, 79.8, 0, 100, 0, 94.8, 87.2, 0, 0, 58.3, 0, 25.8, 0, 19.8, 69.4, 0, 0, 3.9, 0, 100, 0, 50.9, 41.5, 41.2, 17.3, 74.8, 65.8, 62.3, 56.8, 3.6, 60.6, 73.8, 6.5, 79.5, 50.4, 0, 0, 94, 0.2, 97.8, 14.4, 1.5, 28, 28, 0, 31.6, 72.5, 93.6, 59.8, 6.3, 96.9, 2.2, 8.8],
  p3: [83.2, 71.8, 44.9, 100, 0, 0, 0, 0, 0, 92.9, 100, 0, 69, 0, 100, 0, 94.2, 86.2, 0, 0, 47.1, 0, 20.9, 0, 29.7, 72.6, 0, 0, 4.3, 0, 100, 0, 51.2, 41.8, 41.6, 17.7, 74, 64.7, 61.7, 55, 4.2, 60.9, 76, 12.1, 76.4, 50.9, 0, 0, 85.4, 0.3, 98.2, 19.7, 2.8, 29.4, 30.1, 0, 40.7, 73, 93.8, 57.2, 17.1, 99.9, 0.8, 6],
  prophoto: [83.2, 71.8, 44.9, 100, 0, 0, 0, 0, 0, 100, 97, 0, 69.5, 0, 100, 0, 100, 85, 0, 0, 68.4, 0, 33.6, 0, 29.8, 83.7, 0, 0, 0, 0, 100, 0, 45.6, 36.3, 36.5, 10.5, 67.6, 57.3, 56, 41.6, 0, 68.8, 65.3, 0, 96.5, 17.8, 0, 2.4, 95.3, 0, 97.8, 0, 0, 27.1, 20, 0, 28.4, 79.5, 86.9, 39.7, 2.4, 100, 0, 0],
  srgb: [83.2, 71.8, 44.9, 100, 0, 0, 0, 0, 0, 94.8, 99.7, 0, 66, 0, 99.2, 0, 95.4, 87.9, 0, 0, 39.9, 0, 17, 0, 34.2, 70.7, 0, 0, 3.7, 0, 97.5, 0, 51.2, 41.8, 41.5, 17.7, 74, 64.7, 61.7, 55, 11.2, 56.7, 71, 14.3, 73.8, 51.7, 0, 1, 78, 11.8, 91.8, 18.7, 6.7, 27, 29.6, 0, 51.8, 73.3, 93.1, 54.8, 23, 98.8, 1.1, 11.1],
}

const power = (exponent: number) => (sample: number) => sample ** exponent

/** The profiles of three colour spaces wider than sRGB. */
const PROFILES = {
  adobe: () => rgbProfile({ xyz: PRIMARIES.adobe.xyz, light: power(2.199_218_75) }),
  p3: displayP3,
  prophoto: () =>
    rgbProfile({
      xyz: [0.79767, 0.28804, 0, 0.13519, 0.71188, 0, 0.03134, 0.00009, 0.8251],
      light: power(1.8),
    }),
}

const png = (space: 'srgb' | 'rgb16'): Promise<Buffer> =>
  row(PATCHES, 3).toColourspace(space).png().toBuffer()

test.each([
  ['adobe', 1.1],
  ['p3', 1.1],
  // The decoder goes by a table, in which the dark colours of ProPhoto are few: all but one are within 1.
  ['prophoto', 2.6],
] as const)(
  'colours of %s have the inks that littlecms gives them, with 8 and 16 bits',
  async (name, most) => {
    // transicc 2.14, perceptual, with the profiles of Debian's colord-data.
    const icc = await PROFILES[name]()
    const pictures = await Promise.all((['srgb', 'rgb16'] as const).map(png))
    const inks = await Promise.all(pictures.map((one) => percents(withProfile(one, icc))))
    for (const found of inks) expect(farthest(found, GAMUTS[name])).toBeLessThan(most)
  },
)

test('colours without a profile are those of sRGB, with 16 bits too', async () => {
  const inks = await Promise.all(
    (['srgb', 'rgb16'] as const).map(async (space) => percents(await png(space))),
  )
  for (const found of inks) expect(farthest(found, GAMUTS.srgb)).toBeLessThan(1)
})

/** A PNG file with a chunk behind its header. */
function withChunk(file: Buffer, name: string, data: readonly number[]): Buffer {
  const body = Buffer.from([...Buffer.from(name, 'latin1'), ...data])
  const chunk = Buffer.alloc(body.length + 8)
  chunk.writeUInt32BE(data.length)
  body.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(body), body.length + 4)
  return Buffer.concat([file.subarray(0, 33), chunk, file.subarray(33)])
}

const numbers = (...values: readonly number[]): readonly number[] =>
  values.flatMap((value) => [0, value >> 16, (value >> 8) & 255, value & 255])

/** Adobe RGB, as a gamma and chromaticities. */
const ADOBE_GAMMA = numbers(45_471)
const ADOBE_COLOURS = numbers(
  31_270,
  32_900,
  64_000,
  33_000,
  21_000,
  71_000,
  15_000,
  6000,
)

test('other ways in which a PNG says its colours count as a profile does', async () => {
  const plain = await png('srgb')
  const p3 = withChunk(plain, 'cICP', [12, 13, 0, 1])
  const adobe = withChunk(withChunk(plain, 'gAMA', ADOBE_GAMMA), 'cHRM', ADOBE_COLOURS)
  const linear = withChunk(
    await row(
      PATCHES.map((sample) => Math.round(255 * srgbLight(sample / 255))),
      3,
    )
      .png()
      .toBuffer(),
    'gAMA',
    [0, 1, 0x86, 0xa0],
  )
  const [asP3, overProfile, asAdobe, asSrgb, bright] = await Promise.all(
    [
      p3,
      withChunk(withProfile(plain, PROFILES.adobe()), 'cICP', [12, 13, 0, 1]),
      adobe,
      withChunk(adobe, 'sRGB', [0]),
      linear,
    ].map(percents),
  )
  expect(farthest(asP3!, GAMUTS.p3)).toBeLessThan(1.1)
  expect(farthest(overProfile!, GAMUTS.p3)).toBeLessThan(1.1)
  expect(farthest(asAdobe!, GAMUTS.adobe)).toBeLessThan(1.5)
  expect(farthest(asSrgb!, GAMUTS.srgb)).toBeLessThan(1)
  // 8 bits hold little of the dark colours.
  expect(farthest(bright!.slice(4, 32), GAMUTS.srgb.slice(4, 32))).toBeLessThan(1)
})

test('what is above paper white in a picture for bright screens is white', async () => {
  const plain = await row([255, 255, 255, 148, 148, 148, 0, 0, 0], 3).png().toBuffer()
  const [bright, paper, dark] = await percents(
    withChunk(plain, 'cICP', [9, 16, 0, 1]),
  ).then((inks) => [inks.slice(0, 4), inks.slice(4, 8), inks.slice(8)])
  expect(farthest(bright!, [0, 0, 0, 0])).toBeLessThan(1)
  expect(farthest(paper!, [0, 0, 0, 0])).toBeLessThan(4)
  expect(farthest(dark!, GAMUTS.srgb.slice(0, 4))).toBeLessThan(1)
})

test('a profile counts in a palette, and in grey, which stays one ink', async () => {
  const colours = row(PATCHES.slice(6, 24), 3)
  const palette = withProfile(
    await colours.png({ palette: true }).toBuffer(),
    PROFILES.adobe(),
  )
  expect(farthest(await percents(palette), GAMUTS.adobe.slice(8, 32))).toBeLessThan(1)
  const grey = row([0, 128, 255], 1).toColourspace('b-w')
  const icc = rgbProfile({ xyz: PRIMARIES.srgb.xyz, light: power(1.8) }, true)
  const lighter = await percents(withProfile(await grey.png().toBuffer(), icc))
  // 128 in gamma 1.8 is as light as 146 in sRGB.
  expect(farthest(lighter, [0, 146 / 2.55, 100])).toBeLessThan(1)
})

async function told(bytes: Uint8Array) {
  const fault = await findPictureFault(open('a.jpg', bytes), press)
  return fault && [fault.severity, fault.code, fault.message]
}

test('a picture in inks for another press is told', async () => {
  const inks = await inksJpeg([[10, 20, 30, 40]])
  const named = (name: string): Buffer => {
    const icc = Buffer.from(readFileSync(coated))
    const at = icc.indexOf('FOGRA39L Coated')
    icc.write(name.padEnd(15, '\0'), at, 'latin1')
    return jpegWithProfile(inks, icc)
  }
  expect(await told(inks)).toBeUndefined()
  expect(await told(jpegWithProfile(inks, profileBytes()))).toBeUndefined()
  expect(await told(named('FOGRA39L Coated'))).toBeUndefined()
  expect(await told(named('SWOP v2'))).toEqual([
    'warning',
    'picture-profile',
    'The inks of the picture “a.jpg” are meant for “SWOP v2”; they are printed as they are, and look different on “FOGRA39L Coated”.',
  ])
})
