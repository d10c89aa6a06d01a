import type { JSX } from 'preact'

import type { EditorPiece } from '../../preview/protocol/editor.ts'
import { useWorkspace } from '../workspace.ts'
import { unsavedIn } from './drafts.ts'
import { partLabel } from './labels.ts'
import { CURRENT_PART, SETTING_PARTS, openPart, settingPartOf, toDoIn } from './parts.ts'
import type { LoadedEditor } from './use-editor.ts'

/** The parts of the deck, and how many texts are left to do in each. */
export function PartList({
  editor,
  current,
}: {
  readonly editor: LoadedEditor
  readonly current: EditorPiece | undefined
}): JSX.Element {
  const { words, state, change, drafts } = useWorkspace()
  const { done, all } = editor.facts.progress
  const unsaved = new Set(
    unsavedIn(editor, drafts)
      .filter(({ language }) => language === editor.facts.language)
      .map(({ field }) => field),
  )
  return (
    <nav class="editor-parts" aria-label={words.editor.parts} data-region tabIndex={-1}>
      <p class="quiet">{words.editor.progress(done, all)}</p>
      <ul role="list">
        {editor.facts.pieces.map((part) => (
          <PartButton
            key={part.id || part.title}
            part={part}
            isCurrent={part === current}
            unsaved={part.fields.filter(({ id }) => unsaved.has(id)).length}
          />
        ))}
        {SETTING_PARTS.map((part) => (
          <li key={part}>
            <button
              type="button"
              class="editor-part"
              aria-current={settingPartOf(state) === part ? 'true' : undefined}
              onClick={() => change({ part })}
            >
              {words.editor.settingParts[part]}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function PartButton({
  part,
  isCurrent,
  unsaved,
}: {
  readonly part: EditorPiece
  readonly isCurrent: boolean
  /** How many of its texts are not saved. */
  readonly unsaved: number
}): JSX.Element {
  const { words, change } = useWorkspace()
  const toDo = toDoIn(part.fields)
  return (
    <li>
      <button
        type="button"
        class="editor-part"
        id={isCurrent ? CURRENT_PART : undefined}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={() => change(openPart(part))}
      >
        <bdi>{part.id === '' ? partLabel(part.title, words) : part.title}</bdi>{' '}
        {unsaved > 0 && !isCurrent && (
          <span class="to-do">{words.editor.unsaved(unsaved)}</span>
        )}{' '}
        {toDo > 0 && <span class="to-do">{words.editor.toDo(toDo)}</span>}
      </button>
    </li>
  )
}
