import type { Report } from '../base/problems/problem.ts'
import { lockFile, openTranslated, openTranslation } from '../build/translated-deck.ts'
import { requireOwnDeck } from '../input/project/decks.ts'
import { textChange } from '../input/project/write-file.ts'
import type { ApproveRequest } from '../preview/protocol/editor.ts'
import { approve, withdraw } from '../translation/approvals.ts'
import { nameOf, unitsOf } from '../translation/unit.ts'
import { inTurn, savedProject } from './editor-session.ts'
import type { EditorSession } from './editor-session.ts'
import { fieldId } from './field.ts'
import { applyStep } from './undo.ts'

/**
 * Approves a saved translation in the name of somebody who speaks the language, or takes that back; all of a language where
 * no field is named. Returns whether the lock says so now.
 */
export const approveWords = (
  session: EditorSession,
  { deck, language, fields, by, on, do: what }: ApproveRequest,
  report: Report,
): Promise<boolean> =>
  inTurn(session, async () => {
    const translated = await openTranslated(deck, savedProject(session), report)
    if (!translated || !requireOwnDeck(translated, report)) return false
    const translation = await openTranslation(translated, language, report)
    if (!translation) return false
    const names = unitsOf(translation.source, translation.words)
      .filter(({ path }) => fields.includes(fieldId(path)))
      .map(nameOf)
    if (fields.length > 0 && names.length === 0) return false
    const { lock } =
      what === 'withdraw'
        ? withdraw(translation, names, report)
        : approve(translation, names, { by, on }, report)
    const file = lockFile(lock, translated)
    return !file || applyStep(session, [textChange(file)], report)
  })
