import { rm } from 'node:fs/promises'
import { join } from 'node:path'

import { beginDeck } from '../build/new-deck.ts'
import type { Project } from '../input/project/project.ts'
import { makeTemporaryFolder } from '../input/project/temporary.ts'

/** Where a deck is: its name, and the folder of its project. */
interface DeckPlace {
  readonly deck: string
  readonly folder: string
}

/** Decks of one card in temporary folders, to show what templates look like. */
export interface TemplateDecks {
  /** The deck of a template with words in a language; undefined where the template has none to begin with. */
  readonly of: (template: string, language: string) => Promise<DeckPlace | undefined>
  readonly close: () => Promise<void>
}

/** Opens the decks of templates; each is made when it is first wanted. */
export function openTemplateDecks(project: () => Promise<Project>): TemplateDecks {
  let folder: Promise<string> | undefined
  const made = new Map<string, Promise<DeckPlace | undefined>>()
  const make = async (
    template: string,
    language: string,
  ): Promise<DeckPlace | undefined> => {
    // Several are made at once, each in a folder of its own.
    const name = String(made.size)
    folder ??= makeTemporaryFolder()
    const own = join(await folder, name)
    const wanted = { folder: own, title: template, name: 'deck', language, template }
    const begun = await beginDeck(
      { ...wanted, cards: { count: 1 } },
      await project(),
      () => undefined,
    )
    return begun && { deck: begun.deck, folder: own }
  }
  return {
    of: (template, language) => {
      const key = JSON.stringify([template, language])
      const deck = made.get(key) ?? make(template, language)
      made.set(key, deck)
      return deck
    },
    close: async () => {
      if (folder) await rm(await folder, { recursive: true, force: true })
    },
  }
}
