/** A failed request: the server did not answer (status 0), or refused with an HTTP status. */
export class RequestError extends Error {
  readonly status: number

  constructor(status: number, options?: ErrorOptions) {
    super(`no answer (${status})`, options)
    this.status = status
  }
}

/** Requests JSON of the type that `src/preview/protocol` declares for the path. */
export async function requestJson<T>(path: string, request: RequestInit): Promise<T> {
  const answer = await fetch(path, request).catch((error: unknown) => {
    request.signal?.throwIfAborted()
    throw new RequestError(0, { cause: error })
  })
  if (!answer.ok && !isRefusal(request, answer)) throw new RequestError(answer.status)
  return answer.json()
}

/** Whether a POST was refused with an `Outcome`, which gives the reasons. */
const isRefusal = ({ method }: RequestInit, { status }: Response): boolean =>
  method === 'POST' && status === 409

/** Sends a change. */
export type Post = <T>(path: string, body: object, signal?: AbortSignal) => Promise<T>

/** The status for a token of an earlier run. */
const FORBIDDEN = 403

/**
 * Creates a function that sends changes with the token of the page. A restarted server has another token, which is then
 * read from its page, so that unsaved words can still be saved.
 */
export function createPost(first: string): Post {
  let token = first
  const post: Post = (path, body, signal) =>
    requestJson(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Preview-Token': token },
      body: JSON.stringify(body),
      // Completes even when the page is closed; browsers allow that for small messages only.
      keepalive: path === FORGET,
      ...(signal && { signal }),
    })
  const isRenewed = async (): Promise<boolean> => {
    const now = await freshToken().catch(() => token)
    if (now === token) return false
    token = now
    return true
  }
  return async <T>(path: string, body: object, signal?: AbortSignal): Promise<T> => {
    try {
      return await post<T>(path, body, signal)
    } catch (failure) {
      const isOfOldRun = failure instanceof RequestError && failure.status === FORBIDDEN
      if (!isOfOldRun || !(await isRenewed())) throw failure
      return post(path, body, signal)
    }
  }
}

const FORGET = '/api/editor/forget'

/** The token in a page. */
export const tokenIn = (page: Document): string =>
  page.querySelector<HTMLMetaElement>('meta[name=token]')?.content ?? ''

async function freshToken(): Promise<string> {
  const answer = await fetch('/')
  return tokenIn(new DOMParser().parseFromString(await answer.text(), 'text/html'))
}
