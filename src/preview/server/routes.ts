import type { HttpResponse } from './responses.ts'

/** What a handler is told of a request. */
export interface RouteRequest {
  /** The named parts of the path, each of the kind that the route says. */
  readonly parts: Readonly<Record<string, string>>
  /** Values by name; a name may be repeated. */
  readonly query: ReadonlyMap<string, readonly string[]>
  /** Of POST: what JSON said, objects without keys that reach into prototypes; else undefined. */
  readonly body: unknown
  /** Tells when the client has gone, and with it all reason to go on. */
  readonly signal: AbortSignal
}

/** What a part of a path may be made of; none can be a way to a file. */
const PART_PATTERNS = {
  hex: '[0-9a-f]{1,128}',
  digits: '[0-9]{1,9}',
  name: '[\\w-]{1,128}',
}

/** An address that the server knows, and what answers there. GET changes nothing. */
export interface Route {
  readonly method: 'GET' | 'POST'
  /** `/api/view`, or with named parts: `/api/picture/:digest/:dpi.png`. */
  readonly path: string
  /** The kind of each named part. */
  readonly parts?: Readonly<Record<string, keyof typeof PART_PATTERNS>>
  /** Of POST: the most bytes that it takes; one million where nothing is said. */
  readonly maxBytes?: number
  readonly handle: (request: RouteRequest) => HttpResponse | Promise<HttpResponse>
}

/** The route of a request, or the methods that its path has: none for one that is not known. */
export type RouteMatch =
  | { readonly route: Route; readonly parts: RouteRequest['parts'] }
  | { readonly allowed: readonly string[] }

/** Makes what finds the routes of a table. */
export function createRouter(
  routes: readonly Route[],
): (method: string, path: string) => RouteMatch {
  const table = routes.map((route) => ({ route, pattern: patternOf(route) }))
  return (method, path) => {
    const hits = table.flatMap(({ route, pattern }) => {
      const match = pattern.exec(path)
      return match ? [{ route, parts: match.groups ?? {} }] : []
    })
    const wanted = method === 'HEAD' ? 'GET' : method
    return (
      hits.find(({ route }) => route.method === wanted) ?? {
        allowed: hits.flatMap(({ route }) =>
          route.method === 'GET' ? ['GET', 'HEAD'] : ['POST'],
        ),
      }
    )
  }
}

function patternOf({ path, parts = {} }: Route): RegExp {
  const pattern = path
    .replaceAll('.', '\\.')
    .replaceAll(/:([a-z]+)/g, (_, name: string) => {
      const kind = parts[name]
      if (!kind) throw new Error(`The route ${path} does not say what :${name} is`)
      return `(?<${name}>${PART_PATTERNS[kind]})`
    })
  return new RegExp(`^${pattern}$`)
}
