import type { JSX } from 'preact'

import { Segments } from '../toolbar/controls.tsx'
import { FileChoice } from '../toolbar/file-choice.tsx'
import { useWorkspace } from '../workspace.ts'
import { ActionNotes } from './action.tsx'
import { PICTURE_KINDS } from './picture-kinds.ts'
import type { PictureChoice } from './use-picture.ts'

/** Chooses the picture of a card: from the computer, or by dropping one on the card. */
export function PictureSetting({
  picture,
}: {
  readonly picture: PictureChoice
}): JSX.Element {
  const { words } = useWorkspace()
  const { editor } = words
  return (
    <fieldset class="picture-setting">
      <legend>{editor.picture.title}</legend>
      <p class="quiet">{editor.picture.how}</p>
      <FileChoice
        button={editor.picture.choose}
        multiple
        accept={PICTURE_KINDS}
        onChoose={(files) => void picture.put(files)}
      />
      {picture.isThere && (
        <Segments
          label={editor.picture.fit}
          options={(['', 'cover', 'contain'] as const).map((value) => ({
            value,
            text: editor.picture.fits[value],
          }))}
          value={picture.fit}
          onChoose={picture.setFit}
        />
      )}
      {picture.isThere && (
        <button type="button" onClick={() => void picture.remove()}>
          {editor.picture.remove}
        </button>
      )}
      <ActionNotes action={picture.action} done={editor.picture.done} />
      <p role="status">
        {picture.unused.length > 0 && editor.picture.unused(picture.unused)}
      </p>
    </fieldset>
  )
}
