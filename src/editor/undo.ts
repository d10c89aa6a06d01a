import type { Problem, Report } from '../base/problems/problem.ts'
import { changeFiles, whyNot } from '../input/project/change-files.ts'
import type { FileChange } from '../input/project/change-files.ts'
import { inTurn } from './editor-session.ts'
import type { EditorSession, UndoStep } from './editor-session.ts'
import { layOverUnsaved } from './unsaved.ts'

/** The most savings that can be undone; pictures are kept whole. */
const MOST_STEPS = 100

/** Changes files and remembers how to undo it; whether all is written: of several files, either all are or none is. */
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

/** Undoes what was saved last; whether it was undone. A step whose files are not as it left them is passed over. */
export const undo = (session: EditorSession, report: Report): Promise<boolean> =>
  inTurn(session, () => move(session, { from: session.past, to: session.future }, report))

/** Does again what was undone last; whether it was done. A step whose files are not as it left them is passed over. */
export const redo = (session: EditorSession, report: Report): Promise<boolean> =>
  inTurn(session, () => move(session, { from: session.future, to: session.past }, report))

/** A step goes over to the other side turned round, so that to undo and to do again are one thing. */
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
      hint: 'This step is passed over. Do this again for the one before.',
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
    return whyNot(change)
  } catch {
    // What cannot even be read is told when it cannot be changed.
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
