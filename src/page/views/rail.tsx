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
  useEffect(() => {
    if (current.current) keepInSight(current.current)
  }, [looked?.piece])
  const sides = view.value?.sides ?? []
  const shown = piecesOf(sides).map(
    (piece) =>
      (piece === looked?.piece ? looked : undefined) ??
      sideOf(sides, { piece, side: '' }),
  )
  return (
    <nav class="rail" aria-label={words.sides} data-region tabIndex={-1}>
      {sides.length > 0 && (
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
      )}
    </nav>
  )
}

/**
 * Scrolls the rail no further than shows an item of it. The browser's own scrolling to an element would also have the
 * Tab key start there, past all that comes before the rail.
 */
function keepInSight(item: HTMLElement): void {
  const rail = item.closest('.rail')
  if (!rail) return
  const seen = rail.getBoundingClientRect()
  const { top, bottom } = item.getBoundingClientRect()
  if (top < seen.top) rail.scrollTop += top - seen.top
  else if (bottom > seen.bottom) rail.scrollTop += bottom - seen.bottom
}
