import { useState } from 'preact/hooks'

import type { Outcome } from '../../preview/protocol/problem.ts'
import { NoAnswer } from '../server/ask.ts'
import { useWorkspace } from '../workspace.ts'

/** How far something is that the program was asked to do. */
export interface Attempt {
  readonly isBusy: boolean
  readonly answer?: Outcome
  readonly failure?: NoAnswer
}

/** Has something done after what was begun before, and keeps what came of the last one; whether it was done. */
export function useAttempt(): Attempt & {
  readonly begin: (work: () => Promise<Outcome>) => Promise<boolean>
} {
  const { drafts } = useWorkspace()
  const [attempt, setAttempt] = useState<Attempt>({ isBusy: false })
  const begin = async (work: () => Promise<Outcome>): Promise<boolean> => {
    setAttempt({ isBusy: true })
    try {
      const answer = await drafts.inTurn(work)
      setAttempt({ isBusy: false, answer })
      return answer.done
    } catch (failure) {
      if (!(failure instanceof NoAnswer)) throw failure
      setAttempt({ isBusy: false, failure })
      return false
    }
  }
  return { ...attempt, begin }
}
