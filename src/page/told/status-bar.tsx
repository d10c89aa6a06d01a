import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

import { VisionNotice } from '../tools/vision-notice.tsx'
import { useWorkspace } from '../workspace.ts'

/** The foot of the page: what is looked at, what just changed, and whether the program is heard. */
export function StatusBar({ isLinked }: { readonly isLinked: boolean }): JSX.Element {
  const { words, side } = useWorkspace()
  const told = useUpdates()
  const format = words.numbers
  return (
    <footer class="status" aria-label={words.status}>
      <p>
        {side &&
          `${side.name} · ${words.size(format.format(side.trim.width), format.format(side.trim.height))}`}
      </p>
      <p role="status">{told}</p>
      <VisionNotice />
      <p role="status" class="link" data-linked={isLinked}>
        {isLinked ? words.linked : words.unlinked}
      </p>
    </footer>
  )
}

/** “preparation front updated, 2 problems”: told when files changed what is on the side that is looked at. */
function useUpdates(): string {
  const { words, state, side, view, problems: all } = useWorkspace()
  const [told, setTold] = useState('')
  const generation = view.value?.generation
  const problems = all.length
  const last = useRef({ generation, problems, name: side?.name, digest: side?.digest })
  useEffect(() => {
    const before = last.current
    last.current = { generation, problems, name: side?.name, digest: side?.digest }
    if (!side || before.generation === undefined || before.generation === generation)
      return
    // Who writes on the desk hears there how the words stand, not after every word that the card has changed.
    if (state.view === 'desk') return setTold('')
    const isChanged = before.name === side.name && before.digest !== side.digest
    if (isChanged || before.problems !== problems)
      setTold(words.updated(side.name, words.problems(problems)))
  }, [generation])
  return told
}
