import { useState } from 'preact/hooks'

import { RequestError } from '../server/request.ts'
import { useWorkspace } from '../workspace.ts'

/** Keeps the deck as it is now, to compare with later. */
export interface Pinning {
  readonly pin: () => void
  /** What came of it, in words; empty where nothing was pinned. */
  readonly outcome: string
  readonly forget: () => void
}

/** Pins the deck of the tab and compares with that from then on; `done` is the message where it works. */
export function usePin(done: string, onAnswer?: () => void): Pinning {
  const { server, query, change, words } = useWorkspace()
  const [outcome, setOutcome] = useState('')
  const pin = (): void => {
    server.pin(query).then(
      (answer) => {
        onAnswer?.()
        if (answer.done) change({ before: 'pinned' })
        setOutcome(
          answer.done ? done : answer.problems.map(({ message }) => message).join(' '),
        )
      },
      (failure: unknown) => {
        if (!(failure instanceof RequestError)) throw failure
        setOutcome(words.unanswered(failure.status))
      },
    )
  }
  return { pin, outcome, forget: () => setOutcome('') }
}
