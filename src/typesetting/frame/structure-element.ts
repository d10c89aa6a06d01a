/**
 * An element of the words, as they are read. Items that name the same one, in one text box or in the text that runs
 * through a leaflet, are parts of it: a paragraph may go on in another column, and a list on another panel.
 */
export interface StructureElement {
  readonly role: ElementRole
  /** The element that it is a part of. */
  readonly within?: StructureElement
  /** Its words in logical order. */
  readonly words?: string
  /** The level of a heading; 1 is the highest, and 0 is the title of a piece. */
  readonly level?: number
  /** Of a list: the marker of its first item, such as `•` or `1.`. */
  readonly marker?: string
  /** The address of a link. */
  readonly href?: string
  /** BCP 47 tag, if it is not that of the words around. */
  readonly language?: string
  /** Of a part of a paragraph: where it is read among the others. */
  readonly order?: number
}

/** What some words are. */
export type TextRole =
  | 'paragraph'
  | 'heading'
  | 'list'
  | 'list-item'
  | 'label'
  | 'quotation'
  | 'note'
  | 'table'
  | 'row'
  | 'header-cell'
  | 'cell'

/** What an element is; a `span` is a part of a paragraph that is nothing else. */
type ElementRole = TextRole | 'link' | 'reference' | 'span'
