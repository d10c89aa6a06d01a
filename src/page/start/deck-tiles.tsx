import type { JSX } from 'preact'

import type { DeckSummary } from '../../preview/protocol/start.ts'
import type { Server } from '../server/server.ts'
import { languageName } from '../words/choice-labels.ts'
import { htmlLang } from '../words/html-lang.ts'
import type { Words } from '../words/words.ts'
import { CoverPicture } from './cover-picture.tsx'

/** What the tiles of decks need. */
export interface DeckTilesProps {
  readonly words: Words
  readonly server: Server
  readonly generation: number
  readonly decks: readonly DeckSummary[]
  readonly onOpen: (deck: DeckSummary) => void
  /** Absent where decks cannot be made. */
  readonly onCopy: ((deck: DeckSummary) => void) | undefined
}

/** Decks, each with a picture of its first card. */
export const DeckTiles = ({ decks, ...props }: DeckTilesProps): JSX.Element => (
  <ul class="deck-tiles" role="list">
    {decks.map((deck) => (
      <li key={deck.name}>
        <DeckTile deck={deck} {...props} />
      </li>
    ))}
  </ul>
)

function DeckTile({
  deck,
  words,
  server,
  generation,
  onOpen,
  onCopy,
}: Omit<DeckTilesProps, 'decks'> & { readonly deck: DeckSummary }): JSX.Element {
  const { name, title, language, pieces } = deck
  return (
    <>
      <button type="button" class="deck-tile" onClick={() => onOpen(deck)}>
        <CoverPicture server={server} cover={{ deck: name }} generation={generation} />
        <strong lang={language && htmlLang(language)}>
          <bdi>{title}</bdi>
        </strong>
        <span class="quiet">
          {language === undefined
            ? words.start.unreadable
            : words.start.deckFacts(pieces, languageName(language, words))}
        </span>
      </button>
      {onCopy && language !== undefined && (
        <button
          type="button"
          class="linkish"
          aria-label={words.start.copyOf(title)}
          onClick={() => onCopy(deck)}
        >
          {words.start.copy}
        </button>
      )}
    </>
  )
}
