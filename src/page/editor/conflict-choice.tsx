import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'

import type { EditorField, FieldWords } from '../../preview/protocol/editor.ts'
import { htmlLang, directionIn } from '../words/html-lang.ts'
import { useWorkspace } from '../workspace.ts'
import { useFocusFallback } from './use-focus-fallback.ts'

/** Lets the user choose between the written words and those that somebody else has saved meanwhile. */
export function ConflictChoice({
  id,
  written,
  field: { saved },
  setChoosing,
}: {
  /** The id of the field. */
  readonly id: string
  readonly written: FieldWords
  readonly field: EditorField
  /** Called with true until the chosen action is done: the choice, and its focus, stay until then. */
  readonly setChoosing: (isChoosing: boolean) => void
}): JSX.Element {
  const { words, drafts, project } = useWorkspace()
  const choice = useRef<HTMLDivElement>(null)
  useFocusFallback(choice, id)
  const choose = async (done: Promise<void>): Promise<void> => {
    setChoosing(true)
    await done
    setChoosing(false)
  }
  const take = async (): Promise<void> => {
    await drafts.discard(written, saved)
    // The field gets the focus next: with these words, even if an older answer of the server still has others.
    if (choice.current?.contains(document.activeElement))
      drafts.focusChosen({ ...written, value: saved, before: saved })
  }
  return (
    <div class="conflict" role="group" aria-labelledby={`${id}-notes`} ref={choice}>
      <p id={`${id}-notes`}>{words.editor.conflict}</p>
      <blockquote
        lang={htmlLang(written.language)}
        dir={directionIn(project, written.language)}
      >
        {saved || words.editor.noWords}
      </blockquote>
      <div class="buttons">
        <button
          type="button"
          onClick={() => void choose(drafts.save({ ...written, before: saved }))}
        >
          {words.editor.keepMine}
        </button>
        <button type="button" onClick={() => void choose(take())}>
          {words.editor.takeTheirs}
        </button>
      </div>
    </div>
  )
}
