import { useEffect, useState } from 'preact/hooks'

import { RequestError } from './request.ts'

/** An answer of the server: the last one stays while the next is awaited, and when there is none. */
export interface QueryResult<T> {
  readonly value?: T
  /** Whether the value is not (yet) the one that was asked for. */
  readonly isWaiting: boolean
  readonly failure?: RequestError
}

const NOTHING_YET: QueryResult<never> = { isWaiting: true }

const NOTHING_ASKED: QueryResult<never> = { isWaiting: false }

/**
 * Asks whenever the question is another one; a question that is no longer wanted is aborted. An undefined question
 * is not asked.
 */
export function useQuery<T>(
  question: string | undefined,
  ask: (signal: AbortSignal) => Promise<T>,
): QueryResult<T> {
  const [answer, setAnswer] = useState<QueryResult<T>>(NOTHING_YET)
  useEffect(() => {
    if (question === undefined) return setAnswer(NOTHING_ASKED)
    const control = new AbortController()
    setAnswer((last) => ({ ...last, isWaiting: true }))
    ask(control.signal).then(
      (value) => setAnswer({ value, isWaiting: false }),
      (failure: unknown) => {
        if (control.signal.aborted) return
        if (!(failure instanceof RequestError)) throw failure
        setAnswer((last) => ({ ...last, isWaiting: false, failure }))
      },
    )
    return () => control.abort()
  }, [question])
  return answer
}
