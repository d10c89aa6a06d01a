import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'

import type { SideSlack, SizeLimit } from '../../preview/protocol/view.ts'
import { slotLabel } from '../editor/labels.ts'
import { SlackNote } from '../editor/slack-note.tsx'
import { useSlack } from '../editor/use-editor.ts'
import { selectSide } from '../sides.ts'
import { sideLabel } from '../words/side-label.ts'
import { useWorkspace } from '../workspace.ts'
import { limitsFor, sideOfRow, tightestFirst } from './tightest.ts'

/** With more sides than this, the room on them is worked out only on request. */
const MANY_SIDES = 400

/** How much room the sides have, the tightest first, and which few keep the words of the others small. */
export function RoomPanel(): JSX.Element | null {
  const { words, view } = useWorkspace()
  const [isOpen, setOpen] = useState<boolean>()
  const sides = view.value?.sides ?? []
  // The cards come first.
  if (sides.length === 0) return null
  const isShown = isOpen ?? sides.length <= MANY_SIDES
  return (
    <section>
      <details
        class="room"
        open={isShown}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary>
          <h2>{words.room.heading}</h2>
        </summary>
        {isShown && <Room />}
      </details>
    </section>
  )
}

/** The most sides of a list. */
const MOST_ROWS = 6

function Room(): JSX.Element {
  const { words, side } = useWorkspace()
  const { sides, limits } = useSlack()
  const { shown, more } = tightestFirst(sides, MOST_ROWS)
  return (
    <>
      {limitsFor(limits, side?.name).map((limit) => (
        <Limit key={`${limit.slot} ${limit.tight[0]?.side}`} limit={limit} />
      ))}
      {shown.length > 0 && (
        <>
          <h3>{words.room.tightest}</h3>
          <ul role="list">
            {shown.map((slack) => (
              <Row key={`${slack.side} ${slack.format}`} row={slack}>
                <SlackNote slack={slack} />
              </Row>
            ))}
          </ul>
        </>
      )}
      {shown.length === 0 && sides.length > 0 && (
        <p class="quiet">
          {words.room.roomy(Math.min(...sides.map(({ lines }) => lines)))}
        </p>
      )}
      {more > 0 && <p class="quiet">{words.room.more(more)}</p>}
    </>
  )
}

/** Few sides that keep others small, with what to cut of each. */
function Limit({ limit }: { readonly limit: SizeLimit }): JSX.Element {
  const { words, query } = useWorkspace()
  const { format } = query
  const { tight } = limit
  return (
    <>
      <p>{words.room.limit({ ...limit, slot: slotLabel(limit.slot, words) })}</p>
      <ul role="list">
        {tight.slice(0, MOST_ROWS).map(({ side, lines, wideWord }) => (
          <Row key={side} row={{ side, format }}>
            <span class="slack" data-short="true">
              {lines > 0 && words.room.cut(lines)} {wideWord && words.room.wide(wideWord)}
            </span>
          </Row>
        ))}
      </ul>
      {tight.length > MOST_ROWS && (
        <p class="quiet">{words.room.more(tight.length - MOST_ROWS)}</p>
      )}
    </>
  )
}

/** A side of a list, with a button that shows it where it is among the cards. */
function Row({
  row,
  children,
}: {
  readonly row: Pick<SideSlack, 'side' | 'format'>
  readonly children: ComponentChildren
}): JSX.Element {
  const { words, view, change, side: selected } = useWorkspace()
  const side = sideOfRow(view.value?.sides ?? [], row)
  const name = side ? sideLabel(side, words) : row.side
  return (
    <li class="room-row">
      <button
        type="button"
        disabled={side === undefined}
        aria-current={side && side.name === selected?.name ? 'true' : undefined}
        onClick={() => side && change(selectSide(side))}
      >
        {name}
      </button>{' '}
      {children}
    </li>
  )
}
