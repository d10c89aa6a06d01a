import type { Problem, Report } from '../base/problems/problem.ts'
import { changeFiles, changeRefusal } from '../input/project/change-files.ts'
import type { FileChange } from '../input/project/change-files.ts'
import { inTurn } from './editor-session.ts'
import type { EditorSession, UndoStep } from './editor-session.ts'
import { layOverUnsaved } from './unsaved.ts'

/** The most steps that can be undone; pictures are kept whole. */
const MOST_STEPS = 100

/** Changes files, all or none, and keeps the step for undo; returns whether they are written. */
export async function applyStep(
  session: EditorSession,
  step: UndoStep,
  report: Report,
): Promise<boolean> {
  if (!(await changeFiles(step, report))) return false
  session.past.push(step)
  if (session.past.length > MOST_STEPS) session.past.shift()
  session.future.length = 0
  return true
}

/** Undoes the last step; whether it was undone. A step whose files have changed since is skipped. */
export const undo = (session: EditorSession, report: Report): Promise<boolean> =>
  inTurn(session, () => move(session, { from: session.past, to: session.future }, report))

/** Redoes the last undone step; whether it was redone. A step whose files have changed since is skipped. */
export const redo = (session: EditorSession, report: Report): Promise<boolean> =>
  inTurn(session, () => move(session, { from: session.future, to: session.past }, report))

/** Moves a step to the other stack, reversed: undo and redo are the same. */
async function move(
  session: EditorSession,
  { from, to }: { readonly from: UndoStep[]; readonly to: UndoStep[] },
  report: Report,
): Promise<boolean> {
  const step = from.at(-1)
  if (!step) return false
  const back = reversed(step)
  const changed = firstChanged(back)
  if (changed) {
    // Nothing will make it fit again; those before it may be of other files.
    from.pop()
    report({
      ...changed,
      hint: 'This step was skipped. Try again for the one before it.',
    })
    return false
  }
  if (!(await changeFiles(back, report))) return false
  from.pop()
  to.push(back)
  await layOverUnsaved(session)
  return true
}

/** What is wrong with the first file of a step that is not as the step left it. */
function firstChanged(step: UndoStep): Problem | undefined {
  for (const change of step) {
    const why = whyNotNow(change)
    if (why) return why
  }
  return undefined
}

function whyNotNow(change: FileChange): Problem | undefined {
  try {
    return changeRefusal(change)
  } catch {
    // A file that cannot be read is reported when it is changed.
    return undefined
  }
}

const reversed = (step: UndoStep): UndoStep =>
  step
    .map(({ path, shown, within, before, after }) => ({
      path,
      shown,
      within,
      before: after,
      after: before,
    }))
    .toReversed()
