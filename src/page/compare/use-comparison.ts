import { useState } from 'preact/hooks'

import type { Comparison } from '../../preview/protocol/comparison.ts'
import { useQuery } from '../server/use-query.ts'
import type { QueryResult } from '../server/use-query.ts'
import { isReadable } from '../state/use-project.ts'
import { searchParamsOf } from '../state/view-query.ts'
import { useWorkspace } from '../workspace.ts'
import { parseComparedState, formatComparedState } from './compared-state.ts'
import { usePin } from './use-pin.ts'
import type { Pinning } from './use-pin.ts'

/** What changed since the state that the address names, and how to pin the state of now. */
export interface ComparisonState extends Pick<Pinning, 'pin' | 'outcome'> {
  readonly answer: QueryResult<Comparison>
}

/** Compares the deck of the tab; again whenever files change or something is pinned. */
export function useComparison(): ComparisonState {
  const { server, project, query, generation, state, words } = useWorkspace()
  const [pins, setPins] = useState(0)
  const { pin, outcome } = usePin(words.compare.pinned, () =>
    setPins((count) => count + 1),
  )
  const before = formatComparedState(parseComparedState(state.before))
  const question = [searchParamsOf(query), before, generation, pins].join(' ')
  const answer = useQuery(isReadable(project) ? question : undefined, (signal) =>
    server.compare(query, before, signal),
  )
  return { answer, pin, outcome }
}
