/** What a deck is compared with. */
export type BaselineQuery =
  | { readonly kind: 'build' | 'pinned' }
  | { readonly kind: 'revision' | 'language'; readonly name: string }

/** What a tab names: `build`, `pinned`, `revision:HEAD~1`, `language:nl`; undefined for anything else. */
export function readBaseline(text: string): BaselineQuery | undefined {
  if (text === 'build' || text === 'pinned') return { kind: text }
  const [, kind, name] = /^(revision|language):(.+)$/s.exec(text) ?? []
  if (name === undefined) return undefined
  return kind === 'revision' || kind === 'language' ? { kind, name } : undefined
}
