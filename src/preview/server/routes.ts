import type { HttpResponse } from './responses.ts'

/** A request as a handler gets it. */
export interface RouteRequest {
  /** The named parts of the path, each of the type that the route declares. */
  readonly parts: Readonly<Record<string, string>>
  /** Values by name; a name may be repeated. */
  readonly query: ReadonlyMap<string, readonly string[]>
  /** The JSON of a POST, without keys that could change a prototype; undefined for GET. */
  readonly body: unknown
  /** Aborted when the client has gone. */
  readonly signal: AbortSignal
}

/** The characters of a part of a path; none can form the path of a file. */
const PART_PATTERNS = {
  hex: '[0-9a-f]{1,128}',
  digits: '[0-9]{1,9}',
  name: '[\\w-]{1,128}',
}

/** A path of the server, and its handler. GET changes nothing. */
export interface Route {
  readonly method: 'GET' | 'POST'
  /** `/api/view`, or with named parts: `/api/picture/:digest/:dpi.png`. */
  readonly path: string
  /** The type of each named part. */
  readonly parts?: Readonly<Record<string, keyof typeof PART_PATTERNS>>
  /** The maximum size of a POST in bytes; one million by default. */
  readonly maxBytes?: number
  readonly handle: (request: RouteRequest) => HttpResponse | Promise<HttpResponse>
}

/** The route of a request, or the methods that its path allows: none for an unknown path. */
export type RouteMatch =
  | { readonly route: Route; readonly parts: RouteRequest['parts'] }
  | { readonly allowed: readonly string[] }

/** Creates a function that finds routes by method and path. */
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
