import type { Span } from '../../base/problems/problem.ts'
import { OBJECT } from '../../base/text/icon.ts'
import type { PieceSize, Text } from '../../input/deck/deck.ts'
import type { PieceValues } from './piece-values.ts'

/** A deck in one language, with nothing left to look up. */
export interface ResolvedDeck {
  readonly name: string
  readonly language: string
  readonly title: string
  readonly pieces: readonly ResolvedPiece[]
}

/** A piece with its words. */
export interface ResolvedPiece {
  readonly id: string
  readonly span: Span
  /** Where the piece's words begin, for messages about missing ones. */
  readonly wordsSpan: Span
  /** The piece's own words, and the deck's where the piece has none. */
  readonly slots: ReadonlyMap<string, ResolvedText>
  /** Where the piece's own slots stand, without those of the deck and the picture's words. */
  readonly own: ReadonlyMap<string, Span>
  /** What is known of it: facts, the words of its family, its number. */
  readonly values: PieceValues
  readonly family: Text | undefined
  readonly kind: string
  /** The footnotes that the piece's words refer to, by number. */
  readonly notes: readonly ResolvedText[]
  /** What its pictures, those of its family and the logo show in words, by the names that templates use. */
  readonly alternatives: ReadonlyMap<string, string>
  /** The size that the deck gives it. */
  readonly size?: PieceSize
}

/** The words of one slot. */
export interface ResolvedText {
  readonly blocks: readonly Block[]
  readonly span: Span
  /** The source text, for positions in it. */
  readonly raw: string
}

/** One block of words. */
export type Block =
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | {
      readonly kind: 'heading'
      readonly level: 1 | 2 | 3
      readonly inlines: readonly Inline[]
    }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | {
      readonly kind: 'quotation'
      readonly blocks: readonly Block[]
      readonly attribution?: readonly Inline[]
    }
  | {
      readonly kind: 'table'
      /** How the cells of each column are aligned; undefined where the template says it. */
      readonly align: readonly (TableAlign | undefined)[]
      readonly rows: readonly TableRow[]
    }

export type TableAlign = 'start' | 'center' | 'end'

/** The words of a row of a table, cell by cell. */
interface TableRow {
  readonly cells: readonly (readonly Inline[])[]
  readonly isHeader: boolean
}

/** A list item with its marker: `•`, `1.` or `A.`. */
export interface ListItem {
  readonly marker: string
  readonly blocks: readonly Block[]
}

/** A span of text in one style, a drawing among the words, or a reference to a footnote. */
export type Inline =
  | ({
      readonly kind: 'text'
      /** `\n` is a line break that the author asked for. */
      readonly text: string
    } & InlineLook)
  | ({ readonly kind: 'icon' } & Icon & InlineLook)
  | { readonly kind: 'note'; readonly number: number; readonly mark: string }

/** A drawing among words. */
export interface Icon {
  readonly name: string
  /** What it says to who cannot see it, with spaces where it touches a word. */
  readonly words: string
}

/** How markup makes words look. */
interface InlineLook {
  readonly emphasis: boolean
  readonly strong: boolean
  readonly href?: string
  /** BCP 47 tag, where it is marked as being in another language than the rest. */
  readonly language?: string
}

/** The plain text of blocks, one paragraph a line: made once, as a rebuild has the same blocks where no words changed. */
export function plainText(blocks: readonly Block[]): string {
  const text = plainTexts.get(blocks) ?? makePlainText(blocks)
  plainTexts.set(blocks, text)
  return text
}

const plainTexts = new WeakMap<readonly Block[], string>()

const makePlainText = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => {
      switch (block.kind) {
        case 'paragraph':
        case 'heading':
          return inlineText(block.inlines)
        case 'list':
          return block.items
            .map((item) => `${item.marker} ${makePlainText(item.blocks)}`)
            .join('\n')
        case 'quotation': {
          const words = makePlainText(block.blocks)
          return block.attribution ? `${words}\n${inlineText(block.attribution)}` : words
        }
        case 'table':
          return block.rows
            .map(({ cells }) => cells.map(inlineText).join('\t'))
            .join('\n')
      }
    })
    .join('\n')

/** All words of a deck that are printed. */
export const textOf = ({ pieces }: ResolvedDeck): string =>
  pieces
    .flatMap(({ slots, notes }) => [...slots.values(), ...notes])
    .map(({ blocks }) => plainText(blocks))
    .join('\n')

/** The words of a line, those for its drawings among them. */
export const inlineText = (inlines: readonly Inline[]): string =>
  inlines.map((one) => (one.kind === 'icon' ? one.words : setText(one))).join('')

/** The characters that an inline is set as. */
export function setText(inline: Inline): string {
  if (inline.kind === 'icon') return OBJECT
  return inline.kind === 'text' ? inline.text : inline.mark
}
