import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'

import type { EditorField, FieldWords } from '../../preview/protocol/editor.ts'
import { htmlLang, directionIn } from '../words/html-lang.ts'
import { useWorkspace } from '../workspace.ts'
import { useFocusFallback } from './use-focus-fallback.ts'

/** Words that somebody else has written into the file in the meantime: one of the two stays, as is chosen here. */
export function ConflictChoice({
  id,
  written,
  field: { saved },
  setChoosing,
}: {
  /** Of the field itself. */
  readonly id: string
  readonly written: FieldWords
  readonly field: EditorField
  /** Told while what was chosen is being done: the choice stays as long, and the focus with it. */
  readonly setChoosing: (isChoosing: boolean) => void
}): JSX.Element {
  const { words, drafts, project } = useWorkspace()
  const choice = useRef<HTMLDivElement>(null)
  useFocusFallback(choice, id)
  const choose = async (kept: Promise<void>): Promise<void> => {
    setChoosing(true)
    await kept
    setChoosing(false)
  }
  const take = async (): Promise<void> => {
    await drafts.giveUp(written, saved)
    // The field is entered next: with these words, whatever the program said of it before.
    if (choice.current?.contains(document.activeElement))
      drafts.hold({ ...written, value: saved, before: saved })
  }
  return (
    <div class="conflict" role="group" aria-labelledby={`${id}-notes`} ref={choice}>
      <p id={`${id}-notes`}>{words.desk.conflict}</p>
      <blockquote
        lang={htmlLang(written.language)}
        dir={directionIn(project, written.language)}
      >
        {saved || words.desk.noWords}
      </blockquote>
      <div class="buttons">
        <button
          type="button"
          onClick={() => void choose(drafts.save({ ...written, before: saved }))}
        >
          {words.desk.keepMine}
        </button>
        <button type="button" onClick={() => void choose(take())}>
          {words.desk.takeTheirs}
        </button>
      </div>
    </div>
  )
}
