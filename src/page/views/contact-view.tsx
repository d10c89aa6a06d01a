import type { JSX } from 'preact'

import { Thumbnail } from '../picture/thumbnail.tsx'
import { Badge, Nothing } from '../status/badge.tsx'
import { useWorkspace } from '../workspace.ts'

/** Height and width in CSS pixels that a small picture may have at most. */
const ROOM = { width: 220, height: 240 }

/** All sides of the deck, small. */
export function ContactView(): JSX.Element {
  const { view, change, side: looked } = useWorkspace()
  const sides = view.value?.sides ?? []
  return (
    <div class="stage-frame">
      {sides.length > 0 ? (
        <ul class="gallery" role="list">
          {sides.map((side) => (
            <li key={side.name}>
              <Thumbnail
                side={side}
                room={ROOM}
                isCurrent={side.name === looked?.name}
                onOpen={() =>
                  change({ view: 'card', piece: side.piece, side: side.side })
                }
              />
            </li>
          ))}
        </ul>
      ) : (
        <Nothing />
      )}
      <Badge answer={view} />
    </div>
  )
}
