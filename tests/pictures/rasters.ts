import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { crc32, deflateSync } from 'node:zlib'

import sharp from 'sharp'
import type { Sharp } from 'sharp'

import { readProfile } from '../../src/input/pictures/icc.ts'
import type { IccProfile } from '../../src/input/pictures/icc.ts'
import { emptyFolder } from '../cli/run.ts'

/** A row of pixels. */
export const row = (samples: readonly number[], channels: 1 | 2 | 3 | 4): Sharp =>
  sharp(Uint8Array.from(samples), {
    raw: { width: samples.length / channels, height: 1, channels },
  })

/** A row of red, black, green and white pixels. */
export const fourColors = (): Sharp =>
  row([255, 0, 0, 0, 0, 0, 0, 160, 0, 255, 255, 255], 3)

/** A picture without loss as JPEG goes. */
export const jpeg = (image: Sharp): Promise<Buffer> =>
  image.jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer()

/** The path of a profile for CMYK inks. */
export const PROFILE: string = fileURLToPath(
  new URL('../../assets/profiles/ISOcoated_v2_300_bas.icc', import.meta.url),
)

/** The bytes of a profile for CMYK inks. */
export const profileBytes = (): Uint8Array => readFileSync(PROFILE)

/** A profile for CMYK inks. */
export function profile(): IccProfile {
  const read = readProfile('press.icc', profileBytes(), () => undefined, PROFILE)
  if (read === undefined) throw new Error('the profile of the package is broken')
  return read
}

/** The same, of which the file holds the beginning only. */
export function brokenProfile(): IccProfile {
  const file = join(emptyFolder(), 'press.icc')
  writeFileSync(file, profileBytes().subarray(0, 400))
  return { ...profile(), file }
}

/** A picture in CMYK, of one green, as Adobe's programs write it: with their mark and with ink as 0. */
export const cmykJpeg = (): Promise<Buffer> =>
  jpeg(
    sharp({
      create: { width: 16, height: 16, channels: 3, background: '#00a000' },
    }).withIccProfile(PROFILE, { attach: false }),
  )

/** The same without Adobe's mark, so that 255 stands for ink. */
export function withoutAdobeMark(file: Buffer): Buffer {
  const at = file.indexOf('Adobe') - 4
  return Buffer.concat([
    file.subarray(0, at),
    file.subarray(at + 2 + file.readUInt16BE(at + 2)),
  ])
}

/** A PNG file with a colour profile put in, the pixels left as they are (PNG 1.2, 11.3.3.3). */
export function withProfile(png: Buffer, icc: Uint8Array): Buffer {
  const data = Buffer.concat([Buffer.from('iCCPtrial\0\0', 'latin1'), deflateSync(icc)])
  const chunk = Buffer.alloc(data.length + 8)
  chunk.writeUInt32BE(data.length - 4)
  data.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(data), data.length + 4)
  const afterHeader = png.indexOf('IHDR') + 4 + 13 + 4
  return Buffer.concat([png.subarray(0, afterHeader), chunk, png.subarray(afterHeader)])
}

/** The profile of Display P3, a colour space wider than sRGB. */
export async function displayP3(): Promise<Buffer> {
  const { icc } = await sharp(
    await fourColors().withIccProfile('p3').png().toBuffer(),
  ).metadata()
  if (icc === undefined) throw new Error('sharp has no profile for Display P3')
  return icc
}

/** A JPEG file with a colour profile put in, the pixels left as they are (ICC.1:2010, B.4). */
export function jpegWithProfile(file: Buffer, icc: Uint8Array): Buffer {
  const size = 65_000
  const count = Math.ceil(icc.length / size)
  const segments = Array.from({ length: count }, (_, index) => {
    const name = Buffer.from('ICC_PROFILE\0', 'latin1')
    const part = icc.subarray(index * size, (index + 1) * size)
    const data = Buffer.concat([name, Buffer.from([index + 1, count]), part])
    const head = Buffer.from([0xff, 0xe2, 0, 0])
    head.writeUInt16BE(data.length + 2, 2)
    return Buffer.concat([head, data])
  })
  return Buffer.concat([file.subarray(0, 2), ...segments, file.subarray(2)])
}

/** A CMYK picture of some pixels in a row, 255 for full ink, as Adobe's programs write it but without much loss. */
export function inksJpeg(pixels: readonly (readonly number[])[]): Promise<Buffer> {
  const size = 16
  // Each pixel as a block, which JPEG keeps nearly as it is.
  const plate = (ink: number) => {
    const values = pixels.flatMap((pixel) =>
      Array.from({ length: size }, () => pixel[ink] ?? 0),
    )
    return Buffer.from(Array.from({ length: size }, () => values).flat())
  }
  const raw = { width: pixels.length * size, height: size, channels: 1 } as const
  const [cyan = Buffer.alloc(0), ...others] = [0, 1, 2, 3].map(plate)
  return sharp(cyan, { raw })
    .joinChannel(others, { raw })
    .toColourspace('cmyk')
    .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
    .toBuffer()
}
