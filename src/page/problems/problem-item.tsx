import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

import type { ProblemFacts } from '../../preview/protocol/problem.ts'
import { labelOfSide } from '../words/side-label.ts'
import { isForDesigners, useWorkspace } from '../workspace.ts'
import { PlaceButtons } from './place-buttons.tsx'
import { Told } from './told.tsx'
import { useLabels } from './use-labels.ts'

/** A problem: what is wrong, what to do, and the lines of the file that it is about. */
export function ProblemItem({
  problem,
  isCurrent = false,
  onGo,
}: {
  readonly problem: ProblemFacts
  /** Whether it is the current one, which gets the focus. */
  readonly isCurrent?: boolean
  /** Shows the side that it is on; undefined where it is on none. */
  readonly onGo?: (() => void) | undefined
}): JSX.Element {
  const workspace = useWorkspace()
  const { words, view } = workspace
  const label = useLabels()
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isCurrent) item.current?.focus()
  }, [isCurrent])
  const { severity, message, hint, place, side } = problem
  return (
    <li
      class="problem"
      data-severity={severity}
      aria-current={isCurrent ? 'true' : undefined}
      tabIndex={-1}
      ref={item}
    >
      <p>
        <strong class="severity">{words.severity[severity]}</strong>{' '}
        <Told text={message} words={words} label={label} />
      </p>
      {hint && (
        <p class="hint">
          <Told text={hint} words={words} label={label} />
        </p>
      )}
      {isForDesigners(workspace) && <LinesOfFile problem={problem} />}
      <div class="buttons">
        {side !== undefined && onGo && (
          <button type="button" onClick={onGo}>
            {words.goToSide(labelOfSide(side, view.value?.sides ?? [], words))}
          </button>
        )}
        {place && <PlaceButtons place={place} />}
      </div>
    </li>
  )
}

/** Where a problem is, and the lines there. */
function LinesOfFile({
  problem: { place, codeFrame },
}: {
  readonly problem: ProblemFacts
}): JSX.Element {
  return (
    <>
      {place && (
        <p class="quiet">
          {place.file}:{place.line}
        </p>
      )}
      {codeFrame && (
        <pre tabIndex={0} role="group" aria-label={place?.file}>
          {codeFrame}
        </pre>
      )}
    </>
  )
}
