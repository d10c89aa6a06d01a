import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

import { spoken } from '../words/spoken.ts'
import { useWorkspace } from '../workspace.ts'
import type { Shown } from './use-shown.ts'

/** The picture of a side, with its words for those who do not see it. */
export function Picture({ side, image }: Shown): JSX.Element {
  const { words } = useWorkspace()
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    image.alt = side.text || words.blank
    image.lang = spoken(side.language)
    image.dir = side.direction
    image.draggable = false
    // The decoded element itself goes in: another one with its address would have to decode again.
    if (place.current?.firstChild !== image) place.current?.replaceChildren(image)
  }, [image, side, words])
  return <div class="picture" ref={place} />
}
