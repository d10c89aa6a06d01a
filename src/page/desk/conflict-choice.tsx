import type { JSX } from 'preact'

import type { DeskField, DeskWords } from '../../protocol/desk.ts'
import { spoken } from '../words/spoken.ts'
import { useWorkspace } from '../workspace.ts'
import { directionIn } from './direction.ts'

/** Words that somebody else has written into the file in the meantime: one of the two stays, as is chosen here. */
export function ConflictChoice({
  id,
  written,
  field: { saved },
}: {
  readonly id: string
  readonly written: DeskWords
  readonly field: DeskField
}): JSX.Element {
  const { words, drafts, project } = useWorkspace()
  return (
    <div class="conflict" role="group" aria-labelledby={id}>
      <p id={id}>{words.desk.conflict}</p>
      <blockquote
        lang={spoken(written.language)}
        dir={directionIn(project, written.language)}
      >
        {saved || words.desk.noWords}
      </blockquote>
      <div class="buttons">
        <button
          type="button"
          onClick={() => void drafts.save({ ...written, before: saved })}
        >
          {words.desk.keepMine}
        </button>
        <button type="button" onClick={() => void drafts.giveUp(written, saved)}>
          {words.desk.takeTheirs}
        </button>
      </div>
    </div>
  )
}
