import { headingsIn } from './level-headings.ts'
import type { PdfFile } from './pdf-file.ts'
import { pdfText } from './pdf-value.ts'
import type { PdfObject } from './pdf-value.ts'
import { firstPage, isNode } from './structure-node.ts'
import type { StructureNode } from './structure-node.ts'

/** A bookmark, with those below it. */
interface Bookmark {
  readonly title: string
  readonly page: number
  /** In points from the foot of the page; from its top, if absent. */
  readonly y?: number
  readonly below: readonly Bookmark[]
}

/** Writes the bookmarks of a file (ISO 32000-1, 12.3.3): its pieces, and the headings of each. */
export function addOutline(
  file: PdfFile,
  { kids }: StructureNode,
  pages: readonly PdfObject[],
): void {
  const bookmarks = kids.filter(isNode).flatMap(bookmarkOf)
  if (bookmarks.length === 0) return
  const root = file.reserve()
  root.data = { Type: 'Outlines', ...write(file, bookmarks, root, pages) }
  root.end()
  file.catalog['Outlines'] = root
  file.catalog['PageMode'] = 'UseOutlines'
}

/** The bookmark of a section; none where there is nothing to read in it. */
function bookmarkOf(section: StructureNode): readonly Bookmark[] {
  const page = firstPage(section)
  if (page === undefined) return []
  const below = headingsIn(section).flatMap(({ words = '', top }) =>
    top && words !== section.title ? [{ title: words, ...top, below: [] }] : [],
  )
  return [{ title: section.title ?? '', page, below }]
}

/** Writes bookmarks beside each other, and returns what the one above says of them. */
function write(
  file: PdfFile,
  bookmarks: readonly Bookmark[],
  parent: PdfObject,
  pages: readonly PdfObject[],
) {
  const objects = bookmarks.map(() => file.reserve())
  let count = bookmarks.length
  for (const [index, { title, page, y, below }] of bookmarks.entries()) {
    const object = objects[index]
    const target = pages[page]
    if (!object || !target) continue
    const inside = below.length > 0 ? write(file, below, object, pages) : undefined
    count += inside?.Count ?? 0
    object.data = {
      Title: pdfText(title),
      Parent: parent,
      Dest: y === undefined ? [target, 'Fit'] : [target, 'FitH', y],
      Prev: objects[index - 1],
      Next: objects[index + 1],
      ...inside,
    }
    object.end()
  }
  return { First: objects[0], Last: objects.at(-1), Count: count }
}
