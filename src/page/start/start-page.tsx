import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'

import type { DeckMade } from '../../preview/protocol/problem.ts'
import type { DeckSummary, StartFacts } from '../../preview/protocol/start.ts'
import type { Server } from '../server/server.ts'
import { useQuery } from '../server/use-query.ts'
import type { QueryResult } from '../server/use-query.ts'
import { START } from '../state/state.ts'
import type { Change } from '../state/state.ts'
import type { Words } from '../words/words.ts'
import { DeckTiles } from './deck-tiles.tsx'
import type { DeckTilesProps } from './deck-tiles.tsx'
import { NewDeckForm } from './new-deck-form.tsx'

/** What the start page needs. */
interface StartPageProps {
  readonly words: Words
  readonly server: Server
  readonly change: Change
  /** Increases with every change of the files. */
  readonly generation: number
}

/** The start page: the decks of the project, and the way to a new one. */
export function StartPage(props: StartPageProps): JSX.Element {
  const { words, server, change, generation } = props
  const answer = useQuery(`start ${generation}`, (signal) => server.start(signal))
  const [isMaking, setMaking] = useState(false)
  useEffect(() => void (document.title = `${words.start.title} – cardpress`), [words])
  const open = (deck: string, isOwn: boolean): void => {
    const view = isOwn && answer.value?.editable ? 'editor' : 'card'
    change({ ...START, deck, view })
  }
  return (
    <main class="start" id="main" tabIndex={-1}>
      <h1>{words.start.title}</h1>
      {answer.value && isMaking ? (
        <NewDeckForm
          {...props}
          facts={answer.value}
          onMade={({ deck = '' }) => open(deck, true)}
          onBack={() => setMaking(false)}
        />
      ) : (
        <Overview
          {...props}
          answer={answer}
          onOpen={({ name, isOwn }) => open(name, isOwn)}
          onNew={() => setMaking(true)}
        />
      )}
    </main>
  )
}

/** The decks, and the button that begins a new one. */
function Overview({
  words,
  server,
  generation,
  answer: { value: facts, failure },
  onOpen,
  onNew,
}: StartPageProps & {
  readonly answer: QueryResult<StartFacts>
  readonly onOpen: (deck: DeckSummary) => void
  readonly onNew: () => void
}): JSX.Element {
  const [note, setNote] = useState('')
  const copy = async (deck: DeckSummary): Promise<void> => {
    const title = words.start.copyTitle(deck.title)
    const made = await server.copyDeck({ deck: deck.name, title }).catch(unreached)
    setNote(made.done ? words.start.copied(title) : noteOf(made, words))
  }
  const own = facts?.decks.filter(({ isOwn }) => isOwn) ?? []
  const shipped = facts?.decks.filter(({ isOwn }) => !isOwn) ?? []
  const onCopy = facts?.editable ? (deck: DeckSummary) => void copy(deck) : undefined
  const tiles = { words, server, generation, onOpen, onCopy }
  return (
    <>
      {facts?.editable && (
        <button type="button" class="main-action" onClick={onNew}>
          {words.start.newDeck}
        </button>
      )}
      <p role="status" class="start-note">
        {failure ? words.unanswered(failure.status) : facts ? note : words.opening}
      </p>
      {facts && <Shelf {...tiles} title={words.start.own} decks={own} />}
      {shipped.length > 0 && (
        <Shelf {...tiles} title={words.start.shipped} decks={shipped} />
      )}
    </>
  )
}

/** Decks under a heading. */
const Shelf = ({
  title,
  ...tiles
}: DeckTilesProps & { readonly title: string }): JSX.Element => (
  <section>
    <h2>{title}</h2>
    {tiles.decks.length === 0 ? (
      <p class="quiet">{tiles.words.start.none}</p>
    ) : (
      <DeckTiles {...tiles} />
    )}
  </section>
)

/** The answer of a program that could not be reached. */
const unreached = (): DeckMade => ({ done: false, problems: [] })

const noteOf = ({ problems: [first] }: DeckMade, words: Words): string =>
  first
    ? [first.message, first.hint ?? ''].map((text) => words.told(text) ?? text).join(' ')
    : words.unanswered(0)
