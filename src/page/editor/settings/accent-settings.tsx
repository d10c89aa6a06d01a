import type { JSX } from 'preact'

import type { EditorSettings } from '../../../preview/protocol/editor.ts'
import { useWorkspace } from '../../workspace.ts'
import { AttemptNotes, useAttempt } from '../attempt.tsx'
import type { LoadedEditor } from '../use-editor.ts'
import { useOptimistic } from './use-optimistic.ts'

/** The colour of each card; nothing for a deck whose cards have none. */
export function AccentSettings({
  seen: { deck, desk },
}: {
  readonly seen: LoadedEditor
}): JSX.Element | null {
  const { words, server, change } = useWorkspace()
  const attempt = useAttempt()
  const { accents, palette } = desk.settings
  if (accents.length === 0) return null
  const set = (piece: string, value: string): Promise<boolean> => {
    change({ piece, side: '' })
    return attempt.begin(() => server.set({ deck, set: 'accent', piece, value }))
  }
  return (
    <section>
      <h3>{words.desk.colours}</h3>
      {accents.map(({ piece, accent }) => (
        <Swatches
          key={piece}
          name={piece}
          title={desk.pieces.find(({ id }) => id === piece)?.title ?? piece}
          palette={palette}
          holds={accent}
          set={(value) => set(piece, value)}
        />
      ))}
      <AttemptNotes attempt={attempt} done={words.desk.status.saved} />
    </section>
  )
}

/** The colours that a card may have, one of which it has. */
function Swatches({
  name,
  title,
  palette,
  holds,
  set,
}: {
  readonly name: string
  readonly title: string
  readonly palette: EditorSettings['palette']
  readonly holds: string
  readonly set: (value: string) => Promise<boolean>
}): JSX.Element {
  const [chosen, choose] = useOptimistic(holds, set)
  return (
    <fieldset class="accent-choice">
      <legend>
        <bdi>{title}</bdi>
      </legend>
      {palette.map((color) => (
        <label class="accent" key={color.name}>
          <input
            type="radio"
            name={`accent ${name}`}
            checked={color.name === chosen}
            onChange={() => choose(color.name)}
          />
          <span class="accent-color" style={{ background: color.css }} />
          <span>{color.name}</span>
        </label>
      ))}
    </fieldset>
  )
}
