import type { JSX } from 'preact'

import type { EditorField } from '../../preview/protocol/editor.ts'
import { spoken } from '../words/spoken.ts'
import { useWorkspace } from '../workspace.ts'
import { directionIn } from './direction.ts'
import type { SeenDesk } from './use-desk.ts'

/** The words that are to be translated, beside their translation; nothing where there are none. */
export function SourceWords({
  seen: { desk },
  field: { source },
}: {
  readonly seen: SeenDesk
  readonly field: EditorField
}): JSX.Element | null {
  const { project } = useWorkspace()
  if (desk.language === desk.source || source === '') return null
  return (
    <p
      class="source-words"
      lang={spoken(desk.source)}
      dir={directionIn(project, desk.source)}
    >
      {source}
    </p>
  )
}
