import { join } from 'node:path'

import type { DeskPlace } from '../protocol/desk.ts'
import { inTurn } from './open-desk.ts'
import type { OpenDesk } from './open-desk.ts'
import { layOverUnsaved } from './unsaved.ts'

/** Gives up words that were typed and not saved, so that its file alone says what is shown. */
export const forgetWords = (
  desk: OpenDesk,
  { deck, language, field }: DeskPlace,
): Promise<boolean> =>
  inTurn(desk, async () => {
    for (const root of desk.project.roots)
      desk.typed.get(join(root, 'content', deck, `${language}.yaml`))?.delete(field)
    await layOverUnsaved(desk)
    return true
  })
