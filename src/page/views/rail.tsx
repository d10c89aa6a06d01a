import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

import { Thumbnail } from '../picture/thumbnail.tsx'
import { selectSide, piecesOf, sideOf, sidesOfPiece } from '../sides.ts'
import { useWorkspace } from '../workspace.ts'
import { useCardOrder } from './card-order.tsx'

const MAX_SIZE = { width: 104, height: 116 }

/** Thumbnails of the cards beside the selected one, in windows that are wide enough. */
export function Rail(): JSX.Element {
  const { words, view, side: selected, change } = useWorkspace()
  const current = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (current.current) scrollIntoRail(current.current)
  }, [selected?.piece])
  const sides = view.value?.sides ?? []
  const shown = piecesOf(sides).map(
    (piece) =>
      (piece === selected?.piece ? selected : undefined) ??
      sideOf(sides, { piece, side: '' }),
  )
  const order = useCardOrder(piecesOf(sides))
  return (
    <nav class="rail" aria-label={words.sides} data-region tabIndex={-1}>
      {sides.length > 0 && (
        <ul role="list">
          {shown.map(
            (side) =>
              side && (
                <li
                  key={side.piece}
                  {...order?.item(side.piece)}
                  ref={side.piece === selected?.piece ? current : null}
                >
                  <Thumbnail
                    side={side}
                    maxSize={MAX_SIZE}
                    isCurrent={side.piece === selected?.piece}
                    others={sidesOfPiece(sides, side).filter((one) => one !== side)}
                    onOpen={() => change({ ...selectSide(side), part: '' })}
                  />
                </li>
              ),
          )}
        </ul>
      )}
      {order?.notes}
    </nav>
  )
}

/**
 * Scrolls the rail just enough to show an item. `scrollIntoView` would also make the Tab key start there, after everything
 * that comes before the rail.
 */
function scrollIntoRail(item: HTMLElement): void {
  const rail = item.closest('.rail')
  if (!rail) return
  const visible = rail.getBoundingClientRect()
  const { top, bottom } = item.getBoundingClientRect()
  if (top < visible.top) rail.scrollTop += top - visible.top
  else if (bottom > visible.bottom) rail.scrollTop += bottom - visible.bottom
}
