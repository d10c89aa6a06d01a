/** Pixels for a TIFF file, row by row from the top. */
interface TiffPixels {
  readonly width: number
  readonly height: number
  readonly bits: 8 | 16
  /** The value of the tag for the colour space, and its channels (TIFF 6.0, appendix A). */
  readonly space: number
  readonly channels: number
  readonly samples: Uint8Array
  readonly profile?: Uint8Array
}

/** The colour space of inks, in a TIFF file. */
export const INKS = 5

const SHORT = 3
const LONG = 4
const BYTES = 7

/**
 * A TIFF file that is not compressed, in the byte order of this machine's samples: only a file can tell the decoder that
 * samples are inks, or CIELab. Tag 34675 is that of a profile (ICC.1:2010, annex B.4).
 */
export function writeTiff({
  width,
  height,
  bits,
  space,
  channels,
  samples,
  profile = new Uint8Array(),
}: TiffPixels): Buffer {
  const tagCount = 10
  const bitsAt = 8 + 2 + 12 * tagCount + 4
  const samplesAt = bitsAt + 2 * channels
  const tags = [
    [256, LONG, 1, width],
    [257, LONG, 1, height],
    [258, SHORT, channels, bitsAt],
    [259, SHORT, 1, 1],
    [262, SHORT, 1, space],
    [273, LONG, 1, samplesAt],
    [277, SHORT, 1, channels],
    [278, LONG, 1, height],
    [279, LONG, 1, samples.length],
    [34_675, BYTES, profile.length, samplesAt + samples.length],
  ].filter(([, , count]) => count !== 0)
  const head = Buffer.alloc(samplesAt)
  head.write('II*\0\b\0\0\0', 'latin1')
  head.writeUInt16LE(tags.length, 8)
  for (const [index, [tag = 0, type = 0, count = 0, value = 0]] of tags.entries()) {
    const at = 10 + 12 * index
    head.writeUInt16LE(tag, at)
    head.writeUInt16LE(type, at + 2)
    head.writeUInt32LE(count, at + 4)
    head.writeUInt32LE(value, at + 8)
  }
  for (let index = 0; index < channels; index += 1)
    head.writeUInt16LE(bits, bitsAt + 2 * index)
  return Buffer.concat([head, samples, profile])
}
