import type { JSX } from 'preact'

import { useWorkspace } from '../workspace.ts'
import { hexOf } from './contrast.ts'
import type { WordsOnGround } from './contrast.ts'

/** How well words can be told from their ground, with both colours. */
export function ContrastFacts({
  words: ink,
  ground,
  contrast,
}: WordsOnGround): JSX.Element {
  const { words } = useWorkspace()
  return (
    <>
      {words.designer.contrast(contrast)}
      <br />
      <span class="colour-chip" style={{ background: hexOf(ink) }} />{' '}
      <code>{hexOf(ink)}</code> {words.designer.onGround}{' '}
      <span class="colour-chip" style={{ background: hexOf(ground) }} />{' '}
      <code>{hexOf(ground)}</code> {words.designer.asOnScreen}
    </>
  )
}
