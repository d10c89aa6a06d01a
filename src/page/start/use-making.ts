import { useState } from 'preact/hooks'

import type { DeckMade, Outcome } from '../../preview/protocol/problem.ts'
import type { NewDeckCards } from '../../preview/protocol/start.ts'
import { base64Of, base64OfFile } from '../base64.ts'
import type { Server } from '../server/server.ts'
import type { Words } from '../words/words.ts'
import type { Look } from './new-deck-appearance.tsx'
import type { Contents } from './new-deck-contents.tsx'

/** The largest table, in bytes. */
const MOST_BYTES = 8 * 1024 * 1024

/** What came of making a deck. */
export interface MakingState {
  readonly state: 'open' | 'busy' | 'failed' | 'too-large'
  readonly problems: DeckMade['problems']
  /** What became of pictures that are on no card. */
  readonly notes: readonly string[]
  /** While pictures are put on cards: which one of how many is under way. */
  readonly picture?: readonly [number, number]
  /** The deck, where it was made and there is something to say of its pictures. */
  readonly made?: DeckMade
}

const NOTHING: MakingState = { state: 'open', problems: [], notes: [] }

/** Makes the deck, once at a time. */
export function useMaking({
  words,
  server,
  onMade,
}: {
  readonly words: Words
  readonly server: Server
  readonly onMade: (made: DeckMade) => void
}): MakingState & {
  readonly make: (title: string, contents: Contents, look: Look) => Promise<void>
} {
  const [making, setMaking] = useState(NOTHING)
  const make = async (title: string, contents: Contents, look: Look): Promise<void> => {
    if (making.state === 'busy' || making.made) return
    if (contents.from === 'table' && (contents.table?.size ?? 0) > MOST_BYTES)
      return setMaking({ ...NOTHING, state: 'too-large' })
    setMaking({ ...NOTHING, state: 'busy' })
    try {
      const cards = await cardsOf(contents)
      const pictures = contents.pictures.map(({ name }) => name)
      const made = await server.makeDeck({ title, ...look, cards, pictures })
      if (!made.done) return setMaking({ ...NOTHING, problems: made.problems })
      const sent = await sendPictures(made, contents.pictures, server, (...picture) =>
        setMaking({ ...NOTHING, state: 'busy', picture }),
      )
      const notes = notesOf(sent, words)
      setMaking(notes.length > 0 ? { ...NOTHING, notes, made } : NOTHING)
      if (notes.length === 0) onMade(made)
    } catch {
      setMaking({ ...NOTHING, state: 'failed' })
    }
  }
  return { ...making, make }
}

/** What became of pictures: those that were refused, with why, those that a table names only, and those that no card was left for. */
interface Sent {
  readonly refused: readonly { readonly name: string; readonly answer: Outcome }[]
  readonly notChosen: readonly string[]
  readonly leftOver: readonly string[]
}

/** Puts pictures on the cards of a new deck, one after the other. A card whose picture is refused, or was not chosen, has none. */
async function sendPictures(
  { deck = '', pictures = [] }: DeckMade,
  files: readonly File[],
  server: Server,
  onEach: (number: number, count: number) => void,
): Promise<Sent> {
  const refused: { name: string; answer: Outcome }[] = []
  const notChosen = new Set<string>()
  const rest = new Set(files)
  for (const [index, { piece, name }] of pictures.entries()) {
    const file = files.find((one) => isNamed(one, name))
    onEach(index + 1, pictures.length)
    if (!file) {
      notChosen.add(name)
      // oxlint-disable-next-line no-await-in-loop -- each changes the file of the deck
      await server.set({ deck, piece, set: 'no-picture' })
      continue
    }
    rest.delete(file)
    // oxlint-disable-next-line no-await-in-loop -- each changes the file of the deck
    const answer = await putPicture(file, { deck, piece }, server)
    if (!answer.done) refused.push({ name, answer })
  }
  return {
    refused,
    notChosen: [...notChosen],
    leftOver: Array.from(rest, ({ name }) => name),
  }
}

async function putPicture(
  file: File,
  card: { readonly deck: string; readonly piece: string },
  server: Server,
): Promise<Outcome> {
  try {
    const base64 = await base64OfFile(file)
    const picture = { set: 'picture', name: file.name, base64 } as const
    const answer = await server.set({ ...card, ...picture })
    if (!answer.done) await server.set({ ...card, set: 'no-picture' })
    return answer
  } catch {
    return { done: false, problems: [] }
  }
}

function notesOf(
  { refused, notChosen, leftOver }: Sent,
  words: Words,
): readonly string[] {
  const notes = refused.map(({ name, answer: { problems } }) => {
    const why = problems.flatMap(({ message, hint = '' }) => [message, hint])
    const told = why.map((text) => words.told(text) ?? text)
    return [words.start.refused(name), ...told].join(' ').trim()
  })
  if (notChosen.length > 0) notes.push(words.start.notChosen(notChosen))
  if (leftOver.length > 0) notes.push(words.start.leftOver(leftOver))
  return notes
}

/** Whether a file has a name, whose letters may be capitals. */
const isNamed = (file: File, name: string): boolean =>
  file.name.localeCompare(name, undefined, { sensitivity: 'accent' }) === 0

async function cardsOf({ from, count, text, table }: Contents): Promise<NewDeckCards> {
  if (from === 'text') return { from, text }
  if (from === 'template' || !table) return { from: 'template', count }
  const base64 = base64Of(new Uint8Array(await table.arrayBuffer()))
  return { from, name: table.name, base64 }
}
