import type { MarkdownIt as Parser, StateInline } from 'markdown-it'

/** The type of the token of a star that opens emphasis and is never closed; `meta.line` is the line from there on. */
export const OPEN_STAR = 'open_star'

/**
 * Lets a parser mark the first star of a paragraph that would open emphasis and is never closed. Stars behind a word, as
 * those of footnotes, between letters, as in Klient*innen, and between spaces are signs like others.
 */
export function markOpenStars(parser: Parser): void {
  const places = new WeakMap<StateInline, Map<number, number>>()
  parser.inline.ruler.before('emphasis', 'stars', (state, silent) => {
    if (silent || state.src.charAt(state.pos) !== '*') return false
    const known = places.get(state) ?? new Map<number, number>()
    // What is pending becomes a token of its own before that of the star.
    known.set(state.tokens.length + (state.pending === '' ? 0 : 1), state.pos)
    places.set(state, known)
    return false
  })
  parser.inline.ruler2.after('emphasis', 'open_stars', (state) => {
    const known = places.get(state)
    if (known) markFirst(state, known)
    return false
  })
}

/** The places are those of the first token of each run of stars. */
function markFirst(state: StateInline, places: ReadonlyMap<number, number>): void {
  const { src, tokens } = state
  const runs = [...places]
  let run = 0
  for (const first of openStars(state)) {
    while ((runs[run + 1]?.[0] ?? Infinity) <= first) run += 1
    const start = runs[run]?.[1] ?? 0
    const token = tokens[first]
    if (!token || !isMeantToOpen(src, start)) continue
    token.type = OPEN_STAR
    token.meta = { line: src.slice(start).split('\n', 1)[0] }
    return
  }
}

/** The tokens of stars that could open emphasis and were not closed, in their order. */
const openStars = ({ delimiters, tokens_meta }: StateInline): readonly number[] =>
  [delimiters, ...tokens_meta.map((meta) => meta?.delimiters ?? [])]
    .flat()
    .filter(({ marker, open, end }) => marker === STAR && open && end === -1)
    .map(({ token }) => token)
    .toSorted((one, other) => one - other)

const STAR = 0x2a

/** Only what opens something may stand between the space before and a star, and words follow, or what opens those. */
function isMeantToOpen(src: string, start: number): boolean {
  const before = src.slice(Math.max(0, start - LOOK_BACK), start)
  const behind = src.slice(start, start + LOOK_AHEAD)
  const isTimes = /\p{N}\s*$/u.test(before) && /^\*\p{N}/u.test(behind)
  return BEFORE.test(before) && BEHIND.test(behind) && !isTimes
}

const LOOK_BACK = 8
const LOOK_AHEAD = 80

const BEFORE = /(?:^|[\s\p{Pd}])[\p{Ps}\p{Pi}\p{Pf}"'¿¡_]*$/u
const BEHIND = /^\*+[\p{Ps}\p{Pi}\p{Pf}"'¿¡_]*[\p{L}\p{N}]/u
