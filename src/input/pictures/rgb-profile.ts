/** What the red, green and blue of colour spaces are in XYZ under D50, as ICC profiles give them, and in xy. */
export const PRIMARIES = {
  srgb: {
    xy: [0.64, 0.33, 0.3, 0.6, 0.15, 0.06],
    xyz: [
      0.43604, 0.22248, 0.01392, 0.38511, 0.71691, 0.09707, 0.14305, 0.06061, 0.71391,
    ],
  },
  p3: {
    xy: [0.68, 0.32, 0.265, 0.69, 0.15, 0.06],
    xyz: [0.51512, 0.2412, -0.00105, 0.29198, 0.69225, 0.04189, 0.1571, 0.06657, 0.78407],
  },
  adobe: {
    xy: [0.64, 0.33, 0.21, 0.71, 0.15, 0.06],
    xyz: [
      0.60974, 0.31111, 0.01947, 0.20528, 0.62567, 0.06087, 0.14919, 0.06322, 0.74457,
    ],
  },
  bt2020: {
    xy: [0.708, 0.292, 0.17, 0.797, 0.131, 0.046],
    xyz: [
      0.67348, 0.27904, -0.00194, 0.16566, 0.67534, 0.02998, 0.12505, 0.04561, 0.79686,
    ],
  },
} as const

/** A colour space of red, green and blue. */
export interface RgbSpace {
  /** The three of them in XYZ under D50. */
  readonly xyz: readonly number[]
  /** The light for a sample, both from 0 to 1. */
  readonly light: (sample: number) => number
}

/** The light for a sample of sRGB (IEC 61966-2-1). */
export const srgbLight = (sample: number): number =>
  sample <= 0.04045 ? sample / 12.92 : ((sample + 0.055) / 1.055) ** 2.4

/** The illuminant of profiles. */
const D50 = [0.9642, 1, 0.8249]

/** An ICC profile (ICC.1:2001-04) of a colour space: for its colours, or for its grey. */
export function rgbProfile({ xyz, light }: RgbSpace, isGrey = false): Uint8Array {
  const curve = curveOf(light)
  const white = ['wtpt', xyzOf(D50)] as const
  if (isGrey) return profileOf('GRAY', [white, ['kTRC', curve]])
  return profileOf('RGB ', [
    white,
    ['rXYZ', xyzOf(xyz.slice(0, 3))],
    ['gXYZ', xyzOf(xyz.slice(3, 6))],
    ['bXYZ', xyzOf(xyz.slice(6, 9))],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ])
}

/** Fine enough for the darkest of 16 bits. */
const CURVE_POINTS = 4096

function curveOf(light: (sample: number) => number): Buffer {
  const data = Buffer.alloc(12 + 2 * CURVE_POINTS)
  data.write('curv', 'latin1')
  data.writeUInt32BE(CURVE_POINTS, 8)
  for (let at = 0; at < CURVE_POINTS; at += 1) {
    const value = Math.min(1, Math.max(0, light(at / (CURVE_POINTS - 1))))
    data.writeUInt16BE(Math.round(value * 65_535), 12 + 2 * at)
  }
  return data
}

function xyzOf(values: readonly number[]): Buffer {
  const data = Buffer.alloc(20)
  data.write('XYZ ', 'latin1')
  for (const [at, value] of values.entries())
    data.writeInt32BE(Math.round(value * 65_536), 8 + 4 * at)
  return data
}

const HEADER = 128

/** A profile of a display with some tags. */
function profileOf(
  space: 'RGB ' | 'GRAY',
  tags: readonly (readonly [name: string, data: Buffer])[],
): Uint8Array {
  const table = Buffer.alloc(4 + 12 * tags.length)
  table.writeUInt32BE(tags.length)
  let offset = HEADER + table.length
  for (const [at, [name, data]] of tags.entries()) {
    table.write(name, 4 + 12 * at, 'latin1')
    table.writeUInt32BE(offset, 8 + 12 * at)
    table.writeUInt32BE(data.length, 12 + 12 * at)
    offset += data.length
  }
  const header = Buffer.alloc(HEADER)
  header.writeUInt32BE(offset)
  header.writeUInt32BE(0x0240_0000, 8)
  header.write(`mntr${space}XYZ `, 12, 'latin1')
  header.write('acsp', 36, 'latin1')
  xyzOf(D50).copy(header, 68, 8)
  return Buffer.concat([header, table, ...tags.map(([, data]) => data)])
}
