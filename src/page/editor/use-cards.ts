import { useEffect, useState } from 'preact/hooks'

import type { CardChange } from '../../preview/protocol/editor.ts'
import { useWorkspace } from '../workspace.ts'
import { useAction } from './action.tsx'
import type { ActionState } from './action.tsx'

/** A change without its deck. */
type ChangeOf<Change> = Change extends CardChange ? Omit<Change, 'deck'> : never

/**
 * Changes the cards of the deck, and shows the card that is meant afterwards, once it is among the known ones: until then,
 * another one would be shown in its place.
 */
export function useCards(known: readonly string[]): {
  readonly action: ActionState
  /** The place that a card was moved to, in words; empty where it is not there. */
  readonly done: string
  readonly run: (change: ChangeOf<CardChange>) => Promise<boolean>
} {
  const { server, query, change, words } = useWorkspace()
  const action = useAction()
  const [wanted, setWanted] = useState('')
  const [moved, setMoved] = useState({ piece: '', place: 0 })
  useEffect(() => {
    if (wanted === '' || !known.includes(wanted)) return
    change({ piece: wanted, side: '', part: '' })
    setWanted('')
  }, [wanted, known.join(' ')])
  const run = (asked: ChangeOf<CardChange>): Promise<boolean> =>
    action.run(async () => {
      const answer = await server.changeCards({ deck: query.deck, ...asked })
      if (answer.piece !== undefined) setWanted(answer.piece)
      const place = asked.do === 'move' ? placeOf(asked, known) : 0
      setMoved({ piece: asked.piece, place })
      return answer
    })
  // Once it is there, and no longer where that was undone.
  const isThere = known[moved.place - 1] === moved.piece
  return {
    action: { ...action, isBusy: action.isBusy || wanted !== '' },
    done: isThere ? words.editor.cardTools.moved(moved.place, known.length) : '',
    run,
  }
}

/** Which card a moved one becomes, counted from one. */
function placeOf(
  { piece, before }: { readonly piece: string; readonly before?: string | undefined },
  known: readonly string[],
): number {
  const others = known.filter((one) => one !== piece)
  return (before === undefined ? others.length : others.indexOf(before)) + 1
}

/** The change that moves a card a number of places; undefined where it is there already. */
export function stepOf(
  pieces: readonly string[],
  piece: string,
  by: -1 | 1,
): ChangeOf<CardChange> | undefined {
  const at = pieces.indexOf(piece)
  if (at === -1 || at + by < 0 || at + by >= pieces.length) return undefined
  const before = by === -1 ? pieces[at - 1] : pieces[at + 2]
  return { do: 'move', piece, ...(before !== undefined && { before }) }
}
