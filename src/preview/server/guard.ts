import { timingSafeEqual } from 'node:crypto'

import { readTarget } from './request-target.ts'
import type { RequestTarget } from './request-target.ts'

/** A request before anything of it was believed. */
export interface RawRequest {
  readonly method: string
  /** As it stands in the request line. */
  readonly target: string
  readonly headers: RawHeaders
}

/** What is to be guarded: where the server listens, and what only its own page knows. */
export interface ServerIdentity {
  readonly port: number
  readonly token: string
}

/** Why a request is not answered: an HTTP status of 400 or more, and a sentence for whoever meets it. */
interface Refusal {
  readonly status: number
  readonly message: string
}

/** What a request asks for, or why it is refused. */
export type Verdict = { readonly target: RequestTarget } | { readonly refusal: Refusal }

/**
 * Lets through what our own page or the user's address bar asked for, and nothing that another page, another name for
 * this computer or a malformed request could. Every rule stands alone, as each was once the only one that held.
 */
export function guard(asking: RawRequest, door: ServerIdentity): Verdict {
  for (const rule of RULES) {
    const refusal = rule(asking, door)
    if (refusal) return { refusal }
  }
  const target = readTarget(asking.target)
  return target ? { target } : refused(400, 'This is not an address of the preview.')
}

type Rule = (asking: RawRequest, door: ServerIdentity) => Refusal | undefined

const refused = (status: number, message: string): { readonly refusal: Refusal } => ({
  refusal: { status, message },
})

/** A port as browsers write it after a name: the one of http is left out (URL Standard). */
const suffix = (port: number): string => (port === 80 ? '' : `:${port}`)

/** The names under which a browser on this computer finds the server. */
const hostsOf = ({ port }: ServerIdentity): readonly string[] =>
  ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}${suffix(port)}`)

/** The address to open. */
export const addressOf = (port: number): string => `http://127.0.0.1${suffix(port)}/`

/** What the rules read; two of one kind would let the reader choose. */
const ONCE = [
  'host',
  'origin',
  'sec-fetch-site',
  'content-type',
  'content-length',
  'content-encoding',
  'x-preview-token',
]

const nothingTwice: Rule = ({ headers }) =>
  ONCE.some((name) => valuesOf(headers, name).length > 1)
    ? { status: 400, message: 'A header was sent twice.' }
    : undefined

/** A page whose name was made to lead here (DNS rebinding) asks under that name. */
const knownHost: Rule = ({ headers }, door) =>
  hostsOf(door).includes(valueOf(headers, 'host') ?? '')
    ? undefined
    : { status: 421, message: `The preview is at ${addressOf(door.port)} only.` }

const FOREIGN: Refusal = {
  status: 403,
  message:
    'Another page asked for this. To come here, type the address of the preview yourself.',
}

/** Exactly the origin that was asked: `localhost` and `127.0.0.1` may be two programs, and `null` may be anyone. */
const ownOrigin: Rule = ({ headers }) => {
  const origin = valueOf(headers, 'origin')
  return origin === undefined || origin === `http://${valueOf(headers, 'host')}`
    ? undefined
    : FOREIGN
}

/** `none` is the user's own doing; browsers that do not say it are held by the other rules. */
const ownSite: Rule = ({ headers, method }) => {
  const site = valueOf(headers, 'sec-fetch-site')
  const isOwn = site === undefined || site === 'same-origin'
  return isOwn || (site === 'none' && method !== 'POST') ? undefined : FOREIGN
}

/** What is never asked for: another protocol, or a script that would outlive the preview. */
const nothingElse: Rule = ({ headers }) =>
  valueOf(headers, 'upgrade') === undefined &&
  valueOf(headers, 'service-worker') === undefined
    ? undefined
    : { status: 403, message: 'The preview has no web sockets and no service workers.' }

/** Only what says its length beforehand may bring something. */
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

/** Changing something takes an origin, JSON (which no form sends) and the token, which only our own page can read. */
const trustedPost: Rule = ({ headers, method }, { token }) => {
  if (method !== 'POST') return undefined
  if (valueOf(headers, 'origin') === undefined) return FOREIGN
  const isJson = valueOf(headers, 'content-type') === 'application/json'
  if (!isJson || valueOf(headers, 'content-encoding') !== undefined)
    return { status: 415, message: 'Only application/json is taken.' }
  return isSame(valueOf(headers, 'x-preview-token') ?? '', token)
    ? undefined
    : { status: 403, message: 'The preview was started anew. Load this page again.' }
}

/** Takes the same time however much of the token is right. */
function isSame(given: string, token: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(token)]
  return one.length === other.length && timingSafeEqual(one, other)
}

const RULES: readonly Rule[] = [
  nothingTwice,
  knownHost,
  ownOrigin,
  ownSite,
  nothingElse,
  bodyOfPost,
  trustedPost,
]

/** The headers of a request as they came: names and values in turn, none joined and none dropped. */
type RawHeaders = readonly string[]

/** All values of a header, whose name is given in small letters. */
const valuesOf = (headers: RawHeaders, name: string): readonly string[] =>
  headers.filter(
    (_, index) => index % 2 === 1 && headers[index - 1]?.toLowerCase() === name,
  )

/** The value of a header; undefined where it was not sent. */
export const valueOf = (headers: RawHeaders, name: string): string | undefined =>
  valuesOf(headers, name)[0]
