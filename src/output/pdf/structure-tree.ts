import type { PdfFile } from './pdf-file.ts'
import { pdfText } from './pdf-value.ts'
import type { PdfDictionary, PdfObject, PdfValue } from './pdf-value.ts'
import { firstPage, isNode } from './structure-node.ts'
import type {
  MarkedContent,
  PlacedLink,
  StructureKid,
  StructureNode,
} from './structure-node.ts'

/** The structure of a file (ISO 32000-1, 14.7): its elements, and the way back from what is drawn to them. */
export class StructureTree {
  readonly #file: PdfFile
  readonly #root: StructureNode
  readonly #objects = new Map<StructureNode, PdfObject>()
  readonly #annotations = new Map<PlacedLink, PdfObject>()
  /** What is drawn on each page, by its numbers. */
  readonly #marked: (readonly MarkedContent[])[] = []
  /** The elements of links, by the keys that follow those of the pages. */
  readonly #linkKeys: PlacedLink[] = []
  readonly #notes: { readonly id: string; readonly object: PdfObject }[] = []
  readonly #pageCount: number

  constructor(file: PdfFile, root: StructureNode, pageCount: number) {
    this.#file = file
    this.#root = root
    this.#pageCount = pageCount
  }

  /** What a page says of its structure, once it is drawn. */
  entriesOfPage(index: number, marked: readonly MarkedContent[]): PdfDictionary {
    this.#marked[index] = marked
    const links = linksIn(this.#root).filter(({ page }) => page === index)
    return {
      StructParents: index,
      // Keys go from link to link as they are read.
      Tabs: 'S',
      ...(links.length > 0 && { Annots: links.map((link) => this.#annotate(link)) }),
    }
  }

  #annotate(link: PlacedLink): PdfObject {
    const { href, words, bounds } = link
    const annotation = this.#file.add({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: bounds,
      Border: [0, 0, 0],
      // Printed as well, which shows nothing.
      F: 4,
      A: { Type: 'Action', S: 'URI', URI: pdfText(href) },
      Contents: pdfText(words),
      StructParent: this.#pageCount + this.#linkKeys.length,
    })
    this.#annotations.set(link, annotation)
    this.#linkKeys.push(link)
    return annotation
  }

  /** Writes the elements, and says in the catalog that there are any. */
  finish(pages: readonly PdfObject[]): void {
    const file = this.#file
    const root = file.reserve()
    const top = this.#write(this.#root, root, pages)
    const elements = [
      ...this.#marked.map((marked) =>
        file.add(marked.map(({ of }) => this.#objectOf(of))),
      ),
      ...this.#linkKeys.map(({ of }) => this.#objectOf(of)),
    ]
    const nums = elements.flatMap((element, key) => [key, element])
    const names = this.#notes.flatMap(({ id, object }) => [pdfText(id), object])
    root.data = {
      Type: 'StructTreeRoot',
      K: [top],
      ParentTree: file.add({ Nums: nums }),
      ParentTreeNextKey: elements.length,
      ...(names.length > 0 && { IDTree: file.add({ Names: names }) }),
    }
    file.setStructure(root)
  }

  #objectOf(node: StructureNode): PdfObject {
    const known = this.#objects.get(node)
    if (known) return known
    const object = this.#file.reserve()
    this.#objects.set(node, object)
    return object
  }

  /** Writes an element and those in it. */
  #write(node: StructureNode, parent: PdfObject, pages: readonly PdfObject[]): PdfObject {
    const object = this.#objectOf(node)
    const own = firstPage(node)
    const kids = inOrder(node.kids).flatMap((kid) => this.#kid(kid, object, own, pages))
    object.data = {
      Type: 'StructElem',
      S: node.type,
      P: parent,
      ...entriesOf(node),
      ...(node.type === 'Note' && { ID: pdfText(this.#identify(object)) }),
      Pg: own === undefined ? undefined : pages[own],
      K: kids,
    }
    object.end()
    return object
  }

  #kid(
    kid: StructureKid,
    parent: PdfObject,
    ofParent: number | undefined,
    pages: readonly PdfObject[],
  ): readonly PdfValue[] {
    if (isNode(kid)) return [this.#write(kid, parent, pages)]
    const page = pages[kid.page]
    if (!page) return []
    if ('ids' in kid)
      return kid.page === ofParent
        ? kid.ids
        : kid.ids.map((id) => ({ Type: 'MCR', Pg: page, MCID: id }))
    const annotation = this.#annotations.get(kid)
    return annotation ? [{ Type: 'OBJR', Pg: page, Obj: annotation }] : []
  }

  /** A name for a footnote, which none other has. */
  #identify(object: PdfObject): string {
    const id = `note-${String(this.#notes.length + 1).padStart(5, '0')}`
    this.#notes.push({ id, object })
    return id
  }
}

/** Parts of a paragraph in the order of its words: on a line from right to left, the last one stands first. */
const inOrder = (kids: readonly StructureKid[]): readonly StructureKid[] =>
  kids.some((kid) => isNode(kid) && kid.order !== undefined)
    ? kids.toSorted((one, other) => orderOf(one) - orderOf(other))
    : kids

/** What goes on in another column comes last. */
const orderOf = (kid: StructureKid): number =>
  isNode(kid) ? (kid.order ?? 0) : Number.POSITIVE_INFINITY

/** What an element says of itself besides its kids. */
function entriesOf(node: StructureNode): PdfDictionary {
  const { title, language, alternative } = node
  const isLeaf = !node.kids.some(isNode)
  const attributes = attributesOf(node)
  return {
    ...(title !== undefined && { T: pdfText(title) }),
    ...(language !== undefined && { Lang: pdfText(language) }),
    ...(alternative !== undefined && { Alt: pdfText(alternative) }),
    ...(node.isSpelled &&
      isLeaf &&
      node.words !== undefined && { ActualText: pdfText(node.words) }),
    ...(attributes && { A: attributes }),
  }
}

/** The attributes of an element (ISO 32000-1, 14.8.5). */
function attributesOf({
  type,
  marker = '',
  bounds,
}: StructureNode): PdfDictionary | undefined {
  if (type === 'L') return { O: 'List', ListNumbering: numberingOf(marker) }
  if (type === 'TH') return { O: 'Table', Scope: 'Column' }
  return bounds && { O: 'Layout', BBox: bounds, Placement: 'Block' }
}

function numberingOf(marker: string): string {
  if (/^\p{Nd}/u.test(marker)) return 'Decimal'
  if (/^[A-Z]/.test(marker)) return 'UpperAlpha'
  if (/^[a-z]/.test(marker)) return 'LowerAlpha'
  return marker === '•' ? 'Disc' : 'None'
}

/** All links in an element. */
const linksIn = (node: StructureNode): readonly PlacedLink[] =>
  node.kids.flatMap((kid) => {
    if (isNode(kid)) return linksIn(kid)
    return 'href' in kid ? [kid] : []
  })
