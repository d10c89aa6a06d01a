import { join } from 'node:path'

import type { DeskPlace } from '../preview/protocol/desk.ts'
import { inTurn } from './editor-session.ts'
import type { EditorSession } from './editor-session.ts'
import { layOverUnsaved } from './unsaved.ts'

/** Gives up words that were typed and not saved, so that its file alone says what is shown. */
export const forgetWords = (
  desk: EditorSession,
  { deck, language, field }: DeskPlace,
): Promise<boolean> =>
  inTurn(desk, async () => {
    for (const root of desk.project.roots)
      desk.typed.get(join(root, 'content', deck, `${language}.yaml`))?.delete(field)
    await layOverUnsaved(desk)
    return true
  })
