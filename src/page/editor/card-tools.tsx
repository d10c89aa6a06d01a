import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'

import type { CardFacts, SettingChange } from '../../preview/protocol/editor.ts'
import { Choice } from '../toolbar/controls.tsx'
import { useWorkspace } from '../workspace.ts'
import { ActionNotes, useAction } from './action.tsx'
import { kindLabel } from './labels.ts'
import { CURRENT_PART } from './parts.ts'
import { stepOf, useCards } from './use-cards.ts'
import type { LoadedEditor } from './use-editor.ts'
import { useFocusFallback } from './use-focus-fallback.ts'

/** What can be done with a card as a whole: another one, another place, its kind, its family, how many are printed. */
export function CardTools({
  editor: { facts },
  piece,
}: {
  readonly editor: LoadedEditor
  readonly piece: string
}): JSX.Element | null {
  const { words } = useWorkspace()
  const { cards } = facts.settings
  const pieces = cards.map((one) => one.piece)
  const { action, done, run } = useCards(pieces)
  const tools = useRef<HTMLDivElement>(null)
  // After one is removed or made, the fields are those of another card.
  useFocusFallback(tools, CURRENT_PART)
  const card = cards.find((one) => one.piece === piece)
  if (!card) return null
  if (card.table !== undefined)
    return <p class="advice">{words.editor.cardTools.inTable(card.table)}</p>
  const { cardTools } = words.editor
  const button = (text: string, change: Parameters<typeof run>[0] | undefined) => (
    <button
      type="button"
      aria-disabled={!change || action.isBusy}
      onClick={() => {
        if (change && !action.isBusy) void run(change)
      }}
    >
      {text}
    </button>
  )
  return (
    <div ref={tools} class="card-tools" role="group" aria-label={cardTools.title}>
      {button(cardTools.add, { do: 'add', piece, title: cardTools.newTitle })}
      {button(cardTools.duplicate, { do: 'duplicate', piece })}
      {button(cardTools.remove, cards.length > 1 ? { do: 'remove', piece } : undefined)}
      {button(cardTools.earlier, stepOf(pieces, piece, -1))}
      {button(cardTools.later, stepOf(pieces, piece, 1))}
      <CardSettings facts={facts} card={card} />
      <ActionNotes action={action} done={done} />
    </div>
  )
}

/** The kind, the family and the number of a card, each where there is a choice. */
function CardSettings({
  facts,
  card: { piece, kind, family, quantity },
}: {
  readonly facts: LoadedEditor['facts']
  readonly card: CardFacts
}): JSX.Element {
  const { words, server, query, project } = useWorkspace()
  const action = useAction()
  const { cardTools } = words.editor
  const { kinds, families, names } = facts.settings
  const isLeaflet = project.pieces.some((one) => one.id === piece && one.isLeaflet)
  const set = (what: 'kind' | 'family' | 'quantity', value: string): void => {
    const setting: SettingChange = { deck: query.deck, set: what, piece, value }
    void action.run(() => server.set(setting))
  }
  return (
    <>
      {kinds.length > 1 && !isLeaflet && (
        <Choice
          label={cardTools.kind}
          value={kind}
          options={kinds.map((value) => ({
            value,
            text: kindLabel(value, words, names[words.language]),
          }))}
          onChoose={(value) => set('kind', value)}
        />
      )}
      {families.length > 0 && (
        <Choice
          label={cardTools.family}
          value={family}
          options={[
            { value: '', text: cardTools.noFamily },
            ...families.map(({ id, name }) => ({ value: id, text: name })),
          ]}
          onChoose={(value) => set('family', value)}
        />
      )}
      <QuantityField quantity={quantity} onSet={(value) => set('quantity', value)} />
      <ActionNotes action={action} />
    </>
  )
}

/** How often a card is printed. */
function QuantityField({
  quantity,
  onSet,
}: {
  readonly quantity: number
  readonly onSet: (value: string) => void
}): JSX.Element {
  const { words } = useWorkspace()
  return (
    <label class="choice">
      <span>{words.editor.cardTools.quantity}</span>
      <input
        type="number"
        class="quantity"
        min={1}
        max={999}
        value={quantity}
        onChange={({ currentTarget }) => {
          if (currentTarget.reportValidity()) onSet(currentTarget.value)
        }}
      />
    </label>
  )
}
