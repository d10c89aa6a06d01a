import { ask, NoAnswer } from './ask.ts'

/** Asks for something to be changed. */
export type Post = <T>(path: string, body: object) => Promise<T>

/** What the server says to a page of another run. */
const NOT_TRUSTED = 403

/**
 * Asks with the token of the page. A server that was started again has another one, and gives it to this page as it
 * gave the first; so what was written before can still be saved.
 */
export function postWith(first: string): Post {
  let token = first
  const post: Post = (path, body) =>
    ask(path, {
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
      const isOfOldRun = failure instanceof NoAnswer && failure.status === NOT_TRUSTED
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
