import type { JSX, TargetedPointerEvent } from 'preact'
import { useMemo, useState } from 'preact/hooks'

import { boxAt } from '../overlay/marked.ts'
import type { Shown } from '../picture/use-shown.ts'
import { useAnswer } from '../server/use-answer.ts'
import { useWorkspace } from '../workspace.ts'
import { ColourFlag } from './colour-flag.tsx'
import { estimateContrast } from './contrast.ts'
import type { Point } from './gap.ts'
import { pointOf } from './point-of.ts'
import { readPicture } from './readable-picture.ts'

/** Tells the colour under the pointer, and the contrast of the words there. */
export function ColourLayer({
  side,
  image,
  scale,
}: Shown & { readonly scale: number }): JSX.Element {
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
  const question = at && `${side.digest} ${at.x.toFixed(1)} ${at.y.toFixed(1)}`
  const inks = useAnswer(question, (signal) =>
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
        <ColourFlag
          {...{ side, at, scale, contrast }}
          inks={inks.value}
          colour={[red, green, blue]}
          box={box?.name ?? words.designer.noElement}
        />
      )}
    </div>
  )
}
