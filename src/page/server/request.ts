/** Why there is no answer: nothing listens (status 0), or the server refused with an HTTP status. */
export class RequestError extends Error {
  readonly status: number

  constructor(status: number, options?: ErrorOptions) {
    super(`no answer (${status})`, options)
    this.status = status
  }
}

/** The JSON of an answer, in the shape that `src/preview/protocol` promises for its path. */
export async function requestJson<T>(path: string, request: RequestInit): Promise<T> {
  const answer = await fetch(path, request).catch((error: unknown) => {
    request.signal?.throwIfAborted()
    throw new RequestError(0, { cause: error })
  })
  if (!answer.ok && !isRefusal(request, answer)) throw new RequestError(answer.status)
  return answer.json()
}

/** Whether something was not done, for reasons that the answer gives in its usual shape. */
const isRefusal = ({ method }: RequestInit, { status }: Response): boolean =>
  method === 'POST' && status === 409

/** Asks for something to be changed. */
export type Post = <T>(path: string, body: object) => Promise<T>

/** What the server says to a page of another run. */
const NOT_TRUSTED = 403

/**
 * Asks with the token of the page. A server that was started again has another one, and gives it to this page as it
 * gave the first; so what was written before can still be saved.
 */
export function createPost(first: string): Post {
  let token = first
  const post: Post = (path, body) =>
    requestJson(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Preview-Token': token },
      body: JSON.stringify(body),
      // It goes on when the page is left; a browser allows that for small messages only.
      keepalive: path === FORGET,
    })
  const isRenewed = async (): Promise<boolean> => {
    const now = await freshToken().catch(() => token)
    if (now === token) return false
    token = now
    return true
  }
  return async <T>(path: string, body: object): Promise<T> => {
    try {
      return await post<T>(path, body)
    } catch (failure) {
      const isOfOldRun = failure instanceof RequestError && failure.status === NOT_TRUSTED
      if (!isOfOldRun || !(await isRenewed())) throw failure
      return post(path, body)
    }
  }
}

const FORGET = '/api/desk/forget'

/** The token that stands in a page. */
export const tokenIn = (page: Document): string =>
  page.querySelector<HTMLMetaElement>('meta[name=token]')?.content ?? ''

async function freshToken(): Promise<string> {
  const answer = await fetch('/')
  return tokenIn(new DOMParser().parseFromString(await answer.text(), 'text/html'))
}
