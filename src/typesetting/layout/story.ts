import type { Color } from '../../base/color/color.ts'
import type { Span } from '../../base/problems/problem.ts'
import type { DeckPicture } from '../../input/assets/deck-picture.ts'
import type { Role } from '../frame/frame.ts'
import type { ResolvedPiece } from '../language/resolved.ts'
import type { Line } from '../text/lines.ts'
import type { PreparedText } from '../text/paragraph.ts'
import type { ComputedStyle, InlineStyle } from './computed-style.ts'

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
  /** The sign that hangs before the first line. */
  readonly marker?: Marker
  /** The coloured ground that this paragraph shares with its neighbours of the same quotation. */
  readonly panel?: Panel
  /** Never the last thing of a region. */
  readonly keepWithNext: boolean
  /** The footnotes that it refers to. */
  readonly notes: readonly NoteCall[]
  readonly role: Role
  readonly level?: number
  readonly words: string
  readonly from: Span
  readonly raw: string
}

/** Where a text refers to a footnote: the note's number, and the UTF-16 unit at which its mark stands. */
export interface NoteCall {
  readonly number: number
  readonly at: number
}

/** The sign before a list item or a note. */
export interface Marker {
  readonly text: PreparedText<InlineStyle>
  readonly style: ComputedStyle
  /** How far before the words it starts, in em of the text box. */
  readonly hang: number
}

/** The ground of a quotation; distances in em of the text box. */
export interface Panel {
  readonly color?: Color
  readonly padding: number
  readonly radius: number
  readonly picture?: DeckPicture
  readonly pictureColor: Color
}

/** Pictures of cards side by side; distances in em of the text box. */
export interface Tiles {
  readonly kind: 'tiles'
  readonly before: number
  readonly after: number
  /** Height of the row in points, for a width in points. */
  readonly heightFor: (width: number) => number
}

/** What runs through regions. */
export type Flowing = Paragraph | Tiles

/** The footnotes of a piece, ready to be broken: by number, each with its mark as the marker. */
export interface SetNotes {
  readonly byNumber: ReadonlyMap<number, Paragraph>
  /** The empty stack. */
  readonly none: NoteStack
}

/** Footnotes on top of each other; distances in points from the top of the first. */
export interface NoteStack {
  readonly height: number
  readonly placed: readonly {
    readonly paragraph: Paragraph
    readonly lines: readonly Line[]
    readonly y: number
    readonly leading: number
  }[]
}

/** What is poured: elements in order, and the elements that want a fresh region. */
export interface Story {
  readonly elements: readonly Flowing[]
  readonly fresh?: ReadonlySet<Flowing>
  readonly notes: SetNotes
}

/** Words and their notes, without pictures between. */
export interface TextStory extends Story {
  readonly elements: readonly Paragraph[]
}

/** Words that were set before, by what their look depends on: it is most often the same on all formats. */
export type StoryCache = WeakMap<ResolvedPiece, Map<string, TextStory>>
