import type { BlockRules } from '../../input/template/text-style.ts'
import type { ResolvedPiece } from '../language/resolved.ts'
import type { BoxStyle } from './computed-style.ts'
import type { SideContext } from './context.ts'
import type { TextStory } from './story.ts'

interface Pouring {
  readonly piece: ResolvedPiece
  readonly slot: string
  readonly style: BoxStyle
  readonly rules: BlockRules
  readonly context: SideContext
}

/** The words of a slot as they were set for another format, or set now. */
export function cachedStory(
  { piece, slot, style, rules, context }: Pouring,
  set: () => TextStory,
): TextStory {
  // Distances in set words are in em, so the sizes between which they may be do not matter.
  const { maxSize: _, minSize: __, ...look } = style
  const key = JSON.stringify([slot, context.accent, look, rules])
  const pours = context.stories.get(piece) ?? new Map<string, TextStory>()
  context.stories.set(piece, pours)
  const pour = pours.get(key) ?? set()
  pours.set(key, pour)
  return pour
}
