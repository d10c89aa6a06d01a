import type { JSX } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'

import type { ExportAnswer } from '../../preview/protocol/view.ts'
import { bytesOf } from '../base64.ts'
import { ProblemItem } from '../problems/problem-item.tsx'
import { RequestError } from '../server/request.ts'
import type { ExportTarget } from '../server/server.ts'
import { sheetQueryOf } from '../state/view-query.ts'
import { useWorkspace } from '../workspace.ts'
import { Dialog } from './dialog.tsx'

const TARGETS: readonly ExportTarget[] = ['press', 'sheets']

/** Makes the print files, or shows the problems that prevent it. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { words } = useWorkspace()
  const [target, setTarget] = useState<ExportTarget>('press')
  const { answer, isExporting, failure, run } = useExport()
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
      <button type="button" class="main-action" onClick={() => run(target)}>
        {isExporting ? words.making : words.make}
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

/** Downloads files, and offers a link to each. */
function Downloads({ files, print }: Pick<ExportAnswer, 'files' | 'print'>): JSX.Element {
  const { words } = useWorkspace()
  const list = useRef<HTMLUListElement>(null)
  const addresses = useMemo(
    () =>
      files.map(({ pdf }) =>
        URL.createObjectURL(new Blob([bytesOf(pdf)], { type: 'application/pdf' })),
      ),
    [files],
  )
  useEffect(() => {
    for (const link of list.current?.querySelectorAll('a') ?? []) link.click()
    return () => {
      for (const address of addresses) URL.revokeObjectURL(address)
    }
  }, [addresses])
  return (
    <>
      <p>{words.made}</p>
      <ul class="downloads" role="list" ref={list}>
        {files.map(({ name }, index) => (
          <li key={name}>
            <a href={addresses[index]} download={name}>
              {name}
            </a>
          </li>
        ))}
      </ul>
      {print !== undefined && <p>{print}</p>}
    </>
  )
}

/** The state of an export. */
interface ExportState {
  readonly isExporting: boolean
  readonly answer?: ExportAnswer
  readonly failure?: RequestError
}

/** Exports the selected deck; does nothing while an export is running. */
function useExport(): ExportState & {
  readonly run: (target: ExportTarget) => void
} {
  const { server, state, project } = useWorkspace()
  const [exportState, setExportState] = useState<ExportState>({ isExporting: false })
  const run = (target: ExportTarget): void => {
    if (exportState.isExporting) return
    setExportState({ isExporting: true })
    server.export({ ...sheetQueryOf(state, project), targets: [target] }).then(
      (answer) => setExportState({ isExporting: false, answer }),
      (failure: unknown) => {
        if (!(failure instanceof RequestError)) throw failure
        setExportState({ isExporting: false, failure })
      },
    )
  }
  return { ...exportState, run }
}
