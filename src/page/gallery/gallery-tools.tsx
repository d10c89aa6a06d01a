import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { useKeys } from '../keys/use-keys.ts'
import { GALLERY_SIZES } from '../state/preferences.ts'
import { IconButton } from '../toolbar/icon.tsx'
import { useWorkspace } from '../workspace.ts'
import { drawContactSheet, saveFile } from './contact-sheet.ts'
import type { SheetEntry } from './contact-sheet.ts'

/** How large the cards of a gallery are shown, and the gallery as one picture to keep. */
export function GalleryTools({
  entries,
  name,
}: {
  readonly entries: readonly SheetEntry[]
  /** The name of the picture, without an ending. */
  readonly name: string
}): JSX.Element {
  const { words, preferences, prefer } = useWorkspace()
  const [state, setState] = useState<'idle' | 'drawing' | 'failed'>('idle')
  const step = (by: 1 | -1): void => {
    const size = GALLERY_SIZES[GALLERY_SIZES.indexOf(preferences.gallery) + by]
    if (size !== undefined) prefer({ gallery: size })
  }
  const [smaller, larger] = [(): void => step(-1), (): void => step(1)]
  useKeys({ 'zoom-in': larger, 'zoom-out': smaller })
  const save = (): void => {
    setState('drawing')
    drawContactSheet(entries).then(
      (picture) => {
        saveFile(picture, `${name}.png`)
        setState('idle')
      },
      () => setState('failed'),
    )
  }
  return (
    <>
      <div class="joined">
        <IconButton icon="minus" label={words.gallery.smaller} onPress={smaller} />
        <IconButton icon="plus" label={words.gallery.larger} onPress={larger} />
      </div>
      <button
        type="button"
        disabled={state === 'drawing' || entries.length === 0}
        onClick={save}
      >
        {state === 'drawing' ? words.drawing : words.gallery.save}
      </button>
      <span role="status">{state === 'failed' && words.gallery.failed}</span>
    </>
  )
}
