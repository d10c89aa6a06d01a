import type { JSX } from 'preact'

import { Thumbnail } from '../picture/thumbnail.tsx'
import { Badge, EmptyState } from '../status/badge.tsx'
import { useWorkspace } from '../workspace.ts'

/** The maximum size of a thumbnail, in CSS pixels. */
const MAX_SIZE = { width: 220, height: 240 }

/** All sides of the deck as thumbnails. */
export function ContactView(): JSX.Element {
  const { view, change, side: selected } = useWorkspace()
  const sides = view.value?.sides ?? []
  return (
    <div class="stage-frame">
      {sides.length > 0 ? (
        <ul class="gallery" role="list">
          {sides.map((side) => (
            <li key={side.name}>
              <Thumbnail
                side={side}
                maxSize={MAX_SIZE}
                isCurrent={side.name === selected?.name}
                onOpen={() =>
                  change({ view: 'card', piece: side.piece, side: side.side })
                }
              />
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState />
      )}
      <Badge answer={view} />
    </div>
  )
}
