import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

import type { DeckMade } from '../../preview/protocol/problem.ts'
import type { NewDeckCards, StartFacts } from '../../preview/protocol/start.ts'
import { base64Of, base64OfFile } from '../base64.ts'
import { Told } from '../problems/told.tsx'
import type { Server } from '../server/server.ts'
import type { Words } from '../words/words.ts'
import { Appearance } from './new-deck-appearance.tsx'
import type { Look } from './new-deck-appearance.tsx'
import { NewDeckContents, contentsOf } from './new-deck-contents.tsx'
import type { Contents } from './new-deck-contents.tsx'

/** The largest table, in bytes. */
const MOST_BYTES = 8 * 1024 * 1024

/** What the form of a new deck needs. */
export interface NewDeckFormProps {
  readonly words: Words
  readonly server: Server
  readonly generation: number
  readonly facts: StartFacts
  readonly onMade: (made: DeckMade) => void
  readonly onBack: () => void
}

/** Asks for what a new deck needs, and makes it. A table can be dropped anywhere on the form. */
export function NewDeckForm(props: NewDeckFormProps): JSX.Element {
  const { words, facts } = props
  const [title, setTitle] = useState('')
  const [contents, setContents] = useState(NO_CONTENTS)
  const [look, setLook] = useState<Look>({
    template: facts.templates[0]?.name ?? '',
    language: words.language,
    format: facts.templates[0]?.format ?? 'a6',
  })
  const making = useMaking(props)
  const dropped = (event: DragEvent): void => {
    event.preventDefault()
    const { files } = event.dataTransfer ?? {}
    if (files) setContents({ ...contents, ...contentsOf(files) })
  }
  return (
    <form
      class="new-deck"
      onSubmit={(event) => {
        event.preventDefault()
        void making.make(title, contents, look)
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={dropped}
    >
      <h2>{words.start.newDeck}</h2>
      <TitleField words={words} title={title} onWrite={setTitle} />
      <NewDeckContents
        words={words}
        contents={contents}
        onChange={(some) => setContents({ ...contents, ...some })}
      />
      <Appearance
        {...props}
        look={look}
        onChange={(some) => setLook({ ...look, ...some })}
      />
      <div class="buttons">
        <button type="submit" class="main-action" aria-disabled={making.state === 'busy'}>
          {words.start.make}
        </button>
        <button type="button" onClick={props.onBack}>
          {words.start.back}
        </button>
      </div>
      <MakingNotes words={words} {...making} />
    </form>
  )
}

/** The name of the deck, which is asked first. */
function TitleField({
  words,
  title,
  onWrite,
}: {
  readonly words: Words
  readonly title: string
  readonly onWrite: (title: string) => void
}): JSX.Element {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <label class="new-deck-field">
      <span>{words.start.name}</span>
      <input
        ref={field}
        required
        maxLength={100}
        value={title}
        onInput={({ currentTarget }) => onWrite(currentTarget.value)}
      />
    </label>
  )
}

const NO_CONTENTS: Contents = {
  from: 'template',
  count: 6,
  text: '',
  table: undefined,
  pictures: [],
}

/** What came of making a deck. */
interface MakingState {
  readonly state: 'open' | 'busy' | 'failed' | 'too-large'
  readonly problems: DeckMade['problems']
  /** While pictures are put on cards: which one of how many is under way. */
  readonly picture?: readonly [number, number]
}

/** Makes the deck, once at a time. */
function useMaking({ server, onMade }: NewDeckFormProps): MakingState & {
  readonly make: (title: string, contents: Contents, look: Look) => Promise<void>
} {
  const [making, setMaking] = useState<MakingState>({ state: 'open', problems: [] })
  const make = async (title: string, contents: Contents, look: Look): Promise<void> => {
    if (making.state === 'busy') return
    if (contents.from === 'table' && (contents.table?.size ?? 0) > MOST_BYTES)
      return setMaking({ state: 'too-large', problems: [] })
    setMaking({ state: 'busy', problems: [] })
    try {
      const cards = await cardsOf(contents)
      const made = await server.makeDeck({ title, ...look, cards })
      // The deck is there by now, so what keeps a picture from it is told of on its card, as a picture that is missing.
      await sendPictures(made, contents.pictures, server, (...picture) =>
        setMaking({ state: 'busy', problems: [], picture }),
      ).catch(() => undefined)
      setMaking({ state: 'open', problems: made.problems })
      if (made.done) onMade(made)
    } catch {
      setMaking({ state: 'failed', problems: [] })
    }
  }
  return { ...making, make }
}

/** Puts the pictures that a table names on their cards, one after the other. */
async function sendPictures(
  { deck, pictures = [] }: DeckMade,
  files: readonly File[],
  server: Server,
  onEach: (number: number, count: number) => void,
): Promise<void> {
  for (const [index, { piece, name }] of pictures.entries()) {
    const file = files.find((one) => isNamed(one, name))
    if (deck === undefined || !file) continue
    onEach(index + 1, pictures.length)
    // oxlint-disable-next-line no-await-in-loop -- each changes the file of the deck
    const base64 = await base64OfFile(file)
    // oxlint-disable-next-line no-await-in-loop -- as above
    await server.set({ deck, set: 'picture', piece, name: file.name, base64 })
  }
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

/** What came of it, which screen readers announce. */
const MakingNotes = ({
  words,
  state,
  problems,
  picture,
}: MakingState & { readonly words: Words }): JSX.Element => (
  <div class="action-notes" role="status">
    {state === 'busy' && (
      <p>{picture ? words.start.placing(...picture) : words.start.making}</p>
    )}
    {state === 'failed' && <p class="flaw">{words.unanswered(0)}</p>}
    {state === 'too-large' && <p class="flaw">{words.start.tooLarge}</p>}
    {problems.map(({ message, hint }) => (
      <p class="flaw" key={message}>
        <Told text={message} words={words} /> {hint && <Told text={hint} words={words} />}
      </p>
    ))}
  </div>
)
