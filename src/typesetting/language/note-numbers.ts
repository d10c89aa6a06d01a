import type { Slots } from '../../input/deck/deck.ts'

/** Numbers footnotes in the order in which they are first referred to. */
export interface NoteNumbers {
  /** The number of a note by its id; undefined where there is no such note. */
  readonly numberOf: (id: string) => number | undefined
  /** The ids that have a number, in the order of their numbers. */
  readonly ids: readonly string[]
  /** The ids of all notes. */
  readonly known: readonly string[]
}

/** Begins to number the notes of a piece. */
export function noteNumbers(notes: Slots): NoteNumbers {
  const ids: string[] = []
  return {
    ids,
    known: [...notes.keys()],
    numberOf: (id) => {
      if (!notes.has(id)) return undefined
      if (!ids.includes(id)) ids.push(id)
      return ids.indexOf(id) + 1
    },
  }
}
