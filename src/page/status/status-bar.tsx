import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

import { usePin } from '../compare/use-pin.ts'
import { useKeys } from '../keys/use-keys.ts'
import { useIsDrawing } from '../picture/pictures-coming.ts'
import { useWorkspace } from '../workspace.ts'
import { subjectOf } from './title.ts'
import type { ShownSubject } from './title.ts'

/** The status bar: what is shown, what just changed, and whether the server is connected. */
export function StatusBar({
  isConnected,
}: {
  readonly isConnected: boolean | undefined
}): JSX.Element {
  const workspace = useWorkspace()
  const { words } = workspace
  const shown = subjectOf(workspace)
  const updates = useUpdates(shown)
  const pinned = usePinKey()
  const format = words.numbers
  const connection = useConnection(isConnected)
  const isDrawing = useIsDrawing() || workspace.view.isWaiting
  return (
    <footer class="status" aria-label={words.status}>
      <p>
        {shown &&
          `${shown.name} · ${words.size(format.format(shown.trim.width), format.format(shown.trim.height))}`}
      </p>
      <p role="status">{pinned || updates}</p>
      {isDrawing && (
        <p class="drawing" data-late>
          {words.drawing}
        </p>
      )}
      <p role="status" class="connection" data-connection={connection}>
        {connection === 'live'
          ? words.connected
          : connection === 'lost'
            ? words.disconnected
            : words.connecting}
      </p>
    </footer>
  )
}

/** Whether the page follows the files: not before the server is connected and has sent something to show. */
function useConnection(isConnected: boolean | undefined): 'live' | 'lost' | 'opening' {
  const { view, sheets, state, project } = useWorkspace()
  const shown = state.view === 'sheets' ? sheets : view
  const isLoaded = shown.value !== undefined || project.problems.length > 0
  if (isConnected === false) return 'lost'
  return isConnected === true && isLoaded ? 'live' : 'opening'
}

/** “preparation front updated, 2 problems”: announced when files have changed what is shown. */
function useUpdates(shown: ShownSubject | undefined): string {
  const { words, state, problems: all } = useWorkspace()
  const [update, setUpdate] = useState('')
  const now = { ...shown, problems: all.length, view: state.view }
  const last = useRef(now)
  useEffect(() => {
    const before = last.current
    last.current = now
    const isLater = before.generation !== undefined && before.view === now.view
    if (!shown || !isLater || before.generation === now.generation) return
    // In the editor, the status of the words is announced instead: not every change of the card while typing.
    if (state.view === 'editor') return setUpdate('')
    const isChanged = before.name === now.name && before.digest !== now.digest
    if (isChanged || before.problems !== now.problems)
      setUpdate(words.updated(shown.name, words.problems(now.problems)))
  }, [now.generation])
  return update
}

/** Pins by key in all views but the compare view, which has a button for it; returns the outcome until the next change. */
function usePinKey(): string {
  const { words, state, generation } = useWorkspace()
  const { pin, outcome, forget } = usePin(words.compare.kept)
  useKeys(state.view === 'compare' ? {} : { pin })
  useEffect(forget, [generation, state.view])
  return outcome
}
