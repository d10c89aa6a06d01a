import { isNode } from './structure-node.ts'
import type { StructureNode } from './structure-node.ts'

/**
 * Numbers the headings of sections from 1, so that no level is left out: who listens to a document goes from heading to
 * heading. A section is called by its first heading.
 */
export function levelHeadings(sections: readonly StructureNode[]): void {
  let before = 0
  for (const section of sections) {
    const headings = headingsIn(section)
    const levels = [...new Set(headings.map(({ level = 0 }) => level))].toSorted(
      (one, other) => one - other,
    )
    for (const heading of headings) {
      const level = Math.min(levels.indexOf(heading.level ?? 0), before) + 1
      heading.type = `H${level}`
      before = level
    }
    const [first] = headings
    if (first?.words) section.title = first.words
  }
}

/** The headings in an element, in reading order. */
export const headingsIn = (node: StructureNode): readonly StructureNode[] =>
  node.kids.flatMap((kid) => {
    if (!isNode(kid)) return []
    return kid.level === undefined ? headingsIn(kid) : [kid]
  })
