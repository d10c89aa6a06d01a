import type { Random } from '../random.ts'
import { EDGES, mutateBytes } from './bytes.ts'
import type { Mutated } from './bytes.ts'

interface Table {
  readonly tag: string
  readonly data: Buffer
}

const HEADER_SIZE = 12
const ENTRY_SIZE = 16

/** Changes the tables of a TrueType or OpenType font; most often with right checksums, as an editor of fonts would write it. */
export function mutateFont(contents: Buffer, random: Random): Mutated {
  if (random.chance(0.12)) return mutateBytes(contents, random)
  const tables = tablesOf(contents)
  if (tables.length === 0) return mutateBytes(contents, random)
  const { tables: changed, what } = random.weighted(CHANGES)(tables, random)
  const isRight = random.chance(0.85)
  const written = fontBytes(contents.readUInt32BE(0), changed, isRight)
  const told = isRight ? what : `${what}, and wrong checksums`
  return random.chance(0.08)
    ? mutateDirectory(written, told, random)
    : { contents: written, what: told }
}

function tablesOf(font: Buffer): readonly Table[] {
  const count = font.length > HEADER_SIZE ? font.readUInt16BE(4) : 0
  const entries = Array.from(
    { length: count },
    (_, index) => HEADER_SIZE + index * ENTRY_SIZE,
  )
  return entries
    .filter((entry) => entry + ENTRY_SIZE <= font.length)
    .map((entry) => {
      const start = font.readUInt32BE(entry + 8)
      return {
        tag: font.toString('latin1', entry, entry + 4),
        data: font.subarray(start, start + font.readUInt32BE(entry + 12)),
      }
    })
}

function fontBytes(version: number, tables: readonly Table[], isRight: boolean): Buffer {
  const directory = Buffer.alloc(HEADER_SIZE + tables.length * ENTRY_SIZE)
  directory.writeUInt32BE(version, 0)
  directory.writeUInt16BE(tables.length, 4)
  let at = directory.length
  const bodies = tables.map(({ tag, data }, index) => {
    const entry = HEADER_SIZE + index * ENTRY_SIZE
    const padded = Buffer.concat([data, Buffer.alloc(-data.length & 3)])
    directory.write(tag, entry, 'latin1')
    directory.writeUInt32BE(isRight ? checksum(padded) : 0, entry + 4)
    directory.writeUInt32BE(at, entry + 8)
    directory.writeUInt32BE(data.length, entry + 12)
    at += padded.length
    return padded
  })
  const font = Buffer.concat([directory, ...bodies])
  return isRight ? adjusted(font, tables) : font
}

/** The sum of the 32-bit numbers of a table. */
function checksum(data: Buffer): number {
  let sum = 0
  for (let at = 0; at + 4 <= data.length; at += 4)
    sum = (sum + data.readUInt32BE(at)) >>> 0
  return sum
}

/** With the number in `head` that makes the sum of the whole file what OpenType wants. */
function adjusted(font: Buffer, tables: readonly Table[]): Buffer {
  const head = tables.findIndex(({ tag, data }) => tag === 'head' && data.length >= 12)
  if (head < 0) return font
  const entry = HEADER_SIZE + head * ENTRY_SIZE
  const at = font.readUInt32BE(entry + 8)
  const size = font.readUInt32BE(entry + 12)
  font.writeUInt32BE(0, at + 8)
  // The directory's sum of `head` is that of a table whose adjustment is nought.
  font.writeUInt32BE(checksum(font.subarray(at, at + size + (-size & 3))), entry + 4)
  font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, at + 8)
  return font
}

function mutateDirectory(font: Buffer, what: string, random: Random): Mutated {
  const contents = Buffer.from(font)
  const at = random.whole(4, HEADER_SIZE + ENTRY_SIZE * contents.readUInt16BE(4) - 4)
  const value = random.pick([...EDGES, contents.length, contents.length - 1])
  contents.writeUInt32BE(value, at)
  return { contents, what: `${what}, and ${value} at byte ${at} of the directory` }
}

interface Changed {
  readonly tables: readonly Table[]
  readonly what: string
}

type Change = (tables: readonly Table[], random: Random) => Changed

/** The fields that say how large something else is, or where: by table, the bytes at which a 16-bit number stands. */
const FIELDS: Readonly<Record<string, readonly number[]>> = {
  head: [18, 36, 38, 40, 42, 44, 50, 52],
  hhea: [4, 6, 8, 10, 32, 34],
  maxp: [0, 2, 4, 6, 8, 10, 12],
  'OS/2': [0, 2, 4, 8, 62, 68, 70, 72, 74, 76, 78, 86, 88],
  post: [0, 2, 8, 10],
  cmap: [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20],
  name: [0, 2, 4, 6, 8, 10, 12, 14, 16],
  loca: [0, 2, 4, 6, 8, 40, 80, 160],
  hmtx: [0, 2, 4, 6, 8, 40, 80, 160],
  glyf: [0, 2, 4, 6, 8, 10, 12, 14, 16],
  GSUB: [4, 6, 8, 10, 12, 14],
  GPOS: [4, 6, 8, 10, 12, 14],
  GDEF: [4, 6, 8, 10],
}

const changeField: Change = (tables, random) => {
  const [tag, places] = random.pick(Object.entries(FIELDS))!
  const at = random.pick(places)!
  return onTable(tables, tag, (data) => {
    if (at + 2 > data.length) return 'nothing changed'
    const before = data.readUInt16BE(at)
    const value =
      random.pick([before + 1, before - 1, before * 2, random.pick(EDGES)]) & 0xffff
    data.writeUInt16BE(value, at)
    return `${value} instead of ${before} at byte ${at}`
  })
}

/** Numbers anywhere in a table: most of a font is places of other things. */
const changeNumbers: Change = (tables, random) => {
  const { tag } = random.pick(tables)!
  const most = random.count(40)
  return onTable(tables, tag, (data) => {
    if (data.length < 2) return 'nothing changed'
    for (let index = 0; index < most; index += 1) {
      const at = random.whole(0, data.length - 2)
      data.writeUInt16BE(random.pick([random.pick(EDGES), random.bits()]) & 0xffff, at)
    }
    return `${most} numbers changed`
  })
}

const changeTable: Change = (tables, random) => {
  const at = random.whole(0, tables.length - 1)
  const { tag, data } = tables[at]!
  const { contents, what } = mutateBytes(data, random)
  return {
    tables: tables.toSpliced(at, 1, { tag, data: contents }),
    what: `${tag}: ${what}`,
  }
}

const moveTable: Change = (tables, random) => {
  const at = random.whole(0, tables.length - 1)
  const { tag, data } = tables[at]!
  const other = random.pick(['CFF ', 'fvar', 'glyf', 'COLR', 'kern', 'xxxx', '\0\0\0\0'])
  return random.weighted<Changed>([
    [2, { tables: tables.toSpliced(at, 1), what: `no ${tag}` }],
    [1, { tables: tables.toSpliced(at, 0, tables[at]!), what: `${tag} twice` }],
    [
      1,
      {
        tables: tables.toSpliced(at, 1, { tag: other, data }),
        what: `${tag} is called ${other}`,
      },
    ],
    [
      1,
      {
        tables: tables.toSpliced(at, 1, { tag, data: Buffer.alloc(0) }),
        what: `${tag} is empty`,
      },
    ],
  ])
}

const CHANGES: readonly (readonly [weight: number, Change])[] = [
  [6, changeField],
  [6, changeNumbers],
  [2, changeTable],
  [1, moveTable],
]

/** Changes a table in place; `change` says what it did. */
function onTable(
  tables: readonly Table[],
  tag: string,
  change: (data: Buffer) => string,
): Changed {
  const at = tables.findIndex((table) => table.tag === tag)
  if (at < 0) return { tables, what: `no ${tag} to change` }
  const data = Buffer.from(tables[at]!.data)
  const what = change(data)
  return { tables: tables.toSpliced(at, 1, { tag, data }), what: `${tag}: ${what}` }
}
