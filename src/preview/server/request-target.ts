/** What a request asks for: a path as it was sent, and the values of its query by name, in their order. */
export interface RequestTarget {
  readonly path: string
  readonly query: ReadonlyMap<string, readonly string[]>
}

/** The most characters of a request target; the longest of the page's own have some hundreds. */
const LONGEST = 2048

/**
 * Paths are names from our own table, so nothing in them needs an escape: letters, digits and `-_.` between single
 * slashes, no part that begins with a dot.
 */
const PATH = /^\/$|^(?:\/[\w-][\w.-]*)+$/

/** Printable ASCII without what a reader of addresses may take for an anchor, a second query or a way. */
const QUERY = /^[!$-;=@-[\]-~]*$/

// oxlint-disable-next-line no-control-regex -- these are what is looked for
const CONTROLS = /[\0-\x1f\x7f]/

/**
 * Reads a request target as it stands in the request line; undefined for every one that a browser would not send for
 * our page. Nothing is repaired: all that dev servers were broken with (`//`, `..`, `%2e`, `\`, `#`, `?raw??`) began
 * with two readers of one target who saw different things.
 */
export function readTarget(raw: string): RequestTarget | undefined {
  if (raw.length > LONGEST) return undefined
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

/** A form-encoded text (URL Standard §5.1), undefined where it is not one in UTF-8 or holds controls. */
function decoded(text: string): string | undefined {
  try {
    const plain = decodeURIComponent(text.replaceAll('+', ' '))
    return CONTROLS.test(plain) ? undefined : plain
  } catch {
    return undefined
  }
}
