/** The path of a request as it was sent, and the values of its query by name, in order. */
export interface RequestTarget {
  readonly path: string
  readonly query: ReadonlyMap<string, readonly string[]>
}

/** The maximum length of a request target; those of the page have some hundred characters. */
const MAX_TARGET = 2048

/**
 * Paths are names from the table of routes, which need no escapes: letters, digits and `-_.` between single slashes, and
 * no part that begins with a dot.
 */
const PATH = /^\/$|^(?:\/[\w-][\w.-]*)+$/

/** Printable ASCII without characters that could start a fragment, a second query or a path. */
const QUERY = /^[!$-;=@-[\]-~]*$/

// oxlint-disable-next-line no-control-regex -- control characters are what is searched for
const CONTROLS = /[\0-\x1f\x7f]/

/**
 * Parses a request target as it is in the request line; undefined for any that a browser would not send for our page.
 * Nothing is repaired: the known attacks on dev servers (`//`, `..`, `%2e`, `\`, `#`, `?raw??`) work because two parsers
 * read one target in different ways.
 */
export function readTarget(raw: string): RequestTarget | undefined {
  if (raw.length > MAX_TARGET) return undefined
  const mark = raw.indexOf('?')
  const path = mark === -1 ? raw : raw.slice(0, mark)
  if (!PATH.test(path)) return undefined
  const query = readQuery(mark === -1 ? '' : raw.slice(mark + 1))
  return query && { path, query }
}

function readQuery(raw: string): RequestTarget['query'] | undefined {
  if (!QUERY.test(raw)) return undefined
  const query = new Map<string, string[]>()
  for (const pair of raw.split('&')) {
    if (pair === '') continue
    const [name, value] = cutAt(pair, '=').map(decoded)
    if (name === undefined || value === undefined) return undefined
    query.set(name, [...(query.get(name) ?? []), value])
  }
  return query
}

const cutAt = (text: string, sign: string): readonly [string, string] => {
  const at = text.indexOf(sign)
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

/** Decodes a form-encoded text (URL Standard §5.1); undefined where it is not valid UTF-8 or has control characters. */
function decoded(text: string): string | undefined {
  try {
    const value = decodeURIComponent(text.replaceAll('+', ' '))
    return CONTROLS.test(value) ? undefined : value
  } catch {
    return undefined
  }
}
