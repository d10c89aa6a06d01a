import type { SheetWords } from '../../input/format/papers.ts'
import type { FlipEdge } from './flip.ts'
import { rulerNote, wordNote } from './slug-notes.ts'
import type { SlugNote, TypesetNote } from './slug-notes.ts'

/** What the slug of a sheet says. */
export interface SheetNotes {
  /** The name of deck and format. */
  readonly title: string
  readonly words: SheetWords
  readonly typeset: TypesetNote
}

/** The notes that are the same on every sheet, in reading order; without a flip edge where nothing is on the backs. */
export const standingNotes = (
  { title, words, typeset }: SheetNotes,
  flip: FlipEdge | undefined,
): readonly SlugNote[] => [
  wordNote('the name of the deck', title, typeset),
  ...howToPrint({ words, typeset }, flip),
  rulerNote(typeset),
]

/** The notes that say what to choose in the dialog of a printer. */
export const howToPrint = (
  { words, typeset }: Pick<SheetNotes, 'words' | 'typeset'>,
  flip: FlipEdge | undefined,
): readonly SlugNote[] => [
  ...(flip
    ? [wordNote('the flip edge', words[`flip-${flip}`], typeset, words.language)]
    : []),
  wordNote('the scale', words.scale, typeset, words.language),
]

/** The note that says which side of the sheet this is. */
export const sideNote = (
  { words, typeset }: SheetNotes,
  side: 'front' | 'back' | 'outside' | 'inside',
): SlugNote => wordNote('the side', words[side], typeset, words.language)

/** The note that numbers a sheet. */
export const numberNote = (
  { words, typeset }: SheetNotes,
  number: number,
  total: number,
): SlugNote => {
  const text = words.sheet.replace('{number}', `${number}`).replace('{total}', `${total}`)
  return wordNote('the number of the sheet', text, typeset, words.language)
}
