/** Programs choose the prefixes of these as they like: `svg:`, `ns0:`. */
const SVG = 'http://www.w3.org/2000/svg'
const LINK = 'http://www.w3.org/1999/xlink'

/** Names of a file with the prefixes that everybody knows. */
interface XmlNames {
  /** The attributes of the next element; addresses are `xlink:href`. */
  readonly attributes: (
    written: Readonly<Record<string, string>>,
  ) => ReadonlyMap<string, string>
  /** The name of an element; one of SVG comes without a prefix. */
  readonly element: (written: string) => string
}

/** Starts reading a file in which no prefix is declared yet. */
export function xmlNames(): XmlNames {
  const prefixes = new Map([
    ['svg', SVG],
    ['xlink', LINK],
  ])
  return {
    attributes: (written) => {
      const named = new Map(Object.entries(written))
      for (const [name, value] of named) {
        const [before, prefix = ''] = name.split(':')
        if (before === 'xmlns' && (value === SVG || value === LINK))
          prefixes.set(prefix, value)
      }
      for (const [prefix, space] of prefixes) {
        const address = named.get(`${prefix}:href`)
        if (space === LINK && address !== undefined) named.set('xlink:href', address)
      }
      return named
    },
    element: (written) => {
      const [prefix = '', local] = written.split(':')
      return local !== undefined && prefixes.get(prefix) === SVG ? local : written
    },
  }
}
