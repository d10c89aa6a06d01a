import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import type { DeckMade } from '../../preview/protocol/problem.ts'
import type { StartFacts } from '../../preview/protocol/start.ts'
import { focusNew } from '../focus-new.ts'
import { Told } from '../problems/told.tsx'
import type { Server } from '../server/server.ts'
import type { Words } from '../words/words.ts'
import { Appearance } from './new-deck-appearance.tsx'
import type { Look } from './new-deck-appearance.tsx'
import { NewDeckContents, contentsOf } from './new-deck-contents.tsx'
import type { Contents } from './new-deck-contents.tsx'
import { useMaking } from './use-making.ts'
import type { MakingState } from './use-making.ts'

/** What the form of a new deck needs. */
export interface NewDeckFormProps {
  readonly words: Words
  readonly server: Server
  readonly generation: number
  readonly facts: StartFacts
  readonly onMade: (made: DeckMade) => void
  readonly onBack: () => void
}

/** Asks for what a new deck needs, and makes it. A table and pictures can be dropped anywhere on the form. */
export function NewDeckForm(props: NewDeckFormProps): JSX.Element {
  const { words, facts } = props
  const [title, setTitle] = useState('')
  const [contents, setContents] = useState(NO_CONTENTS)
  const [look, setLook] = useState<Look>({
    template: facts.templates[0]?.name ?? '',
    language: words.language,
    format: facts.templates[0]?.format ?? 'a6',
  })
  const { make, ...making } = useMaking(props)
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
        void make(title, contents, look)
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
      {!making.made && <Buttons {...props} isBusy={making.state === 'busy'} />}
      <MakingNotes words={words} {...making} onMade={props.onMade} />
    </form>
  )
}

/** Makes the deck, or goes back without one. */
const Buttons = ({
  words: { start },
  onBack,
  isBusy,
}: NewDeckFormProps & { readonly isBusy: boolean }): JSX.Element => (
  <div class="buttons">
    <button type="submit" class="main-action" aria-disabled={isBusy}>
      {start.make}
    </button>
    <button type="button" onClick={onBack}>
      {start.back}
    </button>
  </div>
)

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
  return (
    <label class="new-deck-field">
      <span>{words.start.name}</span>
      <input
        ref={focusNew}
        required
        maxLength={100}
        value={title}
        onInput={({ currentTarget }) => {
          // Spaces alone are no name.
          if (currentTarget.value.trim() === '') currentTarget.value = ''
          onWrite(currentTarget.value)
        }}
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

/** What came of it, which screen readers announce. Where a picture is on no card, the deck waits to be opened. */
const MakingNotes = ({
  words,
  state,
  problems,
  picture,
  notes,
  made,
  onMade,
}: MakingState & Pick<NewDeckFormProps, 'words' | 'onMade'>): JSX.Element => (
  <div class="action-notes" role="status">
    {state === 'busy' && (
      <p>{picture ? words.start.placing(...picture) : words.start.making}</p>
    )}
    {state === 'failed' && <p class="flaw">{words.unanswered(0)}</p>}
    {state === 'too-large' && <p class="flaw">{words.start.tooLarge}</p>}
    {made && <p>{words.start.made}</p>}
    {notes.map((note) => (
      <p key={note}>{note}</p>
    ))}
    {problems.map(({ message, hint }) => (
      <p class="flaw" key={message}>
        <Told text={message} words={words} /> {hint && <Told text={hint} words={words} />}
      </p>
    ))}
    {made && (
      <div class="buttons">
        <button
          type="button"
          class="main-action"
          ref={focusNew}
          onClick={() => onMade(made)}
        >
          {words.start.open}
        </button>
      </div>
    )}
  </div>
)
