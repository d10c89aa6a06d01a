import type { Token } from './parser.ts'
import type { Inline } from './resolved.ts'

/** An attribution without the dash that begins it. */
export function withoutDash([first, ...rest]: readonly Inline[]): readonly Inline[] {
  if (first?.kind !== 'text') return rest
  const text = first.text.replace(/^[—–]\s+/, '')
  return text === '' ? rest : [{ ...first, text }, ...rest]
}

const DASH = /^(?:—|–|-{2,3}) /

/**
 * Where quotations say who said it: for the words of their last paragraph, the index of the first token of that. It
 * is a last paragraph, or a last line of one, that begins with a dash.
 */
export function attributionStarts(tokens: readonly Token[]): ReadonlyMap<Token, number> {
  const starts = new Map<Token, number>()
  for (const [index, { type }] of tokens.entries()) {
    const words = tokens[index - 2]
    if (type !== 'blockquote_close' || tokens[index - 1]?.type !== 'paragraph_close')
      continue
    const isAlone = tokens[index - 4]?.type === 'blockquote_open'
    const start = startIn(words?.children ?? [], isAlone)
    if (words && start !== undefined) starts.set(words, start)
  }
  return starts
}

/** With nothing above it, a dash begins what was said. */
function startIn(tokens: readonly Token[], isAlone: boolean): number | undefined {
  if (!isAlone && beginsWithDash(tokens[0])) return 0
  const end = tokens.findLastIndex(isLineEnd)
  return end > 0 && tokens[end]?.level === 0 && beginsWithDash(tokens[end + 1])
    ? end + 1
    : undefined
}

const isLineEnd = ({ type }: Token): boolean =>
  type === 'softbreak' || type === 'hardbreak'

const beginsWithDash = (token: Token | undefined): boolean =>
  token?.type === 'text' && DASH.test(token.content)
