import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

import { usePin } from '../compare/use-pin.ts'
import { useKeys } from '../keys/use-keys.ts'
import { useWorkspace } from '../workspace.ts'
import { subjectOf } from './title.ts'
import type { Subject } from './title.ts'

/** The foot of the page: what is looked at, what just changed, and whether the program is heard. */
export function StatusBar({
  isLinked,
}: {
  readonly isLinked: boolean | undefined
}): JSX.Element {
  const workspace = useWorkspace()
  const { words } = workspace
  const shown = subjectOf(workspace)
  const updates = useUpdates(shown)
  const pinned = usePinKey()
  const format = words.numbers
  const link = useLink(isLinked)
  return (
    <footer class="status" aria-label={words.status}>
      <p>
        {shown &&
          `${shown.name} · ${words.size(format.format(shown.trim.width), format.format(shown.trim.height))}`}
      </p>
      <p role="status">{pinned || updates}</p>
      <p role="status" class="link" data-linked={link}>
        {link === 'live'
          ? words.linked
          : link === 'lost'
            ? words.unlinked
            : words.linking}
      </p>
    </footer>
  )
}

/** Whether what is shown follows the files: not before the program has been heard, and has shown something. */
function useLink(isLinked: boolean | undefined): 'live' | 'lost' | 'opening' {
  const { view, sheets, state, project } = useWorkspace()
  const seen = state.view === 'sheets' ? sheets : view
  const hasLooked = seen.value !== undefined || project.problems.length > 0
  if (isLinked === false) return 'lost'
  return isLinked === true && hasLooked ? 'live' : 'opening'
}

/** “preparation front updated, 2 problems”: told when files changed what is looked at. */
function useUpdates(shown: Subject | undefined): string {
  const { words, state, problems: all } = useWorkspace()
  const [told, setTold] = useState('')
  const now = { ...shown, problems: all.length, view: state.view }
  const last = useRef(now)
  useEffect(() => {
    const before = last.current
    last.current = now
    const isLater = before.generation !== undefined && before.view === now.view
    if (!shown || !isLater || before.generation === now.generation) return
    // Who writes on the desk hears there how the words stand, not after every word that the card has changed.
    if (state.view === 'desk') return setTold('')
    const isChanged = before.name === now.name && before.digest !== now.digest
    if (isChanged || before.problems !== now.problems)
      setTold(words.updated(shown.name, words.problems(now.problems)))
  }, [now.generation])
  return told
}

/** Pins by key in every view but the one that compares, which says more of it itself; what came of it, for a while. */
function usePinKey(): string {
  const { words, state, generation } = useWorkspace()
  const { pin, outcome, forget } = usePin(words.compare.kept)
  useKeys(state.view === 'compare' ? {} : { pin })
  useEffect(forget, [generation, state.view])
  return outcome
}
