import { crc32, deflateSync, inflateSync } from 'node:zlib'

import type { Random } from '../random.ts'
import { EDGES, mutateBytes, writeEdge } from './bytes.ts'
import type { Mutated } from './bytes.ts'

interface Chunk {
  readonly type: string
  readonly data: Buffer
}

const SIGNATURE_SIZE = 8

/** Changes the chunks of a PNG; most often with right checksums, so that the change is what a reader meets. */
export function mutatePng(contents: Buffer, random: Random): Mutated {
  const chunks = chunksOf(contents)
  if (chunks.length === 0 || random.chance(0.08)) return mutateBytes(contents, random)
  const { chunks: changed, what } = random.weighted(CHANGES)(chunks, random)
  const isRight = random.chance(0.92)
  const written = changed.map((chunk) => chunkBytes(chunk, isRight))
  return {
    contents: Buffer.concat([contents.subarray(0, SIGNATURE_SIZE), ...written]),
    what: isRight ? what : `${what}, and wrong checksums`,
  }
}

function chunksOf(file: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = []
  let at = SIGNATURE_SIZE
  while (at + 12 <= file.length) {
    const end = at + 8 + file.readUInt32BE(at)
    chunks.push({
      type: file.toString('latin1', at + 4, at + 8),
      data: file.subarray(at + 8, end),
    })
    at = end + 4
  }
  return chunks
}

function chunkBytes({ type, data }: Chunk, isRight: boolean): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const ends = [Buffer.alloc(4), Buffer.alloc(4)] as const
  ends[0].writeUInt32BE(data.length)
  ends[1].writeUInt32BE(isRight ? crc32(body) : 0)
  return Buffer.concat([ends[0], body, ends[1]])
}

interface Changed {
  readonly chunks: readonly Chunk[]
  readonly what: string
}

type Change = (chunks: readonly Chunk[], random: Random) => Changed

/** Width, height, depth, kind of colour, compression, filter, interlacing: where each stands in IHDR. */
const HEADER = [0, 4, 8, 9, 10, 11, 12] as const

const changeHeader: Change = (chunks, random) => {
  const at = random.pick(HEADER)
  const value =
    at < 8 ? random.pick([...EDGES, 3, 40, 1000, 30_000]) : random.whole(0, 18)
  const what = `IHDR holds ${value} at byte ${at}`
  return onChunk(chunks, 'IHDR', what, (data) => {
    if (at < 8) data.writeUInt32BE(value, at)
    else data.writeUInt8(value, at)
    return data
  })
}

/** The pixels: what the compressed data holds, compressed again. */
const changePixels: Change = (chunks, random) => {
  const packed = Buffer.concat(
    chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data),
  )
  const pixels = inflated(packed)
  const { contents, what } = mutateBytes(pixels ?? packed, random)
  const data = pixels ? deflateSync(contents) : contents
  const first = chunks.findIndex(({ type }) => type === 'IDAT')
  const others = chunks.filter(({ type }) => type !== 'IDAT')
  return {
    chunks: others.toSpliced(Math.max(first, 1), 0, { type: 'IDAT', data }),
    what: `pixels: ${what}`,
  }
}

function inflated(data: Buffer): Buffer | undefined {
  try {
    return inflateSync(data)
  } catch {
    return undefined
  }
}

const changeChunk: Change = (chunks, random) => {
  const { type } = random.pick(chunks)!
  let what = ''
  const changed = onChunk(chunks, type, '', (data) => {
    const mutated =
      data.length > 0 ? mutateBytes(data, random) : writeEdge(Buffer.alloc(4), 0, random)
    what = mutated.what
    return mutated.contents
  })
  return { ...changed, what: `${type}: ${what}` }
}

const MORE = [
  'PLTE',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'pHYs',
  'eXIf',
  'tEXt',
  'zTXt',
  'iTXt',
  'bKGD',
  'sBIT',
  'acTL',
  'fcTL',
  'IDAT',
  'IEND',
  'IHDR',
  'ABCD',
] as const

const addChunk: Change = (chunks, random) => {
  const type = random.pick(MORE)
  const length = random.pick([0, 1, 3, 4, 9, 13, 32, 300])
  const at = random.whole(0, chunks.length)
  return {
    chunks: chunks.toSpliced(at, 0, { type, data: random.bytes(length) }),
    what: `${type} of ${length} random bytes as chunk ${at}`,
  }
}

const moveChunk: Change = (chunks, random) => {
  const at = random.whole(0, chunks.length - 1)
  const chunk = chunks[at]!
  const without = chunks.toSpliced(at, 1)
  const how = random.pick(['gone', 'twice', 'elsewhere'])
  if (how === 'gone') return { chunks: without, what: `no ${chunk.type}` }
  if (how === 'twice')
    return { chunks: chunks.toSpliced(at, 0, chunk), what: `${chunk.type} twice` }
  const to = random.whole(0, without.length)
  return { chunks: without.toSpliced(to, 0, chunk), what: `${chunk.type} as chunk ${to}` }
}

/** How many pixels an inch has, and how the picture is turned: what changes nothing but the size or the side. */
const changeMild: Change = (chunks, random) => {
  const data = Buffer.alloc(9)
  data.writeUInt32BE(random.whole(1, 20_000), 0)
  data.writeUInt32BE(random.whole(1, 20_000), 4)
  data[8] = random.whole(0, 2)
  return { chunks: chunks.toSpliced(1, 0, { type: 'pHYs', data }), what: 'pHYs' }
}

const CHANGES: readonly (readonly [weight: number, Change])[] = [
  [2, changeHeader],
  [4, changePixels],
  [2, changeChunk],
  [4, addChunk],
  [2, moveChunk],
  [4, changeMild],
]

/** Changes the first chunk of a type. */
function onChunk(
  chunks: readonly Chunk[],
  type: string,
  what: string,
  change: (data: Buffer) => Buffer,
): Changed {
  const at = chunks.findIndex((chunk) => chunk.type === type)
  const chunk = chunks[at]
  if (!chunk) return { chunks, what: `no ${type} to change` }
  const data = change(Buffer.from(chunk.data))
  return { chunks: chunks.toSpliced(at, 1, { type, data }), what }
}
