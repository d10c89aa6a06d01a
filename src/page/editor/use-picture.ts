import { useState } from 'preact/hooks'

import type { CardFit, EditorPiece } from '../../preview/protocol/editor.ts'
import type { Outcome } from '../../preview/protocol/problem.ts'
import { base64OfFile } from '../base64.ts'
import { useWorkspace } from '../workspace.ts'
import { useAction } from './action.tsx'
import type { ActionState } from './action.tsx'
import { enterField } from './enter-field.ts'
import { byName } from './picture-kinds.ts'
import { useOptimistic } from './settings/use-optimistic.ts'
import type { LoadedEditor } from './use-editor.ts'

/** The field for the description may take so many milliseconds to appear. */
const APPEARS = 8000

/** The picture of a card, and how to choose another one. */
export interface PictureChoice {
  readonly isThere: boolean
  readonly fit: CardFit
  readonly setFit: (fit: CardFit) => void
  /** Puts a picture on the card; of several, the further ones go to the cards that follow. */
  readonly put: (files: Iterable<File>) => Promise<void>
  readonly remove: () => Promise<void>
  readonly action: ActionState
  /** The names of pictures that no card was left for, or that came behind one that was refused. */
  readonly unused: readonly string[]
}

/** The choice for a part; undefined for one that is no card, or that stands in a table. */
export function usePicture(
  { deck, facts }: LoadedEditor,
  part: EditorPiece | undefined,
): PictureChoice | undefined {
  const { server } = useWorkspace()
  const action = useAction()
  const [last, setLast] = useState<{ piece: string; unused: readonly string[] }>()
  const card = facts.settings.cards.find(({ piece }) => piece === part?.id)
  const piece = card?.piece ?? ''
  const isHere = last?.piece === piece
  const start = (unused: readonly string[] = []): void => setLast({ piece, unused })
  const send = async (file: File, to: string): Promise<Outcome> => {
    const base64 = await base64OfFile(file)
    return server.set({ deck, set: 'picture', piece: to, name: file.name, base64 })
  }
  const own = facts.settings.pictures.find((one) => one.piece === piece)
  const [fit, setFit] = useOptimistic<CardFit>(own?.fit ?? '', (value) => {
    start()
    return action.run(() => server.set({ deck, set: 'fit', piece, value }))
  })
  if (!card || card.table !== undefined) return undefined
  return {
    isThere: own !== undefined,
    fit,
    setFit,
    put: async (files) => {
      const cards = facts.settings.cards.slice(facts.settings.cards.indexOf(card))
      const pictures = byName(files)
      const names = pictures.map(({ name }) => name)
      start(names.slice(cards.length))
      for (const [index, file] of pictures.slice(0, cards.length).entries()) {
        const to = cards[index]?.piece ?? piece
        // oxlint-disable-next-line no-await-in-loop -- each changes the file of the deck; the first that is refused is the last, so that its reason stays
        if (await action.run(() => send(file, to))) continue
        // Of a single one, the reason says enough.
        return start(names.length > 1 ? names.slice(index) : [])
      }
      // People who cannot see the picture need its description: it is asked for at once.
      enterField('alt', APPEARS)
    },
    remove: async () => {
      start()
      await action.run(() => server.set({ deck, set: 'no-picture', piece }))
    },
    // What was said of another card does not stand with this one.
    action: isHere ? action : { isBusy: false },
    unused: isHere ? last.unused : [],
  }
}
