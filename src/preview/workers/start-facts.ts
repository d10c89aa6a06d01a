import { roundedMm } from '../../base/geometry/length.ts'
import { deckTitle } from '../../input/deck/piece-title.ts'
import { loadWords } from '../../input/project/deck-words.ts'
import { deckNames, loadDeck, requireOwnDeck } from '../../input/project/decks.ts'
import type { Project } from '../../input/project/project.ts'
import { loadPrintData, loadStarters } from '../../input/project/templates.ts'
import type { DeckSummary, StartFacts } from '../protocol/start.ts'

/** What the start page shows, without what the server adds. */
export async function startFacts(
  project: Project,
): Promise<Omit<StartFacts, 'editable'>> {
  const [names, starters, { formats }] = await Promise.all([
    deckNames(project),
    loadStarters(project, ignore),
    loadPrintData(project, ignore),
  ])
  return {
    decks: await Promise.all(names.map((name) => summary(project, name))),
    templates: Array.from(starters, ([name, { format }]) => ({ name, format })),
    formats: Array.from(formats.values(), ({ name, trim }) => ({
      name,
      width: roundedMm(trim.width, 1),
      height: roundedMm(trim.height, 1),
    })),
  }
}

/** A deck that cannot be read is there all the same: opening it says why. */
async function summary(project: Project, name: string): Promise<DeckSummary> {
  const deck = await loadDeck(project, name, ignore)
  if (!deck) return { name, title: name, pieces: 0, isOwn: true }
  const words = await loadWords(project, deck, deck.source, ignore)
  return {
    name,
    title: deckTitle(words) ?? name,
    language: deck.source,
    pieces: deck.pieces.length,
    isOwn: requireOwnDeck({ project, deck }, ignore),
  }
}

const ignore = (): void => undefined
