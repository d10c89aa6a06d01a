import { deflateSync } from 'node:zlib'

import { lettersAt } from '../../base/bytes/bytes.ts'
import { chunksOf, pngChunk } from './png.ts'
import { PRIMARIES, rgbProfile, srgbLight } from './rgb-profile.ts'
import type { RgbSpace } from './rgb-profile.ts'

/** Chunk names as the numbers of their four letters. */
const CICP = 0x63494350
const ICCP = 0x69434350
const SRGB = 0x73524742
const GAMA = 0x67414d41
const CHRM = 0x6348524d

/** The end of the header, behind which a profile may stand. */
const HEADER_END = 33

/** Where the header says what a pixel holds, and the types without colour. */
const COLOR_TYPE = 25
const GREY_TYPES = new Set([0, 4])

/**
 * A PNG file whose `cICP`, or `gAMA` and `cHRM`, say other colours than sRGB, with a profile that says the same, which the
 * decoder follows as it does not follow these (PNG, third edition, 4.3). Any other file is given back as it is.
 */
export function withColourProfile(png: Uint8Array): Uint8Array {
  const chunks = lettersAt(png, 1, 3) === 'PNG' ? chunksOf(png) : undefined
  const space = chunks && spaceOf(chunks)
  if (!space) return png
  const profile = rgbProfile(space, GREY_TYPES.has(png[COLOR_TYPE] ?? 0))
  return withPngProfile(png, profile, chunks.get(ICCP))
}

/** A PNG file with a profile, instead of the one that it has, if any. */
export function withPngProfile(
  png: Uint8Array,
  profile: Uint8Array,
  old?: Uint8Array,
): Uint8Array {
  const [from, to] = old
    ? [
        old.byteOffset - png.byteOffset - 8,
        old.byteOffset - png.byteOffset + old.length + 4,
      ]
    : [HEADER_END, HEADER_END]
  return Buffer.concat([
    png.subarray(0, HEADER_END),
    pngChunk('iCCP', Buffer.concat([PROFILE_NAME, deflateSync(profile)])),
    png.subarray(HEADER_END, from),
    png.subarray(to),
  ])
}

/** What stands before the profile: a name, and how it is packed (PNG, third edition, 11.3.2.3). */
const PROFILE_NAME = Buffer.from('colours\0\0', 'latin1')

type Primaries = keyof typeof PRIMARIES
type Chunks = ReadonlyMap<number, Uint8Array>

/** The colour space that chunks other than a profile name; undefined for sRGB, and where a profile counts. */
function spaceOf(chunks: Chunks): RgbSpace | undefined {
  const coded = codedSpace(chunks.get(CICP))
  if (coded) return coded
  const gamma = chunks.get(GAMA)
  if (chunks.has(ICCP) || chunks.has(SRGB) || gamma?.length !== 4) return undefined
  const exponent = 100_000 / Math.max(1, Buffer.from(gamma).readUInt32BE())
  const primaries = primariesOf(chunks.get(CHRM))
  // Adobe RGB has that exponent too, and means it.
  const isUsual = primaries !== 'adobe' && Math.abs(exponent - USUAL_EXPONENT) < 0.02
  if (isUsual && primaries === 'srgb') return undefined
  const light = isUsual ? srgbLight : (sample: number): number => sample ** exponent
  return { xyz: PRIMARIES[primaries].xyz, light }
}

/** What writers of sRGB give for its curve: 1 / 0.45455. */
const USUAL_EXPONENT = 2.2

/** Colours of cICP that pictures have, and curves (ITU-T H.273, tables 2 and 3). */
const CODED_PRIMARIES: ReadonlyMap<number, Primaries> = new Map([
  [1, 'srgb'],
  [9, 'bt2020'],
  [12, 'p3'],
])
const CODED_LIGHT: ReadonlyMap<number, RgbSpace['light']> = new Map([
  [4, (sample: number) => sample ** 2.2],
  [8, (sample: number) => sample],
  [13, srgbLight],
  [16, pqLight],
  [18, hlgLight],
])

function codedSpace(chunk: Uint8Array | undefined): RgbSpace | undefined {
  const primaries = CODED_PRIMARIES.get(chunk?.[0] ?? 0)
  const light = CODED_LIGHT.get(chunk?.[1] ?? 0)
  return primaries && light && { xyz: PRIMARIES[primaries].xyz, light }
}

/** The light of paper white in the curves below, in cd/m² and as a share of the scene (ITU-R BT.2408); more is cut off. */
const PAPER_WHITE = { pq: 203, hlg: 0.265 }

/** The light for a sample in the curve of HDR10 (SMPTE ST 2084). */
function pqLight(sample: number): number {
  const power = sample ** (1 / 78.84375)
  const ratio = Math.max(0, power - 0.8359375) / (18.8515625 - 18.6875 * power)
  return (10_000 / PAPER_WHITE.pq) * ratio ** (1 / 0.1593017578125)
}

/** The light for a sample in hybrid log-gamma (ITU-R BT.2100). */
function hlgLight(sample: number): number {
  const light =
    sample <= 0.5
      ? sample ** 2 / 3
      : (Math.exp((sample - 0.55991073) / 0.17883277) + 0.28466892) / 12
  return light / PAPER_WHITE.hlg
}

/** The known primaries that cHRM gives, behind the white point; those of sRGB if it gives others or is absent. */
function primariesOf(chunk: Uint8Array | undefined): Primaries {
  if (chunk?.length !== 32) return 'srgb'
  const buffer = Buffer.from(chunk)
  const given = [8, 12, 16, 20, 24, 28].map((at) => buffer.readUInt32BE(at) / 100_000)
  const names = ['srgb', 'p3', 'adobe', 'bt2020'] as const
  const known = names.find((name) =>
    PRIMARIES[name].xy.every((value, at) => Math.abs(value - (given[at] ?? 0)) < 0.005),
  )
  return known ?? 'srgb'
}
