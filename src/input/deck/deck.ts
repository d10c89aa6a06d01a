import type { Length } from '../../base/geometry/length.ts'
import type { Span } from '../../base/problems/problem.ts'
import type { SourceValue } from '../yaml/value.ts'

/** A text of the user's with its span; `raw` is its source in the file, quotes and all. */
export interface Text {
  readonly value: string
  readonly raw: string
  readonly span: Span
}

/** Words by the name of the slot they are for. */
export type Slots = ReadonlyMap<string, Text>

/** Who makes the decks of a project; the file `organisation.yaml`. */
export interface Organisation {
  /** What words and templates may print, by name: `name`, `address`, `web`. */
  readonly words: Slots
  /** A picture file, from the folder of the project, for decks that have no logo of their own. */
  readonly logo?: Text | undefined
  /** A colour of CSS or of the palette, which palettes have under the name `organisation`. */
  readonly color?: Text | undefined
}

/** The parts of a deck, in no language; the file `deck.yaml`. */
export interface Deck {
  /** The name of its folder, and so of its files. */
  readonly name: string
  /** The folder that holds it, as the user would write it. */
  readonly folder: string
  /** BCP 47 tag of the language that the others are translated from. */
  readonly source: string
  /** Where `deck.yaml` names that language. */
  readonly sourceSpan: Span
  readonly template: Text
  /** The format that is built by default. */
  readonly format: Text
  /** The formats that the deck promises to fit, `format` among them. */
  readonly formats: readonly Text[]
  /** The picture file of the organisation's logo, from the deck's folder. */
  readonly logo?: Text
  /** Whether it says that it has no logo: then that of the organisation is not shown either. */
  readonly withoutLogo?: boolean
  /** Who makes it. */
  readonly organisation?: Organisation
  /** The back of the cards that take the one of the deck. */
  readonly back?: CommonBack
  /** In the order of the file. */
  readonly families: readonly Family[]
  readonly pieces: readonly Piece[]
  /** The table that further pieces come from. */
  readonly table?: TableSource
  /** Words from that table, by language and piece. */
  readonly tableWords: ReadonlyMap<string, ReadonlyMap<string, Slots>>
  /** The default term for a name: `client` → `resident`. */
  readonly terms: ReadonlyMap<string, Text>
  /** Texts that may be the same in every language, such as names. */
  readonly keep: ReadonlySet<string>
}

/** A table that pieces come from, one a row; `pieces: { from: … }` of deck.yaml. */
export interface TableSource {
  /** From the deck's folder. */
  readonly file: Text
  /** Of a workbook; its first one if absent. */
  readonly sheet?: Text
  /** What holds for the rows that say nothing else: `kind`, `family`, `accent`, `back`. */
  readonly usual: Slots
  /** The headings of columns that have other names, by what they are for: `id`, `title.en`. */
  readonly columns: Slots
  /** How many pieces of deck.yaml stand before them. */
  readonly at: number
}

/** A back without words that cards have in common: a picture all over it, on a colour of the palette; one of the two at least. */
export interface CommonBack {
  readonly picture?: Text
  readonly color?: Text
}

/** What may be on the back of a card: what its template says, nothing, or the back of the deck. */
export const BACKS = ['own', 'none', 'common'] as const

/** A suit, category or chapter that pieces belong to. */
export interface Family {
  readonly id: string
  /** A colour of the theme's palette, for its pieces that have none of their own. */
  readonly accent?: Text
  /** Picture files by the names that templates use, from the deck's folder. */
  readonly pictures: Slots
}

/** The name of the picture that `picture:` gives. */
export const MAIN_PICTURE = 'main'

/** A size that a deck gives to a card: a length, or a name for one beside the usual size. */
export interface PieceSize {
  readonly value: Length | 'small' | 'large'
  readonly span: Span
}

/** A card or a leaflet. */
export interface Piece {
  readonly id: string
  /** Where `deck.yaml` names it. */
  readonly span: Span
  /** The kind of piece, for which the template has a layout. */
  readonly kind: Text
  /** The id of the family that it belongs to. */
  readonly family?: Text
  /** A colour of the theme's palette: its own, or that of its family. */
  readonly accent?: Text
  /** A picture file, from the deck's folder. */
  readonly picture?: Text
  /** Further picture files, by the names that templates use for them. */
  readonly pictures: Slots
  /** What is true of it in every language, by name: `cost`, `link`. */
  readonly facts: Slots
  readonly back: (typeof BACKS)[number]
  /** The point of the picture that must stay in sight where it is cropped. */
  readonly focus?: Focus
  /** Whether the picture fills its box or shows whole, whatever the template does. */
  readonly fit?: PictureFit
  /** Whether the picture is mirrored in languages that are written from right to left. */
  readonly mirror: boolean
  /** How many copies belong in one deck. */
  readonly quantity: number
  /** The size of its longest text, where that is not to follow from the other cards. */
  readonly size?: PieceSize
  /** What it changes in the layout of its kind, as written. */
  readonly override?: SourceValue
  /** The folds of a leaflet, each of which is built. */
  readonly folds: readonly Text[]
}

/** How a picture is fitted into its box: it fills it and is cropped, or all of it shows. */
export const FITS = ['cover', 'contain'] as const

/** A fit that a deck gives a picture. */
interface PictureFit {
  readonly value: (typeof FITS)[number]
  /** Where `deck.yaml` gives it. */
  readonly span: Span
}

/** A point of a picture: shares of its width and height, from the top left corner. */
export interface Focus {
  readonly x: number
  readonly y: number
  /** Where `deck.yaml` gives it. */
  readonly span: Span
}

/** A word or phrase that a text may use for a name, in the forms that the language needs. */
export interface Term {
  /** The forms by name; a language has names of its own: `sg`, `pl`, `this`. */
  readonly forms: Slots
  /** Where the file names it. */
  readonly span: Span
}

/** The terms that may stand for a name in the texts, by id, the default first: `client`, `resident`. */
export type Terms = ReadonlyMap<string, ReadonlyMap<string, Term>>

/** All words of a deck in one language; the file `<language>.yaml`. */
export interface Words {
  readonly language: string
  /** The file, as the user would write it. */
  readonly file: string
  /** Whether a native speaker has approved it. */
  readonly review: 'draft' | 'approved'
  /** Words that every piece may use. */
  readonly deck: Slots
  /** Words of a piece by its id. */
  readonly pieces: ReadonlyMap<string, Slots>
  /** Words of a family by its id: `name`. */
  readonly families: ReadonlyMap<string, Slots>
  /** Texts that replace those of a piece, by piece and by the term they are written for. */
  readonly variants: ReadonlyMap<string, ReadonlyMap<string, Slots>>
  /** Where the file names each piece, by id. */
  readonly pieceSpans: ReadonlyMap<string, Span>
  /** Where the file names those terms, by piece and by term. */
  readonly variantSpans: ReadonlyMap<string, ReadonlyMap<string, Span>>
  /** Footnotes by id. */
  readonly notes: Slots
  /** By the name that stands for them in the texts. */
  readonly terms: Terms
  /** Words with a hyphen wherever they may be broken, where that is not as hyphenation has it: `privé-leven`. */
  readonly hyphenation: readonly string[]
}

/** The file beside `deck.yaml` that records which source words each translation was accepted for. */
export const LOCK_FILE = 'translations-lock.yaml'
