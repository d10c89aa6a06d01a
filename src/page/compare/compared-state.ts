/** The kinds of states that a deck can be compared with. */
export const BEFORE_KINDS = ['build', 'pinned', 'revision', 'language'] as const
type BeforeKind = (typeof BEFORE_KINDS)[number]

/** What a deck is compared with. */
export interface ComparedState {
  readonly kind: BeforeKind
  /** Of a revision or a language; else empty. */
  readonly name: string
}

/** The revision that is suggested. */
export const USUAL_REVISION = 'HEAD'

/** What an address names: `build`, `revision:HEAD~1`; `build` where it names none. */
export function parseComparedState(text: string): ComparedState {
  const at = text.indexOf(':')
  const [word, name] = at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
  const kind = BEFORE_KINDS.find((one) => one === word)
  if (!kind || needsName(kind) !== (name !== '')) return { kind: 'build', name: '' }
  return { kind, name }
}

/** How an address names it. */
export const formatComparedState = ({ kind, name }: ComparedState): string =>
  needsName(kind) ? `${kind}:${name}` : kind

const needsName = (kind: BeforeKind): boolean =>
  kind === 'revision' || kind === 'language'
