import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { crc32, deflateSync } from 'node:zlib'

import sharp from 'sharp'
import type { Sharp } from 'sharp'

import { readProfile } from '../../src/input/assets/icc.ts'
import type { IccProfile } from '../../src/input/assets/icc.ts'

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
  const read = readProfile('press.icc', profileBytes(), () => undefined)
  if (read === undefined) throw new Error('the profile of the package is broken')
  return read
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
