import { excerpt } from '../base/problems/excerpt.ts'
import type { Report } from '../base/problems/problem.ts'
import { remarksToKeep } from '../build/keep-remarks.ts'
import type { KeptRemarks } from '../build/keep-remarks.ts'
import { textChange } from '../input/project/write-file.ts'
import type { RemarksRequest } from '../preview/protocol/editor.ts'
import { inTurn, savedProject } from './editor-session.ts'
import type { EditorSession } from './editor-session.ts'
import { applyStep } from './undo.ts'

/** Keeps remarks that came back beside their texts; undefined (and problems) where there are none on this deck. */
export const readRemarks = (
  session: EditorSession,
  { deck, name, text }: RemarksRequest,
  report: Report,
): Promise<Pick<KeptRemarks, 'language' | 'by' | 'added'> | undefined> =>
  inTurn(session, async () => {
    const kept = await remarksToKeep(text, name, savedProject(session), report)
    if (!kept) return undefined
    if (kept.deck !== deck) {
      report({
        code: 'wrong-value',
        severity: 'error',
        message: `These remarks are on another deck, “${excerpt(kept.deck)}”.`,
        hint: 'Open that deck, and read them there.',
      })
      return undefined
    }
    const { language, by, added, lock } = kept
    if (lock && !(await applyStep(session, [textChange(lock)], report))) return undefined
    return { language, by, added }
  })
