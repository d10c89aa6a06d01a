import { readAxes } from './font-axes.ts'
import { inMemory, openContainer } from './font-container.ts'
import { readDirectory, tableIn } from './font-tables.ts'
import { instanceFont } from './instance-font.ts'
import { joinSfnt } from './sfnt-layout.ts'

/** A font that is embedded in a document, and what that calls it (CSS Fonts 4, 4). */
export interface WebFont {
  readonly family: string
  /** As written: `bold`, `300`, `100 900`. */
  readonly weight: string
  readonly italic: boolean
  /** OpenType, WOFF or WOFF2. */
  readonly bytes: Uint8Array
}

/** Of a variable font, the weights that it is read in. */
const WEIGHTS = [400, 700]

/** Tables without which nobody can set anything in a font. */
const NEEDED = ['cmap', 'head', 'hhea', 'hmtx', 'maxp']

/** A web font as font files under the name that its document gives it; none where it cannot be read. */
export async function openWebFont(face: WebFont): Promise<readonly Uint8Array[]> {
  const packed = inMemory({ file: face.family, shown: face.family }, face.bytes)
  const [source] = await openContainer(packed)
  const bytes = source?.part(0, source.size) ?? face.bytes
  const tables = readDirectory(bytes, bytes.length)
  if (!tables || !NEEDED.every((name) => tables.has(name))) return []
  const axes = readAxes(tableIn(bytes, tables, 'fvar'))
  const weights = axes.find(({ tag }) => tag === 'wght')
  if (!weights) return renamed(bytes, face, weightIn(face.weight))
  return WEIGHTS.flatMap((wanted) => {
    const value = Math.max(weights.least, Math.min(weights.most, wanted))
    const places = axes.map(
      ({ tag, usual }) => [tag, tag === 'wght' ? value : usual] as const,
    )
    const instance = instanceFont(bytes, new Map(places))
    return instance ? renamed(instance, face, wanted) : []
  })
}

const weightIn = (written: string): number =>
  /^bold/i.test(written) ? 700 : Number.parseInt(written, 10) || 400

/** The font under another name, and with that weight and slope. */
function renamed(
  bytes: Uint8Array,
  { family, italic }: WebFont,
  weight: number,
): readonly Uint8Array[] {
  const tables = readDirectory(bytes, bytes.length)
  if (!tables) return []
  // Programs look for tables in the order of their letters.
  const named = [...new Set([...tables.keys(), 'name'])].toSorted().map((tag) => {
    if (tag === 'name') return { tag, bytes: nameTable(family) }
    const table = tableIn(bytes, tables, tag)
    return { tag, bytes: tag === 'OS/2' ? styled(table, weight, italic) : table }
  })
  return [joinSfnt(bytes.subarray(0, 4), named)]
}

/** Where the table OS/2 says weight and slope. */
const WEIGHT_AT = 4
const SELECTION_AT = 62

function styled(os2: Uint8Array, weight: number, italic: boolean): Uint8Array {
  const copy = Buffer.from(os2)
  if (copy.length < SELECTION_AT + 2) return copy
  copy.writeUInt16BE(weight, WEIGHT_AT)
  const selection = copy.readUInt16BE(SELECTION_AT)
  copy.writeUInt16BE(italic ? selection | 1 : selection & ~1, SELECTION_AT)
  return copy
}

/** Of the table `name` (OpenType): family, style and PostScript name, for Windows in English of America. */
function nameTable(family: string): Uint8Array {
  const texts = [
    { id: 1, text: utf16(family) },
    { id: 2, text: utf16('Regular') },
    { id: 6, text: utf16('Embedded') },
  ]
  let at = 0
  const records = texts.flatMap(({ id, text }) => {
    const record = [3, 1, 0x409, id, text.length, at]
    at += text.length
    return record
  })
  const head = [0, texts.length, 6 + 12 * texts.length, ...records]
  const numbers = Buffer.alloc(2 * head.length)
  head.forEach((number, index) => numbers.writeUInt16BE(number, 2 * index))
  return Buffer.concat([numbers, ...texts.map(({ text }) => text)])
}

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()
