import type { JSX } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'

import { bytesOf } from '../base64.ts'
import { ProblemItem } from '../problems/problem-item.tsx'
import { useWorkspace } from '../workspace.ts'
import { fileNames } from './file-names.ts'
import { printGroups } from './print-groups.ts'
import type { ExportState } from './use-export.ts'

/** What came of an export, which screen readers announce. */
export function ExportOutcome({
  made,
  saved = 0,
  refused = 0,
  failure,
  onAnyway,
}: ExportState & { readonly onAnyway: () => void }): JSX.Element {
  const { words } = useWorkspace()
  const { exporting } = words
  const files = made?.answer.files ?? []
  const problems = made?.answer.problems ?? []
  const errors = problems.filter(({ severity }) => severity === 'error')
  const shown = files.length === 0 ? problems : errors
  return (
    <>
      <div role="status">
        {failure && <p>{words.unanswered(failure.status)}</p>}
        {refused > 0 && <p class="flaw">{exporting.notSaved(refused)}</p>}
        {saved > 0 && <p>{exporting.savedFirst(saved)}</p>}
        {made && files.length > 0 && <Downloads {...made} />}
        {made && shown.length > 0 && (
          <p>{files.length === 0 ? exporting.notMade : exporting.partlyMade}</p>
        )}
      </div>
      {refused > 0 && (
        <button type="button" onClick={onAnyway}>
          {exporting.anyway}
        </button>
      )}
      {shown.length > 0 && (
        <ul role="list">
          {shown.map((problem, index) => (
            <ProblemItem key={index} problem={problem} />
          ))}
        </ul>
      )}
    </>
  )
}

/** Downloads files, and offers a link to each. */
function Downloads({ request, answer }: NonNullable<ExportState['made']>): JSX.Element {
  const { words, project } = useWorkspace()
  const { files, print } = answer
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
  const names = fileNames(files, request, { words, pieces: project.pieces })
  return (
    <>
      <p>{words.exporting.made}</p>
      <ul class="downloads" role="list" ref={list}>
        {names.map((name, index) => (
          <li key={name}>
            <a href={addresses[index]} download={name}>
              {name}
            </a>
          </li>
        ))}
      </ul>
      {print.length > 0 && (
        <p>{words.exporting.print(...printGroups(print, project.pieces))}</p>
      )}
    </>
  )
}
