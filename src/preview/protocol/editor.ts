import type { TermFacts } from './project.ts'

/** `GET /api/desk?deck=…&language=…&format=…&term=…`: the words of a language beside those of the source. */
export interface EditorFacts {
  readonly language: string
  readonly source: string
  readonly pieces: readonly EditorPiece[]
  /** How far the translation is. */
  readonly progress: { readonly done: number; readonly all: number }
  readonly settings: EditorSettings
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Progress of every language, for the overview. */
  readonly languages: readonly {
    readonly tag: string
    readonly done: number
    readonly all: number
  }[]
}

export interface EditorPiece {
  /** Empty for what belongs to no piece: words of the whole deck, footnotes and terms, each with a title of its own. */
  readonly id: string
  readonly title: string
  readonly fields: readonly EditorField[]
}

export interface EditorField {
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

export interface EditorSettings {
  readonly terms: readonly TermFacts[]
  readonly accents: readonly { readonly piece: string; readonly accent: string }[]
  /** Names of the palette with their CSS colours. */
  readonly palette: readonly { readonly name: string; readonly css: string }[]
  /** Whether the deck has a logo, and whether the template has a place for one. */
  readonly logo: 'none' | 'shown' | 'no-place'
}

/** What `POST /api/desk/forget` takes: a field with words that were typed and are given up. */
export type FieldRef = Pick<FieldWords, 'deck' | 'language' | 'field'>

/** What `POST /api/desk/type` (shown, not saved) and `POST /api/desk/save` take. */
export interface FieldWords {
  readonly deck: string
  readonly language: string
  readonly field: string
  readonly value: string
  /** What the field said when writing began; another value in the file is not written over. */
  readonly before: string
}

/** What `POST /api/desk/set` takes. */
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
      readonly set: 'logo'
      readonly name: string
      readonly base64: string
    }
  | { readonly deck: string; readonly set: 'no-logo' }

/** What `POST /api/desk/language` takes: a language to begin. */
export interface LanguageRequest {
  readonly deck: string
  readonly language: string
}
