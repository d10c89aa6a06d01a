/** Keys that no value of ours has: they mark what JSON lacks. */
const MAP = '$map'
const SET = '$set'
const FILE = '$file'

/** A value as JSON can hold it. Spans forget the name of their file, which depends on where the user stands. */
export function pack(value: unknown): unknown {
  if (Array.isArray(value)) return value.every(isPlain) ? value : value.map(pack)
  if (value instanceof Map)
    return { [MAP]: [...value].map(([key, entry]) => [key, pack(entry)]) }
  if (value instanceof Set) return { [SET]: [...value] }
  if (typeof value !== 'object' || value === null) return value
  if ('file' in value && 'start' in value && 'end' in value)
    return { [FILE]: [value.start, value.end] }
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, pack(entry)]),
  )
}

/** Numbers, words, and lists of them: outlines, for the most part, which need no looking through. */
const isPlain = (value: unknown): boolean =>
  Array.isArray(value) ? value.every(isPlain) : typeof value !== 'object'

/** The value that was packed; its spans are in the file of this name. */
export function unpack(packed: unknown, file: string): unknown {
  if (Array.isArray(packed)) {
    return packed.length === 0 ||
      Array.isArray(packed[0]) ||
      typeof packed[0] !== 'object'
      ? packed
      : packed.map((entry) => unpack(entry, file))
  }
  if (typeof packed !== 'object' || packed === null) return packed
  const entries = Object.entries(packed)
  const [[key, content] = ['', undefined]] = entries
  if (key === FILE && Array.isArray(content))
    return { file, start: content[0], end: content[1] }
  if (key === SET && Array.isArray(content)) return new Set(content)
  if (key === MAP && Array.isArray(content))
    return new Map(content.map(([name, entry]) => [name, unpack(entry, file)]))
  return Object.fromEntries(entries.map(([name, entry]) => [name, unpack(entry, file)]))
}
