import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

import { Thumbnail } from '../picture/thumbnail.tsx'
import { lookAt, piecesOf, sideOf } from '../sides.ts'
import { useWorkspace } from '../workspace.ts'

const ROOM = { width: 104, height: 116 }

/** The cards of the deck beside the one that is looked at, in a window that is wide enough. */
export function Rail(): JSX.Element {
  const { words, view, side: looked, change } = useWorkspace()
  const current = useRef<HTMLLIElement>(null)
  useEffect(() => current.current?.scrollIntoView({ block: 'nearest' }), [looked?.piece])
  const sides = view.value?.sides ?? []
  const shown = piecesOf(sides).map(
    (piece) =>
      (piece === looked?.piece ? looked : undefined) ??
      sideOf(sides, { piece, side: '' }),
  )
  return (
    <nav class="rail" aria-label={words.sides} data-region tabIndex={-1}>
      <ul role="list">
        {shown.map(
          (side) =>
            side && (
              <li key={side.piece} ref={side.piece === looked?.piece ? current : null}>
                <Thumbnail
                  side={side}
                  room={ROOM}
                  isCurrent={side.piece === looked?.piece}
                  onOpen={() => change(lookAt(side))}
                />
              </li>
            ),
        )}
      </ul>
    </nav>
  )
}
