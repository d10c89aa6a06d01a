import type { BlockRules } from '../../input/template/text-style.ts'
import type { ResolvedPiece } from '../language/resolved.ts'
import type { BoxStyle } from './computed-style.ts'
import type { SideContext } from './context.ts'
import type { TextStory } from './story.ts'

interface StoryKey {
  readonly piece: ResolvedPiece
  readonly slot: string
  readonly style: BoxStyle
  readonly rules: BlockRules
  readonly context: SideContext
}

/** The story of a slot as it was set for another format, or set now. */
export function cachedStory(
  { piece, slot, style, rules, context }: StoryKey,
  set: () => TextStory,
): TextStory {
  // Distances in a story are in em, so the range of sizes does not matter.
  const { maxSize: _, minSize: __, ...look } = style
  const key = JSON.stringify([slot, context.accent, look, rules])
  const stories = context.stories.get(piece) ?? new Map<string, TextStory>()
  context.stories.set(piece, stories)
  const story = stories.get(key) ?? set()
  stories.set(key, story)
  return story
}
