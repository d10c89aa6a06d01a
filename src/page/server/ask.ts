/** Why there is no answer: nothing listens (status 0), or the server refused with an HTTP status. */
export class NoAnswer extends Error {
  readonly status: number

  constructor(status: number, options?: ErrorOptions) {
    super(`no answer (${status})`, options)
    this.status = status
  }
}

/** The JSON of an answer, in the shape that `src/preview/protocol` promises for its path. */
export async function ask<T>(path: string, request: RequestInit): Promise<T> {
  const answer = await fetch(path, request).catch((error: unknown) => {
    request.signal?.throwIfAborted()
    throw new NoAnswer(0, { cause: error })
  })
  if (!answer.ok && !isRefusal(request, answer)) throw new NoAnswer(answer.status)
  return answer.json()
}

/** Whether something was not done, for reasons that the answer gives in its usual shape. */
const isRefusal = ({ method }: RequestInit, { status }: Response): boolean =>
  method === 'POST' && status === 409
