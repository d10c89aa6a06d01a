/**
 * What the server and the page say to each other, as JSON. Lengths are millimetres from the top left corner of the
 * trim, y down; the picture of a side shows its bleed and slug as well.
 */

/** What a tab looks at. The server takes only names that it has told before. */
export interface Asked {
  readonly deck: string
  readonly language: string
  readonly format: string
  /** A term for a name in the texts: `client` → `resident`. */
  readonly terms: Readonly<Record<string, string>>
}

/** What sheets are asked for, besides. */
export interface AskedSheets extends Asked {
  readonly paper: string
  readonly flip: 'long' | 'short'
}

/** `GET /api/project?deck=…`: what there is to choose from. */
export interface ProjectFacts {
  /** Counts what happened to the files since the preview began. */
  readonly generation: number
  readonly decks: readonly string[]
  readonly deck: string
  readonly languages: readonly LanguageFacts[]
  /** The deck's own first. */
  /** The usual one of the deck comes first. */
  readonly formats: readonly FormatFacts[]
  readonly terms: readonly TermFacts[]
  readonly pieces: readonly PieceFacts[]
  readonly papers: readonly string[]
  /** Whether the trainer's desk is open: `preview --edit`, and a deck of the user's own. */
  readonly editable: boolean
  /** Why the deck cannot be shown at all; else empty. */
  readonly problems: readonly ProblemFacts[]
}

export interface LanguageFacts {
  /** BCP 47; `qps` and `qps-mirror` are made up, for designers. */
  readonly tag: string
  /** What it calls itself. */
  readonly name: string
  readonly direction: 'ltr' | 'rtl'
  readonly state: 'source' | 'draft' | 'reviewed' | 'pseudo'
}

export interface FormatFacts {
  readonly name: string
  readonly width: number
  readonly height: number
}

export interface TermFacts {
  readonly name: string
  /** What the deck uses where nothing else is asked for. */
  readonly usual: string
  readonly choices: readonly string[]
}

export interface PieceFacts {
  readonly id: string
  readonly kind: string
  readonly isLeaflet: boolean
  /** CSS colour of the piece, where it has one. */
  readonly accent?: string
}

/** `GET /api/view?deck=…&language=…&format=…&term=client=resident`: a deck laid out, in the order of its pieces. */
export interface View {
  readonly generation: number
  readonly sides: readonly Side[]
  /** In the words of the terminal. */
  readonly problems: readonly ProblemFacts[]
  /** Whether the sides are from before something broke. */
  readonly stale: boolean
}

/** `GET /api/sheets?…&paper=a4&flip=long`: the pages of the sheets, front and back in turn. */
export interface SheetsView extends View {
  readonly flip: 'long' | 'short'
}

/** One page of a file that `build` would write. */
export interface Side {
  /** The piece, or the number of the sheet. */
  readonly piece: string
  /** What distinguishes the sides of a piece: `front`, `back`, `a4-half outside`, `1 front`. */
  readonly side: string
  /** `preparation front`, as problems say it. */
  readonly name: string
  /** Identifies what is on it: `GET /api/picture/<digest>/<dpi>.png`. */
  readonly digest: string
  readonly trim: { readonly width: number; readonly height: number }
  /** The margin of the picture around the trim, on all four sides. */
  readonly margin: number
  readonly bleed: number
  /** The distance that words keep from the trim. */
  readonly safe: number
  /** Where it is folded: distances from the left. */
  readonly folds: readonly number[]
  readonly boxes: readonly BoxFacts[]
  readonly baselines: readonly Baseline[]
  /** Its words in reading order, and what its pictures show. */
  readonly text: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
}

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A box of the layout, as far as there is ink in it. */
export interface BoxFacts extends Area {
  /** The slot or the name in the template. */
  readonly name: string
  readonly kind: 'box' | 'paragraph' | 'figure'
  readonly text?: string
  /** Size of its first words in points. */
  readonly size?: number
  readonly place?: PlaceFacts
}

export interface Baseline {
  readonly x: number
  readonly y: number
  readonly width: number
}

/** A place in a file of the user. */
export interface PlaceFacts {
  /** For `POST /api/open`. */
  readonly id: string
  readonly file: string
  readonly line: number
  readonly column: number
}

export interface ProblemFacts {
  readonly severity: 'error' | 'warning'
  readonly code: string
  readonly message: string
  readonly hint?: string
  readonly place?: PlaceFacts
  /** The lines around the place, as in the terminal. */
  readonly codeFrame?: string
  /** The name of the side that it shows on, where it is one. */
  readonly side?: string
  /** The box on that side. */
  readonly slot?: string
}

/**
 * `GET /api/events` (SSE): a `change` whenever files changed, with this as data; and one without files when a page
 * comes or comes back, which may have missed some.
 */
export interface ChangeEvent {
  readonly generation: number
  /** Paths as problems show them. */
  readonly files: readonly string[]
}

/** `POST /api/export`, with `Asked` and a target: the PDFs as base64, or why there are none. */
export interface ExportAnswer {
  readonly files: readonly { readonly name: string; readonly pdf: string }[]
  readonly problems: readonly ProblemFacts[]
}

/** What `POST /api/open` takes: opens the place in an editor. */
export interface OpenAsked {
  readonly id: string
}

/** `GET /api/rooms?…`: the room for more words on each side, at the smallest size that can be read. */
export interface Rooms {
  readonly rooms: readonly RoomFacts[]
}

export interface RoomFacts {
  /** Piece and side, `welcome back`; of a leaflet all its words run through it: `leaflet text`. */
  readonly side: string
  /** The slot that would grow: the longest text of the side. */
  readonly slot: string
  /** Below 0 where the words are too long. */
  readonly millimetres: number
  readonly lines: number
}

/** `GET /api/inks?digest=…&x=…&y=…` (hundredths of millimetres from the trim): the inks at a place of a side. */
export interface Inks {
  /** What the area there is printed in; left out for bare paper and photographs. */
  readonly ground?: InkFacts
  /** What the words there are printed in. */
  readonly words?: InkFacts
}

export interface InkFacts {
  /** Cyan, magenta, yellow and black in percent. */
  readonly cmyk: readonly [number, number, number, number]
  /** `#RRGGBB`. */
  readonly srgb: string
}

/** What `POST` answers where there is nothing else to say; and every request that is refused or fails (status ≥ 400). */
export interface Done {
  readonly done: boolean
  readonly problems: readonly ProblemFacts[]
}

/** `GET /api/compare?…asked…&before=build | revision:HEAD~1 | language:nl | pinned`. */
export interface Comparison {
  /** “5 of 14 sides changed; actions back lost a line.” */
  readonly summary: string
  /** Changed ones first, then as in the deck. */
  readonly pairs: readonly PairFacts[]
  readonly problems: readonly ProblemFacts[]
}

export interface PairFacts {
  readonly name: string
  readonly state: 'same' | 'changed' | 'added' | 'removed'
  /** What changed, in a few plain words; empty where nothing did. */
  readonly words: string
  /** Around what changed, in millimetres of the trim. */
  readonly areas: readonly Area[]
  readonly before?: Side
  readonly after?: Side
}

/** `GET /api/desk?deck=…&language=…&format=…&term=…`: the words of a language beside those of the source. */
export interface Desk {
  readonly language: string
  readonly source: string
  readonly pieces: readonly DeskPiece[]
  /** How far the translation is. */
  readonly progress: { readonly done: number; readonly all: number }
  readonly settings: DeskSettings
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Progress of every language, for the overview. */
  readonly languages: readonly {
    readonly tag: string
    readonly done: number
    readonly all: number
  }[]
}

export interface DeskPiece {
  /** Empty for what belongs to no piece: words of the whole deck, footnotes and terms, each with a title of its own. */
  readonly id: string
  readonly title: string
  readonly fields: readonly DeskField[]
}

export interface DeskField {
  /** Known to the server: the way to the words in the file of the language. */
  readonly id: string
  readonly slot: string
  /** Whether Markdown blocks may be written. */
  readonly isLong: boolean
  readonly source: string
  /** What the file says, or what was typed and is not saved yet. */
  readonly value: string
  /** What the file says; it is what `before` of `DeskWords` is when writing begins. */
  readonly saved: string
  readonly state: 'done' | 'missing' | 'empty' | 'same' | 'stale' | 'differs' | 'source'
  /** What is to do about it, in plain words. */
  readonly advice?: string
}

export interface DeskSettings {
  readonly terms: readonly TermFacts[]
  readonly accents: readonly { readonly piece: string; readonly accent: string }[]
  /** Names of the palette with their CSS colours. */
  readonly palette: readonly { readonly name: string; readonly css: string }[]
  /** Whether the deck has a logo, and whether the template has a place for one. */
  readonly logo: 'none' | 'shown' | 'no-place'
}

/** What `POST /api/desk/type` (shown, not saved) and `POST /api/desk/save` take. */
export interface DeskWords {
  readonly deck: string
  readonly language: string
  readonly field: string
  readonly value: string
  /** What the field said when writing began; another value in the file is not written over. */
  readonly before: string
}

/** What `POST /api/desk/set` takes. */
export type DeskSetting =
  | {
      readonly deck: string
      readonly set: 'term'
      readonly name: string
      readonly value: string
    }
  | {
      readonly deck: string
      readonly set: 'accent'
      readonly piece: string
      readonly value: string
    }
  | {
      readonly deck: string
      readonly set: 'logo'
      readonly name: string
      readonly base64: string
    }

/** What `POST /api/desk/language` takes: a language to begin. */
export interface DeskLanguage {
  readonly deck: string
  readonly language: string
}
