import type { JSX } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

import { ActionNotes } from '../editor/action.tsx'
import { stepOf, useCards } from '../editor/use-cards.ts'
import { useWorkspace } from '../workspace.ts'

/** The type under which a card is dragged: nothing else may be dropped between cards. */
const CARD = 'application/x-cardpress-card'

/** The attributes of the item of a card in a list. */
type CardItem = JSX.HTMLAttributes<HTMLLIElement> & {
  readonly 'data-drop'?: 'before' | undefined
}

/** How cards are put into another order: by dragging one before another, or by Alt and an arrow key. */
export interface CardOrder {
  readonly item: (piece: string) => CardItem
  readonly notes: JSX.Element
}

/** The order of some cards; undefined where it cannot be changed. */
export function useCardOrder(pieces: readonly string[]): CardOrder | undefined {
  const { state, project } = useWorkspace()
  const { action, done, run } = useCards(pieces)
  const [over, setOver] = useState('')
  const leaving = useRef<HTMLElement>()
  useLayoutEffect(() => {
    // A browser takes the focus from an element that is put elsewhere; the next key goes on moving it.
    if (document.activeElement === document.body) leaving.current?.focus()
    leaving.current = undefined
  }, [pieces.join(' ')])
  if (!project.editable || state.view !== 'editor') return undefined
  const item = (piece: string): CardItem => ({
    draggable: true,
    'data-drop': over === piece ? 'before' : undefined,
    onDragStart: ({ dataTransfer }) => dataTransfer?.setData(CARD, piece),
    onDragOver: (event) => {
      if (!event.dataTransfer?.types.includes(CARD)) return
      event.preventDefault()
      setOver(piece)
    },
    onDragLeave: () => setOver(''),
    onDragEnd: () => setOver(''),
    onDrop: (event) => {
      const moved = event.dataTransfer?.getData(CARD)
      setOver('')
      if (moved === undefined || moved === '' || moved === piece) return
      event.preventDefault()
      // A card that comes from above takes the place of the one that it is dropped on.
      const isDown = pieces.indexOf(moved) < pieces.indexOf(piece)
      const before = isDown ? pieces[pieces.indexOf(piece) + 1] : piece
      void run({ do: 'move', piece: moved, ...(before !== undefined && { before }) })
    },
    onKeyDown: (event) => {
      const by = event.altKey ? STEPS[event.key] : undefined
      const step = by && stepOf(pieces, piece, by)
      if (!step) return
      event.preventDefault()
      if (event.target instanceof HTMLElement) leaving.current = event.target
      void run(step)
    },
  })
  return { item, notes: <ActionNotes action={action} done={done} /> }
}

const STEPS: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 }
