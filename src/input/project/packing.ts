/** Keys that no value of ours has: they mark what JSON lacks. */
const MAP = '$map'
const SET = '$set'
const FILE = '$file'
/** Marks what is in JSON as it is, and need not be looked through. */
const PLAIN = '$plain'

/** A value as JSON can hold it. Spans forget the name of their file, which depends on where the user stands. */
export function pack(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (isPlain(value)) return { [PLAIN]: value }
  if (Array.isArray(value)) return value.map(pack)
  if (value instanceof Map)
    return { [MAP]: [...value].map(([key, entry]) => [key, pack(entry)]) }
  if (value instanceof Set) return { [SET]: [...value] }
  if (isSpan(value)) return { [FILE]: [value.start, value.end] }
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, pack(entry)]),
  )
}

const isSpan = (value: object): value is { start: unknown; end: unknown } =>
  'file' in value && 'start' in value && 'end' in value

/** Whether JSON holds all of a value. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value !== undefined
  if (value instanceof Map || value instanceof Set || isSpan(value)) return false
  return Object.values(value).every(isPlain)
}

/** The value that was packed; its spans are in the file of this name. */
export function unpack(packed: unknown, file: string): unknown {
  if (typeof packed !== 'object' || packed === null) return packed
  if (Array.isArray(packed)) return packed.map((entry) => unpack(entry, file))
  const entries = Object.entries(packed)
  const [[key, content] = ['', undefined]] = entries
  if (key === PLAIN) return content
  if (key === FILE && Array.isArray(content))
    return { file, start: content[0], end: content[1] }
  if (key === SET && Array.isArray(content)) return new Set(content)
  if (key === MAP && Array.isArray(content))
    return new Map(content.map(([name, entry]) => [name, unpack(entry, file)]))
  return Object.fromEntries(entries.map(([name, entry]) => [name, unpack(entry, file)]))
}
