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

/** Pins the deck as it is asked for, says `done` of it, and has it compared with from then on. */
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
