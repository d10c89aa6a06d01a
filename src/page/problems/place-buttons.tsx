import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import type { PlaceFacts } from '../../preview/protocol/problem.ts'
import { RequestError } from '../server/request.ts'
import { isForDesigners, useWorkspace } from '../workspace.ts'

/** Buttons for a place in a file, for designers: open it in the user's editor, or copy file and line. */
export function PlaceButtons({
  place,
}: {
  readonly place: PlaceFacts
}): JSX.Element | null {
  const workspace = useWorkspace()
  const { words, server } = workspace
  const [outcome, setOutcome] = useState('')
  const where = `${place.file}:${place.line}`
  const open = (): void => {
    server.open(place).then(
      ({ done, problems }) =>
        setOutcome(
          done ? words.opened : problems.map(({ message }) => message).join(' '),
        ),
      (failure: unknown) =>
        setOutcome(
          words.unanswered(failure instanceof RequestError ? failure.status : 0),
        ),
    )
  }
  const copy = (): void => {
    navigator.clipboard.writeText(where).then(
      () => setOutcome(words.copied(where)),
      // Where the browser does not allow copying, the text is shown, to be copied by hand.
      () => setOutcome(where),
    )
  }
  if (!isForDesigners(workspace)) return null
  return (
    <>
      <button type="button" onClick={open}>
        {words.openInEditor}
      </button>
      <button type="button" onClick={copy}>
        {words.copyPlace}
      </button>
      <span class="outcome" role="status">
        {outcome}
      </span>
    </>
  )
}
