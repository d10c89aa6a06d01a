import type { JSX } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'

import type { ExportAnswer } from '../../preview/protocol/view.ts'
import { useWorkspace } from '../workspace.ts'
import { bytesOf } from './bytes.ts'

/** Saves files, and leads to each for as long as it stands. */
export function Downloads({
  files,
  print,
}: Pick<ExportAnswer, 'files' | 'print'>): JSX.Element {
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
