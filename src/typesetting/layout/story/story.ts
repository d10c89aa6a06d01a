import type { Color } from '../../../base/color/color.ts'
import type { Span } from '../../../base/problems/problem.ts'
import type { DeckPicture } from '../../../input/drawings/deck-picture.ts'
import type { Role, StructureElement } from '../../frame/frame.ts'
import type { ResolvedPiece } from '../../language/resolved.ts'
import type { Line } from '../../text/lines.ts'
import type { PreparedText } from '../../text/paragraph.ts'
import type { ComputedStyle, InlineStyle } from '../type/computed-style.ts'

/** A paragraph ready to be broken at any size; distances in em of the text box. */
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: PreparedText<InlineStyle>
  readonly style: ComputedStyle
  readonly before: number
  readonly after: number
  /** Insets from the edge where lines begin, and from the other one. */
  readonly start: number
  readonly end: number
  /** The bullet, number or note mark that hangs before the first line. */
  readonly marker: Marker | undefined
  /** Its first letter, which is no part of `text`, where that is set as an initial. */
  readonly initial?: Initial
  /** The background that it shares with the other paragraphs of its quotation. */
  readonly background: QuotationBackground | undefined
  /** Whether it must not be the last element in a text frame. */
  readonly keepWithNext: boolean
  /** The footnotes that it refers to. */
  readonly notes: readonly NoteCall[]
  readonly role: Role
  readonly level: number | undefined
  /** What it is read as. */
  readonly element: StructureElement
  /** What parts of it are read as, by their index; absent where there is nothing but text. */
  readonly parts?: readonly StructureElement[]
  readonly words: string
  readonly from: Span
  readonly raw: string
}

/** A large first letter, beside which some lines stand. Lengths are in em of its size. */
export interface Initial {
  readonly text: PreparedText<InlineStyle>
  readonly lines: number
  /** How high capitals are in its font. */
  readonly capitals: number
  /** Its paragraph with the letter in the text, for a width at which that has fewer lines than the initial is high. */
  readonly without: Paragraph
}

/** Where a text refers to a footnote: the note's number, and the UTF-16 unit at which its mark stands. */
export interface NoteCall {
  readonly number: number
  readonly at: number
}

/** What a marker is: a sign, a picture, or a box to tick, which is drawn. */
export type MarkerLook =
  | { readonly kind: 'text'; readonly text: PreparedText<InlineStyle> }
  | { readonly kind: 'picture'; readonly picture: DeckPicture; readonly color: Color }
  | { readonly kind: 'box'; readonly state: 'empty' | 'ticked' }

/** The bullet or number of a list item, or the mark of a note. */
export interface Marker {
  readonly look: MarkerLook
  readonly style: ComputedStyle
  /** How far before the text it starts, in em of the text box. */
  readonly hang: number
  readonly element: StructureElement
}

/** The background of a quotation; distances in em of the text box. */
export interface QuotationBackground {
  readonly color?: Color
  readonly padding: number
  readonly radius: number
  readonly picture?: DeckPicture
  readonly pictureColor: Color
}

/** A table; distances in em of the text box. */
export interface Table {
  readonly kind: 'table'
  readonly before: number
  readonly after: number
  /** Insets from the edge where lines begin, and from the other one. */
  readonly start: number
  readonly end: number
  /** The bullet or number before it, where it begins an item of a list. */
  readonly marker?: Marker
  /** The background that it shares with the other blocks of its quotation. */
  readonly background?: QuotationBackground
  /** How wide each column is with each cell on one line, and how narrow it may get. */
  readonly columns: readonly { readonly natural: number; readonly least: number }[]
  readonly rows: readonly TableRow[]
  /** The room between two columns, and above and below the words of a row. */
  readonly gap: number
  readonly padding: number
  /** Where the words of a cell stand in the height of its row: the share of the free room above them. */
  readonly standing: number
  /** What is drawn between two rows. */
  readonly rule: { readonly thickness: number; readonly color: Color }
  readonly keepWithNext: boolean
  /** The footnotes that its cells refer to. */
  readonly notes: readonly NoteCall[]
  readonly words: string
  readonly element: StructureElement
  readonly from: Span
}

/** The cells of a row, of which each is one paragraph. */
export interface TableRow {
  readonly element: StructureElement
  readonly isHeader: boolean
  readonly ground?: Color
  readonly cells: readonly Paragraph[]
}

/** A row of pictures of cards; distances in em of the text box. */
export interface Tiles {
  readonly kind: 'tiles'
  readonly before: number
  readonly after: number
  /** The height in points, for a width in points. */
  readonly heightFor: (width: number) => number
}

/** An element of a story. */
export type FlowElement = Paragraph | Table | Tiles

/** The footnotes of a story, ready to be broken into lines: by number, each with its mark as the marker. */
export interface SetNotes {
  readonly byNumber: ReadonlyMap<number, Paragraph>
  /** The empty stack. */
  readonly none: NoteStack
}

/** Footnotes below each other; distances in points from the top of the stack. */
export interface NoteStack {
  readonly height: number
  readonly placed: readonly {
    readonly paragraph: Paragraph
    readonly lines: readonly Line[]
    readonly y: number
    readonly leading: number
  }[]
}

/** Text that flows through one or several text frames. */
export interface Story {
  readonly elements: readonly FlowElement[]
  /** The elements that begin a new text frame. */
  readonly breakBefore?: ReadonlySet<FlowElement>
  readonly notes: SetNotes
}

/** A story without tiles. */
export interface TextStory extends Story {
  readonly elements: readonly TextElement[]
}

/** An element that is made of words. */
export type TextElement = Paragraph | Table

/** All paragraphs of some elements, those in the cells of tables included. */
export const paragraphsIn = (elements: readonly FlowElement[]): readonly Paragraph[] =>
  elements.flatMap((element): readonly Paragraph[] => {
    if (element.kind === 'tiles') return []
    return element.kind === 'table'
      ? element.rows.flatMap(({ cells }) => cells)
      : [element]
  })

/** Stories by everything that they depend on, which is most often the same for all formats. */
export type StoryCache = WeakMap<ResolvedPiece, Map<string, TextStory>>
