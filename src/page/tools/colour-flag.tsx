import type { JSX } from 'preact'

import type { Inks, Side } from '../../preview/protocol/side.ts'
import { useWorkspace } from '../workspace.ts'
import { hexOf } from './contrast.ts'
import type { Rgb, WordsOnGround } from './contrast.ts'
import { Flag } from './flag.tsx'
import type { Point } from './gap.ts'
import { InkFacts } from './ink-facts.tsx'

/** A colour of a side, beside the place that has it. */
export function ColourFlag({
  side,
  at,
  scale,
  colour,
  box,
  contrast,
  inks,
}: {
  readonly side: Side
  readonly at: Point
  readonly scale: number
  readonly colour: Rgb
  /** The name of the element that is there. */
  readonly box: string
  readonly contrast: WordsOnGround | undefined
  readonly inks: Inks | undefined
}): JSX.Element {
  const { words } = useWorkspace()
  return (
    <Flag side={side} at={at} scale={scale}>
      <span class="colour-chip" style={{ background: hexOf(colour) }} />
      <code>{hexOf(colour)}</code> {words.designer.asOnScreen}
      <br />
      {box}
      {contrast && `: ${words.designer.contrast(contrast.contrast)}`}
      {inks?.ground && <InkFacts ink={inks.ground} of="ground" />}
      {inks?.words && <InkFacts ink={inks.words} of="words" />}
    </Flag>
  )
}
