import { useEffect, useState } from 'preact/hooks'

import { RequestError } from './request.ts'

/** The result of a query. The last value stays while the next one is loading, and where that fails. */
export interface QueryResult<T> {
  readonly value?: T
  /** Whether a newer value is being loaded. */
  readonly isWaiting: boolean
  readonly failure?: RequestError
}

const PENDING: QueryResult<never> = { isWaiting: true }

const IDLE: QueryResult<never> = { isWaiting: false }

/** Runs a query whenever its key changes, and aborts the one before. Without a key, no query is run. */
export function useQuery<T>(
  key: string | undefined,
  load: (signal: AbortSignal) => Promise<T>,
): QueryResult<T> {
  const [answer, setAnswer] = useState<QueryResult<T>>(PENDING)
  useEffect(() => {
    if (key === undefined) return setAnswer(IDLE)
    const control = new AbortController()
    setAnswer((last) => ({ ...last, isWaiting: true }))
    load(control.signal).then(
      (value) => setAnswer({ value, isWaiting: false }),
      (failure: unknown) => {
        if (control.signal.aborted) return
        if (!(failure instanceof RequestError)) throw failure
        setAnswer((last) => ({ ...last, isWaiting: false, failure }))
      },
    )
    return () => control.abort()
  }, [key])
  return answer
}
