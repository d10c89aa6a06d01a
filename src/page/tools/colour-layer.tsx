import type { JSX, TargetedPointerEvent } from 'preact'
import { useMemo, useState } from 'preact/hooks'

import type { InkFacts as Ink, Inks, Side } from '../../preview/protocol/side.ts'
import { inksText } from '../inspect/inks.ts'
import { boxAt } from '../overlay/boxes.ts'
import type { LoadedPicture } from '../picture/use-loaded-picture.ts'
import { useQuery } from '../server/use-query.ts'
import { useWorkspace } from '../workspace.ts'
import { estimateContrast, hexOf } from './contrast.ts'
import type { Rgb, WordsOnGround } from './contrast.ts'
import type { Point } from './geometry.ts'
import { pointOf } from './geometry.ts'
import { readPicture } from './readable-picture.ts'
import { Tooltip } from './tooltip.tsx'

/** Shows the colour under the pointer, and the contrast of the text there. */
export function ColourLayer({
  side,
  image,
  scale,
}: LoadedPicture & { readonly scale: number }): JSX.Element {
  const { words, server } = useWorkspace()
  const [at, setAt] = useState<Point>()
  const picture = useMemo(() => readPicture(side, image), [side.digest, image])
  const index = at && boxAt(side, at.x, at.y)
  const box = index === undefined ? undefined : side.boxes[index]
  const contrast = useMemo(
    () =>
      box?.kind === 'paragraph'
        ? picture && estimateContrast(picture.pixels(box))
        : undefined,
    [picture, box],
  )
  const key = at && `${side.digest} ${at.x.toFixed(1)} ${at.y.toFixed(1)}`
  const inks = useQuery(key, (signal) =>
    server.inks(side.digest, at?.x ?? 0, at?.y ?? 0, signal),
  )
  const point = (event: TargetedPointerEvent<HTMLDivElement>): void =>
    setAt(pointOf(event, event.currentTarget, side, scale))
  const [red = 0, green = 0, blue = 0] =
    (at && picture?.pixels({ ...at, width: 0, height: 0 })) ?? []
  return (
    <div
      class="pointing"
      onPointerDown={point}
      onPointerMove={point}
      onPointerLeave={() => setAt(undefined)}
    >
      {at && picture && (
        <ColourTooltip
          {...{ side, at, scale, contrast }}
          inks={inks.value}
          colour={[red, green, blue]}
          box={box?.name ?? words.designer.noElement}
        />
      )}
    </div>
  )
}

/** The inks of a colour in percent without those of 0 %, and their total. */
function InkFacts({
  ink,
  of,
}: {
  readonly ink: Ink
  readonly of: 'ground' | 'words'
}): JSX.Element {
  const { words } = useWorkspace()
  const number = (percent: number): string => words.numbers.format(percent)
  const parts = ink.cmyk.filter((percent) => percent !== 0)
  const total = ink.cmyk.reduce((sum, percent) => sum + percent, 0)
  return (
    <span class="inks">
      {words.designer.inkOf[of]}: {inksText(ink, number) || words.designer.noInk}
      {parts.length > 1 && ` (${number(total)} %)`}
    </span>
  )
}

/** A tooltip with the colour at a point of a side. */
function ColourTooltip({
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
  /** The name of the element at the point. */
  readonly box: string
  readonly contrast: WordsOnGround | undefined
  readonly inks: Inks | undefined
}): JSX.Element {
  const { words } = useWorkspace()
  return (
    <Tooltip side={side} at={at} scale={scale}>
      <span class="colour-chip" style={{ background: hexOf(colour) }} />
      <code>{hexOf(colour)}</code> {words.designer.asOnScreen}
      <br />
      {box}
      {contrast && `: ${words.designer.contrast(contrast.contrast)}`}
      {inks?.ground && <InkFacts ink={inks.ground} of="ground" />}
      {inks?.words && <InkFacts ink={inks.words} of="words" />}
    </Tooltip>
  )
}
