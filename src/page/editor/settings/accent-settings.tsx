import type { JSX } from 'preact'

import type { ColorFacts, EditorSettings } from '../../../preview/protocol/editor.ts'
import type { Words } from '../../words/words.ts'
import { useWorkspace } from '../../workspace.ts'
import { ActionNotes, useAction } from '../action.tsx'
import { colorLabel } from '../labels.ts'
import type { LoadedEditor } from '../use-editor.ts'
import { useOptimistic } from './use-optimistic.ts'

/** The colour of each card, or of one; nothing for cards without a colour of their own. */
export function AccentSettings({
  editor: { deck, facts },
  piece: only,
}: {
  readonly editor: LoadedEditor
  readonly piece?: string
}): JSX.Element | null {
  const { words, server, change } = useWorkspace()
  const action = useAction()
  const { accents, palette } = facts.settings
  const usable = palette.filter(({ isAccent }) => isAccent)
  const shown = accents.filter(({ piece }) => only === undefined || piece === only)
  if (shown.length === 0) return null
  const set = (piece: string, value: string): Promise<boolean> => {
    change({ piece, side: '' })
    return action.run(() => server.set({ deck, set: 'accent', piece, value }))
  }
  const titleOf = (piece: string): string =>
    facts.pieces.find(({ id }) => id === piece)?.title ?? piece
  return (
    <section>
      {only === undefined && <h3>{words.editor.cardColors}</h3>}
      {shown.map(({ piece, accent }) => (
        <Swatches
          key={piece}
          name={piece}
          title={only === undefined ? titleOf(piece) : words.editor.cardColor}
          palette={usable}
          current={accent}
          set={(value) => set(piece, value)}
        />
      ))}
      <ActionNotes action={action} done={words.editor.status.saved} />
    </section>
  )
}

/** The colours to choose from for a card. */
function Swatches({
  name,
  title,
  palette,
  current,
  set,
}: {
  readonly name: string
  readonly title: string
  readonly palette: EditorSettings['palette']
  readonly current: string
  readonly set: (value: string) => Promise<boolean>
}): JSX.Element {
  const { words } = useWorkspace()
  const [chosen, choose] = useOptimistic(current, set)
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
          <span>
            {hasOtherValue(color, words)
              ? words.editor.insteadOf(colorLabel(color.name, words))
              : colorLabel(color.name, words)}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** Whether a colour with a name of cardpress has another value here, so that it says nothing any more. */
const hasOtherValue = ({ name, isOwn }: ColorFacts, { editor }: Words): boolean =>
  isOwn && Object.hasOwn(editor.colorNames, name)
