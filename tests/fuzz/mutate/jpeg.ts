import type { Random } from '../random.ts'
import { EDGES, mutateBytes, writeEdge } from './bytes.ts'
import type { Mutated } from './bytes.ts'

/** A marker with what belongs to it; the last one holds the pixels too. */
interface Segment {
  readonly marker: number
  readonly data: Buffer
}

const START_OF_SCAN = 0xda
const LENGTH_SIZE = 2

/** Changes the segments of a JPEG, with lengths that are right. */
export function mutateJpeg(contents: Buffer, random: Random): Mutated {
  const segments = segmentsOf(contents)
  if (segments.length < 3 || random.chance(0.1)) return mutateBytes(contents, random)
  const { segments: changed, what } = random.weighted(CHANGES)(segments, random)
  const parts = changed.map(segmentBytes)
  return { contents: Buffer.concat([Buffer.from([0xff, 0xd8]), ...parts]), what }
}

function segmentsOf(file: Buffer): readonly Segment[] {
  const segments: Segment[] = []
  let at = 2
  while (at + 4 <= file.length && file[at] === 0xff) {
    const marker = file[at + 1]!
    const end = at + 2 + file.readUInt16BE(at + 2)
    // Pixels have no length: they go on to the end, and other scans are among them.
    const stop = marker === START_OF_SCAN ? file.length : end
    segments.push({ marker, data: file.subarray(at + 4, stop) })
    at = stop
  }
  return segments
}

/** How long the header of a scan is: what follows is pixels. */
const scanHeader = (data: Buffer): number => 4 + (data[0] ?? 0) * 2

function segmentBytes({ marker, data }: Segment): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  const length = marker === START_OF_SCAN ? scanHeader(data) : data.length
  head.writeUInt16BE(Math.min(length + LENGTH_SIZE, 0xffff), 2)
  return Buffer.concat([head, data])
}

interface Changed {
  readonly segments: readonly Segment[]
  readonly what: string
}

type Change = (segments: readonly Segment[], random: Random) => Changed

const named = (marker: number): string => `segment ${marker.toString(16).toUpperCase()}`

/** Depth, height, width, and the parts of the colour with their sampling. */
const changeFrame: Change = (segments, random) => {
  const at = segments.findIndex(({ marker }) => marker >= 0xc0 && marker <= 0xc2)
  const frame = segments[at]
  if (!frame) return changeSegment(segments, random)
  const data = Buffer.from(frame.data)
  const byte = random.whole(0, data.length - 1)
  const value = random.pick([...EDGES, 3, 4, 17, 33]) & 0xff
  data[byte] = value
  const marker = random.chance(0.1) ? random.whole(0xc0, 0xcf) : frame.marker
  return {
    segments: segments.toSpliced(at, 1, { marker, data }),
    what: `${named(marker)} holds ${value} at byte ${byte}`,
  }
}

const changePixels: Change = (segments, random) => {
  const scan = segments.at(-1)!
  const head = scanHeader(scan.data)
  const { contents, what } = mutateBytes(scan.data.subarray(head), random)
  const data = Buffer.concat([scan.data.subarray(0, head), contents])
  return {
    segments: segments.toSpliced(-1, 1, { ...scan, data }),
    what: `pixels: ${what}`,
  }
}

const changeSegment: Change = (segments, random) => {
  const at = random.whole(0, segments.length - 1)
  const { marker, data } = segments[at]!
  const mutated =
    random.chance(0.5) && data.length > 0
      ? writeEdge(data, random.whole(0, Math.min(40, data.length - 1)), random)
      : mutateBytes(data, random)
  return {
    segments: segments.toSpliced(at, 1, { marker, data: mutated.contents }),
    what: `${named(marker)}: ${mutated.what}`,
  }
}

const moveSegment: Change = (segments, random) => {
  const at = random.whole(0, segments.length - 2)
  const segment = segments[at]!
  const name = named(segment.marker)
  if (random.chance(0.5))
    return { segments: segments.toSpliced(at, 0, segment), what: `${name} twice` }
  return { segments: segments.toSpliced(at, 1), what: `no ${name}` }
}

const STARTS = [
  'Exif\0\0MM\0*\0\0\0\b\0\x01',
  'Exif\0\0',
  'ICC_PROFILE\0\x01\x01',
  'ICC_PROFILE\0\x02\x01',
  'Adobe\0d\0\0\0\0\x02',
  'Adobe\0d\0\0\0\0\x01',
  'Adobe\0d\0\0\0\0\0',
  'JFIF\0\x01\x02\x02',
  'http://ns.adobe.com/xap/1.0/\0',
  'MPF\0',
  '',
] as const
const MARKERS = [
  0xe0, 0xe1, 0xe2, 0xed, 0xee, 0xfe, 0xdd, 0xdc, 0xc4, 0xdb, 0xcc, 0x01,
] as const

const addSegment: Change = (segments, random) => {
  const marker = random.pick(MARKERS)
  const start = random.pick(STARTS)
  const data = Buffer.concat([
    Buffer.from(start, 'latin1'),
    random.bytes(random.count(300)),
  ])
  return {
    segments: [{ marker, data }, ...segments],
    what: `${named(marker)} of ${data.length} bytes, ${JSON.stringify(start)}`,
  }
}

/** A direction of the eight, as cameras write it. */
const turn: Change = (segments, random) => {
  const orientation = random.whole(0, 9)
  const data = Buffer.from(
    'Exif\0\0MM\0*\0\0\0\b\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0',
    'latin1',
  )
  data.writeUInt16BE(orientation, 24)
  return {
    segments: [{ marker: 0xe1, data }, ...segments],
    what: `orientation ${orientation}`,
  }
}

const CHANGES: readonly (readonly [weight: number, Change])[] = [
  [2, changeFrame],
  [5, changePixels],
  [2, changeSegment],
  [1, moveSegment],
  [4, addSegment],
  [3, turn],
]
