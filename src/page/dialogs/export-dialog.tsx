import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { Downloads } from '../export/downloads.tsx'
import { useExport } from '../export/use-export.ts'
import { ProblemItem } from '../problems/problem-item.tsx'
import type { Target } from '../server/server.ts'
import { useWorkspace } from '../workspace.ts'
import { Dialog } from './dialog.tsx'

const TARGETS: readonly Target[] = ['press', 'sheets']

/** Makes the files that are printed, or says what is in the way. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { words } = useWorkspace()
  const [target, setTarget] = useState<Target>('press')
  const { answer, isMaking, failure, make } = useExport()
  return (
    <Dialog title={words.export} onClose={onClose}>
      <fieldset>
        <legend>{words.exportWhat}</legend>
        {TARGETS.map((one) => (
          <label class="check" key={one}>
            <input
              type="radio"
              name="target"
              checked={one === target}
              onChange={() => setTarget(one)}
            />
            <span>{words.target[one]}</span>
          </label>
        ))}
      </fieldset>
      <button type="button" class="main-action" onClick={() => make(target)}>
        {isMaking ? words.making : words.make}
      </button>
      <div role="status">
        {failure && <p>{words.unanswered(failure.status)}</p>}
        {answer && answer.files.length > 0 && <Downloads {...answer} />}
        {answer && answer.files.length === 0 && <p>{words.notMade}</p>}
      </div>
      {answer && answer.files.length === 0 && (
        <ul role="list">
          {answer.problems.map((problem, index) => (
            <ProblemItem key={index} problem={problem} />
          ))}
        </ul>
      )}
    </Dialog>
  )
}
