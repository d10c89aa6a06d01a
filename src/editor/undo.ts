import type { Problem, Report } from '../base/problems/problem.ts'
import { changeFiles, changeRefusal } from '../input/project/change-files.ts'
import type { FileChange } from '../input/project/change-files.ts'
import { inTurn } from './editor-session.ts'
import type { EditorSession, UndoStep } from './editor-session.ts'
import { layOverUnsaved } from './unsaved.ts'

/** The maximum of steps that can be undone: each keeps the whole contents of its files. */
const MAX_STEPS = 100

/** Changes all files of a step or none, and makes it undoable; returns whether they were changed. */
export async function applyStep(
  session: EditorSession,
  step: UndoStep,
  report: Report,
): Promise<boolean> {
  if (!(await changeFiles(step, report))) return false
  session.past.push(step)
  if (session.past.length > MAX_STEPS) session.past.shift()
  session.future.length = 0
  return true
}

/** Undoes the last step; returns whether it did. A step whose files have changed since is skipped. */
export const undo = (session: EditorSession, report: Report): Promise<boolean> =>
  inTurn(session, () => move(session, { from: session.past, to: session.future }, report))

/** Redoes the step that was undone last; returns whether it did. A step whose files have changed since is skipped. */
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
    // This step can never be undone any more, but earlier ones may be about other files.
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
    const why = whyUnwritable(change)
    if (why) return why
  }
  return undefined
}

function whyUnwritable(change: FileChange): Problem | undefined {
  try {
    return changeRefusal(change)
  } catch {
    // `changeFiles` reports a file that cannot be read.
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
