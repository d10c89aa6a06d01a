import { useState } from 'preact/hooks'

import type { Comparison } from '../../preview/protocol/comparison.ts'
import { useAnswer } from '../server/use-answer.ts'
import type { Answer } from '../server/use-answer.ts'
import { isReadable } from '../state/last-good.ts'
import { searchParamsOf } from '../state/view-query.ts'
import { useWorkspace } from '../workspace.ts'
import { beforeOf, beforeText } from './before.ts'
import { usePin } from './use-pin.ts'
import type { Pinning } from './use-pin.ts'

/** What changed since the state that the address names, and how to pin the state of now. */
export interface Comparing extends Pick<Pinning, 'pin' | 'outcome'> {
  readonly answer: Answer<Comparison>
}

/** Compares the deck as it is asked for, again whenever files change or something was pinned. */
export function useComparison(): Comparing {
  const { server, project, asked, generation, state, words } = useWorkspace()
  const [pins, setPins] = useState(0)
  const { pin, outcome } = usePin(words.compare.pinned, () =>
    setPins((count) => count + 1),
  )
  const before = beforeText(beforeOf(state.before))
  const question = [searchParamsOf(asked), before, generation, pins].join(' ')
  const answer = useAnswer(isReadable(project) ? question : undefined, (signal) =>
    server.compare(asked, before, signal),
  )
  return { answer, pin, outcome }
}
