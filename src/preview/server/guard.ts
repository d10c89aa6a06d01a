import { timingSafeEqual } from 'node:crypto'

import { readTarget } from './request-target.ts'
import type { RequestTarget } from './request-target.ts'

/** A request of which nothing has been checked yet. */
export interface RawRequest {
  readonly method: string
  /** As in the request line. */
  readonly target: string
  readonly headers: RawHeaders
}

/** The port of the server, and the token that only its own page knows. */
export interface ServerIdentity {
  readonly port: number
  readonly token: string
}

/** Why a request is refused: an HTTP status of 400 or more, and a message for the user. */
interface Refusal {
  readonly status: number
  readonly message: string
}

/** The target of a request, or why it is refused. */
export type Verdict = { readonly target: RequestTarget } | { readonly refusal: Refusal }

/**
 * Accepts requests of our own page and of the user's address bar, and refuses those of other pages, under other names of
 * this computer, and malformed ones. Each rule must hold by itself: against some attack it is the only one that does.
 */
export function guard(request: RawRequest, server: ServerIdentity): Verdict {
  for (const rule of RULES) {
    const refusal = rule(request, server)
    if (refusal) return { refusal }
  }
  const target = readTarget(request.target)
  return target ? { target } : refused(400, 'This is not an address of the preview.')
}

type Rule = (request: RawRequest, server: ServerIdentity) => Refusal | undefined

const refused = (status: number, message: string): { readonly refusal: Refusal } => ({
  refusal: { status, message },
})

/** A port as it follows a host: the default port of http is left out (URL Standard). */
const portSuffix = (port: number): string => (port === 80 ? '' : `:${port}`)

/** The hosts under which a browser on this computer reaches the server. */
const hostsOf = ({ port }: ServerIdentity): readonly string[] =>
  ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}${portSuffix(port)}`)

/** The address to open. */
export const addressOf = (port: number): string => `http://127.0.0.1${portSuffix(port)}/`

/** Headers that the rules read: if one came twice, another reader could take the other value. */
const SINGLE_HEADERS = [
  'host',
  'origin',
  'sec-fetch-site',
  'content-type',
  'content-length',
  'content-encoding',
  'x-preview-token',
]

const noDuplicateHeaders: Rule = ({ headers }) =>
  SINGLE_HEADERS.some((name) => valuesOf(headers, name).length > 1)
    ? { status: 400, message: 'A header was sent twice.' }
    : undefined

/** Against DNS rebinding: a page whose host name was made to resolve to this computer sends that name as Host. */
const knownHost: Rule = ({ headers }, server) =>
  hostsOf(server).includes(valueOf(headers, 'host') ?? '')
    ? undefined
    : { status: 421, message: `The preview is at ${addressOf(server.port)} only.` }

const FOREIGN_PAGE: Refusal = {
  status: 403,
  message:
    'Another page asked for this. To come here, type the address of the preview yourself.',
}

/** Exactly the origin of the request: `localhost` and `127.0.0.1` may be two programs, and `null` may be anyone. */
const ownOrigin: Rule = ({ headers }) => {
  const origin = valueOf(headers, 'origin')
  return origin === undefined || origin === `http://${valueOf(headers, 'host')}`
    ? undefined
    : FOREIGN_PAGE
}

/** `none` is the user's address bar or a bookmark; browsers that do not send the header are held by the other rules. */
const ownSite: Rule = ({ headers, method }) => {
  const site = valueOf(headers, 'sec-fetch-site')
  const isOwn = site === undefined || site === 'same-origin'
  return isOwn || (site === 'none' && method !== 'POST') ? undefined : FOREIGN_PAGE
}

/** The page never opens web sockets, nor service workers, which would outlive the preview. */
const noUpgrade: Rule = ({ headers }) =>
  valueOf(headers, 'upgrade') === undefined &&
  valueOf(headers, 'service-worker') === undefined
    ? undefined
    : { status: 403, message: 'The preview has no web sockets and no service workers.' }

/** Only POST may have a body, and must declare its length. */
const bodyOfPost: Rule = ({ headers, method }) => {
  const length = valueOf(headers, 'content-length')
  if (valueOf(headers, 'transfer-encoding') !== undefined)
    return { status: 411, message: 'The length of the message is missing.' }
  if (method === 'POST')
    return length === undefined
      ? { status: 411, message: 'The length of the message is missing.' }
      : undefined
  return length === undefined || length === '0'
    ? undefined
    : { status: 400, message: 'Only POST may bring a message.' }
}

/** Changes need an origin, JSON (which no form can send) and the token, which only our own page can read. */
const trustedPost: Rule = ({ headers, method }, { token }) => {
  if (method !== 'POST') return undefined
  if (valueOf(headers, 'origin') === undefined) return FOREIGN_PAGE
  const isJson = valueOf(headers, 'content-type') === 'application/json'
  if (!isJson || valueOf(headers, 'content-encoding') !== undefined)
    return { status: 415, message: 'Only application/json is taken.' }
  return isSameToken(valueOf(headers, 'x-preview-token') ?? '', token)
    ? undefined
    : { status: 403, message: 'The preview was started anew. Load this page again.' }
}

/** Takes the same time however many characters are right. */
function isSameToken(given: string, token: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(token)]
  return one.length === other.length && timingSafeEqual(one, other)
}

const RULES: readonly Rule[] = [
  noDuplicateHeaders,
  knownHost,
  ownOrigin,
  ownSite,
  noUpgrade,
  bodyOfPost,
  trustedPost,
]

/** The headers of a request as they were sent: names and values in turn, none joined and none dropped. */
type RawHeaders = readonly string[]

/** All values of a header, whose name is given in lower case. */
const valuesOf = (headers: RawHeaders, name: string): readonly string[] =>
  headers.filter(
    (_, index) => index % 2 === 1 && headers[index - 1]?.toLowerCase() === name,
  )

/** The value of a header; undefined where it was not sent. */
export const valueOf = (headers: RawHeaders, name: string): string | undefined =>
  valuesOf(headers, name)[0]
