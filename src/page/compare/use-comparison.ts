import { useState } from 'preact/hooks'

import type { Comparison } from '../../protocol/comparison.ts'
import { NoAnswer } from '../server/ask.ts'
import { useAnswer } from '../server/use-answer.ts'
import type { Answer } from '../server/use-answer.ts'
import { queryOf } from '../state/asked.ts'
import { isReadable } from '../state/last-good.ts'
import { useWorkspace } from '../workspace.ts'
import { beforeOf, beforeText } from './before.ts'

/** What changed since the state that the address names, and how to pin the state of now. */
export interface Comparing {
  readonly answer: Answer<Comparison>
  readonly pin: () => void
  /** What came of pinning, in words. */
  readonly outcome: string
}

/** Compares the deck as it is asked for, again whenever files change or something was pinned. */
export function useComparison(): Comparing {
  const { server, project, asked, generation, state, change, words } = useWorkspace()
  const [pins, setPins] = useState(0)
  const [outcome, setOutcome] = useState('')
  const before = beforeText(beforeOf(state.before))
  const question = [queryOf(asked), before, generation, pins].join(' ')
  const answer = useAnswer(isReadable(project) ? question : undefined, (signal) =>
    server.compare(asked, before, signal),
  )
  const pin = (): void => {
    server.pin(asked).then(
      ({ done, problems }) => {
        setPins((count) => count + 1)
        if (done) change({ before: 'pinned' })
        setOutcome(
          done ? words.compare.pinned : problems.map(({ message }) => message).join(' '),
        )
      },
      (failure: unknown) => {
        if (!(failure instanceof NoAnswer)) throw failure
        setOutcome(words.unanswered(failure.status))
      },
    )
  }
  return { answer, pin, outcome }
}
