import { numberAt } from './bytes.ts'

/** Bytes of one record of the name table, and of what goes before them. */
const RECORD = 12
const HEADER = 6

const ENGLISH = 0x409

/** More characters have no use as a name. */
const LONGEST = 200

/** The name of a kind (`1` family, `2` subfamily, `16` and `17` the same for large families); Windows names first. */
export function fontName(table: Uint8Array, kind: number): string | undefined {
  const count = numberAt(table, 2, 2) ?? 0
  let best: { readonly name: string; readonly rank: number } | undefined
  for (let index = 0; index < count; index += 1) {
    const at = HEADER + index * RECORD
    if (numberAt(table, at + 6, 2) !== kind) continue
    const rank = rankOf(table, at)
    if (rank === 0 || rank <= (best?.rank ?? 0)) continue
    const name = read(table, at)
    if (name !== '') best = { name, rank }
  }
  return best?.name
}

/** How good a record is as a source: Windows in English, Windows, Unicode, Macintosh; 0 for an unknown encoding. */
function rankOf(table: Uint8Array, at: number): number {
  const platform = numberAt(table, at, 2)
  const encoding = numberAt(table, at + 2, 2)
  if (platform === 3 && (encoding === 1 || encoding === 10)) {
    return numberAt(table, at + 4, 2) === ENGLISH ? 4 : 3
  }
  if (platform === 0) return 2
  return platform === 1 && encoding === 0 ? 1 : 0
}

function read(table: Uint8Array, at: number): string {
  const size = numberAt(table, at + 8, 2) ?? 0
  const start = (numberAt(table, 4, 2) ?? 0) + (numberAt(table, at + 10, 2) ?? 0)
  const step = numberAt(table, at, 2) === 1 ? 1 : 2
  const units = Array.from({ length: Math.min(LONGEST, size / step) }, (_, index) =>
    numberAt(table, start + index * step, step),
  )
  // Mac Roman and Latin-1 agree on the letters that families are named with
  const text = String.fromCharCode(...units.filter((unit) => unit !== undefined))
  return text.replaceAll(/\p{Cc}/gu, '').trim()
}
