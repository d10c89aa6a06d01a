/** Characters that all entities of a file may become together. */
const MOST = 512 * 1024

const ENTITY = /<!ENTITY\s+([\w.:-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/g

/**
 * The entities that a document type defines itself (XML 1.0, 4.2.1), such as those of Illustrator for its namespaces.
 * `grown` is called when they become more text than any picture needs; from then on they are empty.
 */
export function readEntities(
  declared: string,
  grown: () => void,
): ReadonlyMap<string, () => string> {
  const values = new Map<string, string>()
  let spent = 0
  const spend = (value: string): string => {
    spent += value.length
    if (spent <= MOST) return value
    grown()
    return ''
  }
  for (const [, name = '', double, single] of declared.matchAll(ENTITY)) {
    if (values.has(name)) continue
    // Only those before it: an entity can never hold itself.
    const value = (double ?? single ?? '').replaceAll(/&([\w.:-]+);/g, (written, inner) =>
      spend(values.get(inner) ?? written),
    )
    values.set(name, value)
  }
  return new Map([...values].map(([name, value]) => [name, () => spend(value)]))
}
