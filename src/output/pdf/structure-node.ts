/** The types of structure elements that cardpress writes (ISO 32000-1, 14.8.4). */
export type StructureType =
  | 'Document'
  | 'Sect'
  | 'P'
  | `H${number}`
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'BlockQuote'
  | 'Note'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Link'
  | 'Reference'
  | 'Span'
  | 'Figure'

/** A structure element of a file, while it is put together. */
export interface StructureNode {
  type: StructureType
  /** In reading order. */
  readonly kids: StructureKid[]
  /** Its words in logical order. */
  readonly words?: string | undefined
  /** Whether they cannot be read off its glyphs: a word is broken, or they run from right to left. */
  isSpelled?: boolean
  /** BCP 47 tag, if it is not that of the words around. */
  readonly language?: string | undefined
  /** Of a section: what it is called. */
  title?: string
  /** Of a figure: what it shows, in words. */
  readonly alternative?: string
  /** Of a figure: where it stands, as left, bottom, right and top of the page. */
  readonly bounds?: readonly number[]
  /** Of a heading: its level before those that no heading has are left out. */
  readonly level?: number | undefined
  /** Of a heading: where it stands on its page, in points from the foot. */
  top?: { readonly page: number; readonly y: number }
  /** Of a list: the marker of its first item. */
  readonly marker?: string | undefined
  /** Of a part of a paragraph: where it is read among the others. */
  readonly order?: number | undefined
}

export type StructureKid = StructureNode | MarkedContent | PlacedLink

/** What is drawn of an element on a page, between marks with these numbers; they are given while it is drawn. */
export interface MarkedContent {
  readonly kind: 'content'
  readonly page: number
  readonly of: StructureNode
  readonly ids: number[]
}

/** A clickable area on a page. */
export interface PlacedLink {
  readonly kind: 'link'
  readonly page: number
  readonly of: StructureNode
  readonly href: string
  /** What it leads to, in words. */
  readonly words: string
  /** Left, bottom, right and top. */
  readonly bounds: readonly number[]
}

/** Whether a kid is an element. */
export const isNode = (kid: StructureKid): kid is StructureNode => 'type' in kid

/** The first page on which an element is drawn. */
export function firstPage(node: StructureNode): number | undefined {
  for (const kid of node.kids) {
    const page = isNode(kid) ? firstPage(kid) : kid.page
    if (page !== undefined) return page
  }
  return undefined
}
