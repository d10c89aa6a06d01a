import { existsSync } from 'node:fs'
import { join } from 'node:path'

import type { Report } from '../base/problems/problem.ts'
import { copyDeck } from '../build/copy-deck.ts'
import { folderName } from '../build/folder-name.ts'
import { beginDeck } from '../build/new-deck.ts'
import type { BegunDeck } from '../build/new-deck.ts'
import { readPastedCards, readTableCards } from '../build/read-new-cards.ts'
import type { NewCards } from '../build/wanted-deck.ts'
import type {
  DeckCopyRequest,
  NewDeckCards,
  NewDeckRequest,
} from '../preview/protocol/start.ts'
import { inTurn, savedProject } from './editor-session.ts'
import type { EditorSession } from './editor-session.ts'

/** Makes a deck in the user's folder; undefined (and problems) if nothing was written. */
export const makeDeck = (
  session: EditorSession,
  { cards: wanted, ...request }: NewDeckRequest,
  report: Report,
): Promise<Pick<BegunDeck, 'deck' | 'pictures'> | undefined> =>
  inTurn(session, async () => {
    const project = savedProject(session)
    const cards = await cardsFor(wanted, request.language, report)
    if (!cards) return undefined
    const name = freeName(project.from, request.title)
    const deck = { ...request, folder: project.from, name, cards }
    return beginDeck(deck, project, report)
  })

/** Copies a deck into the user's folder; undefined (and problems) if nothing was written. */
export const makeCopy = (
  session: EditorSession,
  { deck, title }: DeckCopyRequest,
  report: Report,
): Promise<Pick<BegunDeck, 'deck'> | undefined> =>
  inTurn(session, async () => {
    const project = savedProject(session)
    const name = freeName(project.from, title)
    const isCopied = await copyDeck({ deck, name, title }, project, report)
    return isCopied ? { deck: name } : undefined
  })

async function cardsFor(
  cards: NewDeckCards,
  language: string,
  report: Report,
): Promise<NewCards | undefined> {
  switch (cards.from) {
    case 'template':
      return { count: cards.count }
    case 'text':
      return readPastedCards(cards.text, language, report)
    case 'table':
      return readTableCards(
        { name: cards.name, bytes: Buffer.from(cards.base64, 'base64') },
        language,
        report,
      )
  }
}

/** A name for the folder of a deck that no other has: `our-garden`, or `our-garden-2`. */
function freeName(folder: string, title: string): string {
  const name = folderName(title) ?? 'deck'
  const isTaken = (one: string): boolean => existsSync(join(folder, 'content', one))
  let free = name
  for (let count = 2; isTaken(free); count += 1) free = `${name}-${count}`
  return free
}
