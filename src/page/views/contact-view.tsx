import type { JSX } from 'preact'

import { GalleryTools } from '../gallery/gallery-tools.tsx'
import { Thumbnail } from '../picture/thumbnail.tsx'
import { Badge, EmptyState } from '../status/badge.tsx'
import { ViewTools } from '../toolbar/view-bar.tsx'
import { sideLabel } from '../words/side-label.ts'
import { useWorkspace } from '../workspace.ts'

/** The maximum size of a thumbnail at the middle zoom, in CSS pixels. */
const MAX_SIZE = { width: 280, height: 300 }

/** All sides of the deck as thumbnails. */
export function ContactView(): JSX.Element {
  const { words, view, query, change, side: selected, preferences } = useWorkspace()
  const sides = view.value?.sides ?? []
  const maxSize = {
    width: MAX_SIZE.width * preferences.gallery,
    height: MAX_SIZE.height * preferences.gallery,
  }
  const entries = sides.map((side) => ({ side, label: sideLabel(side, words) }))
  return (
    <>
      <ViewTools>
        <GalleryTools
          entries={entries}
          name={`${query.deck} ${query.language} ${words.gallery.sheet}`}
        />
      </ViewTools>
      <div class="stage-frame">
        {sides.length > 0 ? (
          <ul class="gallery" role="list">
            {sides.map((side) => (
              <li key={side.name}>
                <Thumbnail
                  side={side}
                  maxSize={maxSize}
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
    </>
  )
}
