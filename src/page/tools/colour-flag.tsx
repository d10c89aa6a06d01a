import type { JSX } from 'preact'

import type { Side } from '../../preview/messages.ts'
import { useWorkspace } from '../workspace.ts'
import { hexOf } from './contrast.ts'
import type { Rgb, WordsOnGround } from './contrast.ts'
import { Flag } from './flag.tsx'
import type { Point } from './gap.ts'

/** A colour of a side, beside the place that has it. */
export function ColourFlag({
  side,
  at,
  scale,
  colour,
  box,
  contrast,
}: {
  readonly side: Side
  readonly at: Point
  readonly scale: number
  readonly colour: Rgb
  /** The name of the element that is there. */
  readonly box: string
  readonly contrast: WordsOnGround | undefined
}): JSX.Element {
  const { words } = useWorkspace()
  return (
    <Flag side={side} at={at} scale={scale}>
      <span class="swatch" style={{ background: hexOf(colour) }} />
      <code>{hexOf(colour)}</code> {words.designer.asOnScreen}
      <br />
      {box}
      {contrast && `: ${words.designer.contrast(contrast.contrast)}`}
    </Flag>
  )
}
