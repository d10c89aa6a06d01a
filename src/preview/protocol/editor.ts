import type { TermFacts } from './project.ts'

/** `GET /api/editor?deck=…&language=…&format=…&term=…`: the words of a language beside those of the source. */
export interface EditorFacts {
  readonly language: string
  readonly source: string
  readonly pieces: readonly EditorPiece[]
  /** How many fields are done. */
  readonly progress: { readonly done: number; readonly all: number }
  readonly settings: EditorSettings
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Progress of every language, for the overview. */
  readonly languages: readonly {
    readonly tag: string
    readonly done: number
    readonly all: number
    /** How many texts somebody who speaks the language has approved, of all that can be. */
    readonly approved: number
    readonly approvable: number
  }[]
}

export interface EditorPiece {
  /** Empty for parts that belong to no piece: words of the whole deck, footnotes, terms. Their titles differ. */
  readonly id: string
  readonly title: string
  readonly fields: readonly EditorField[]
}

export interface EditorField {
  /** Identifies the text in the file of the language. */
  readonly id: string
  readonly slot: string
  /** Whether the text may have several lines, with Markdown blocks. */
  readonly isLong: boolean
  readonly source: string
  /** The unsaved words; without any, those in the file. */
  readonly value: string
  /** The words in the file: `FieldWords.before` when editing begins. */
  readonly saved: string
  /**
   * `source`: a text of the source; `optional`: one that may stay empty, and is; `missing`: not in the file; `empty`: without words; `same`: equal to the source; `stale`:
   * the source has changed since; `differs`: with other marks or placeholders than the source.
   */
  readonly state:
    | 'done'
    | 'missing'
    | 'empty'
    | 'same'
    | 'stale'
    | 'differs'
    | 'source'
    | 'optional'
  /** What to do about it. */
  readonly advice?: string
  /** What readers of a review say of the words as they are saved. */
  readonly remarks?: readonly Remark[]
  /** Whether somebody who speaks the language may approve the translation as it is, and who has. */
  readonly approval?: 'possible' | Approval
  /** The table that the words stand in, where they are changed: they cannot be saved here. */
  readonly table?: string
}

export interface EditorSettings {
  /** All cards and leaflets, in their order. */
  readonly cards: readonly CardFacts[]
  /** The names of the kinds of cards that the template has. */
  readonly kinds: readonly string[]
  /** What the template calls its slots and kinds, by language: `slot.needs`, `kind.method`. */
  readonly names: Readonly<Record<string, TemplateNames>>
  /** The families of the deck with their names in the edited language. */
  readonly families: readonly { readonly id: string; readonly name: string }[]
  readonly terms: readonly TermFacts[]
  readonly accents: readonly { readonly piece: string; readonly accent: string }[]
  /** The pieces with a picture. */
  readonly pictures: readonly CardPictureFacts[]
  /** The colours of the palette, those first that every card may have. */
  readonly palette: readonly ColorFacts[]
  readonly organisation: OrganisationFacts
  /** Whose logo the cards show, and whether the template has a place for one. */
  readonly logo: 'none' | 'deck' | 'organisation' | 'no-place'
}

/** A colour of the palette, with what is worked out from it. */
export interface ColorFacts {
  readonly name: string
  /** `#RRGGBB`. */
  readonly css: string
  /** Cyan, magenta, yellow and black in percent. */
  readonly inks: readonly [number, number, number, number]
  /** Whether every card may have it as its colour. */
  readonly isAccent: boolean
  /** Whether the project or the deck gives it a value, and whether the template does. */
  readonly isOwn: boolean
  readonly isOfTemplate: boolean
  /** Words in its deep tone on its pale one; absent where it has none. */
  readonly deepOnPale?: ColorPair
  /** Words on the colour itself. */
  readonly textOnColor?: ColorPair
}

/** The colours of words and their ground, and their contrast ratio, 1 to 21. */
interface ColorPair {
  readonly words: string
  readonly ground: string
  readonly contrast: number
}

/** What the project says of who makes its decks (`organisation.yaml`); empty where it says nothing. */
export interface OrganisationFacts {
  readonly name: string
  /** One line or more. */
  readonly address: string
  readonly web: string
  /** The file of its logo. */
  readonly logo: string
  readonly color: string
}

/** Names by what they stand for: `slot.needs`, `kind.method`. */
export type TemplateNames = Readonly<Record<string, string>>

/** What a deck says of the picture of a piece. */
interface CardPictureFacts {
  readonly piece: string
  /** What is kept in sight of it: `30% 20%`; empty for nothing in particular. */
  readonly focus: string
  /** Whether it fills its box or shows whole; empty for what the template does. */
  readonly fit: CardFit
}

/** A fit of the picture of a card; empty for that of the template. */
export type CardFit = '' | 'cover' | 'contain'

/** A card on the desk. */
export interface CardFacts {
  readonly piece: string
  readonly kind: string
  /** Empty for none. */
  readonly family: string
  readonly quantity: number
  /** The table that the card stands in, where it is changed. */
  readonly table?: string
}

/** What `POST /api/editor/cards` takes. The answer is a `CardsChanged`. */
export type CardChange = { readonly deck: string; readonly piece: string } & (
  | {
      /** A card of the same kind after the piece. */
      readonly do: 'add'
      readonly title: string
    }
  | { readonly do: 'duplicate' | 'remove' }
  | {
      readonly do: 'move'
      /** The piece that it comes before; absent for the end. */
      readonly before?: string | undefined
    }
)

/** What `POST /api/editor/forget` takes: a field whose unsaved words are discarded. */
export type FieldRef = Pick<FieldWords, 'deck' | 'language' | 'field'>

/** What `POST /api/editor/type` (shown, not saved) and `POST /api/editor/save` take. */
export interface FieldWords {
  readonly deck: string
  readonly language: string
  readonly field: string
  readonly value: string
  /** The words in the file when editing began: if the file has others by now, they are not overwritten. */
  readonly before: string
}

/** What `POST /api/editor/set` takes. */
export type SettingChange =
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
      readonly set: 'focus'
      readonly piece: string
      /** Empty for nothing in particular. */
      readonly value: string
    }
  | {
      readonly deck: string
      readonly set: 'fit'
      readonly piece: string
      readonly value: CardFit
    }
  | {
      readonly deck: string
      readonly set: 'logo'
      readonly of: LogoOwner
      readonly base64: string
    }
  | { readonly deck: string; readonly set: 'no-logo'; readonly of: LogoOwner }
  | {
      /** A colour of the palette, in all decks of the project. */
      readonly deck: string
      readonly set: 'color'
      readonly name: string
      /** A colour of CSS; empty for that of the template, or for none. */
      readonly value: string
    }
  | {
      readonly deck: string
      readonly set: 'organisation'
      readonly key: Exclude<keyof OrganisationFacts, 'logo'>
      /** Empty for none. */
      readonly value: string
    }
  | {
      readonly deck: string
      readonly set: 'picture'
      readonly piece: string
      /** The name of the file on the user's computer; its type is found by its contents. */
      readonly name: string
      readonly base64: string
    }
  | { readonly deck: string; readonly set: 'no-picture'; readonly piece: string }
  | {
      readonly deck: string
      readonly set: 'kind' | 'family' | 'quantity'
      readonly piece: string
      /** Of a family empty for none. */
      readonly value: string
    }

/** Whose logo it is: that of one deck, or of the organisation, for all decks of the project. */
export type LogoOwner = 'deck' | 'organisation'

/** What a reader of a review says, and when. */
interface Remark extends Approval {
  readonly text: string
}

/** Who has approved a translation, and on which day: `2026-11-30`. */
interface Approval {
  readonly by: string
  readonly on: string
}

/** What `POST /api/editor/approve` takes. */
export interface ApproveRequest extends Approval {
  readonly deck: string
  readonly language: string
  /** Empty for all texts of the language. */
  readonly fields: readonly string[]
  readonly do: 'approve' | 'withdraw'
}

/** What `POST /api/editor/remarks` takes: a file that a reader of a review sent back. The answer is a `RemarksKept`. */
export interface RemarksRequest {
  readonly deck: string
  /** The name of the file. */
  readonly name: string
  readonly text: string
}

/** What `POST /api/editor/language` takes, a language to add by tag or name, and `…/no-language`, one to remove. */
export interface LanguageRequest {
  readonly deck: string
  readonly language: string
}
