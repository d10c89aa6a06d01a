import type { JSX } from 'preact'

import type { ProblemFacts } from '../../preview/protocol/problem.ts'
import { Choice, asOptions, Segments } from '../toolbar/controls.tsx'
import { labelOfSide } from '../words/side-label.ts'
import { isForDesigners, useWorkspace } from '../workspace.ts'
import { filesOf } from './filter.ts'
import type { ProblemFilter } from './filter.ts'

/** The problems, and how they are filtered. */
interface FilterProps {
  readonly problems: readonly ProblemFacts[]
  readonly filter: ProblemFilter
  readonly onChoose: (filter: ProblemFilter) => void
}

/** Filters the problems by severity, side and file (each language has a file of its own). */
export function FilterTools({ problems, filter, onChoose }: FilterProps): JSX.Element {
  const workspace = useWorkspace()
  const { words, view } = workspace
  const sides = [...new Set(problems.flatMap(({ side }) => side ?? []))]
  const files = filesOf(problems)
  return (
    <div class="problem-choice">
      <SeverityChoice {...{ problems, filter, onChoose }} />
      {sides.length > 1 && (
        <Choice
          label={words.ofCard}
          value={filter.side}
          options={[
            { value: '', text: words.everySide },
            ...sides.map((value) => ({
              value,
              text: labelOfSide(value, view.value?.sides ?? [], words),
            })),
          ]}
          onChoose={(side) => onChoose({ ...filter, side })}
        />
      )}
      {files.length > 1 && isForDesigners(workspace) && (
        <Choice
          label={words.ofFile}
          value={filter.file}
          options={[{ value: '', text: words.everyFile }, ...asOptions(files)]}
          onChoose={(file) => onChoose({ ...filter, file })}
        />
      )}
    </div>
  )
}

function SeverityChoice({ problems, filter, onChoose }: FilterProps): JSX.Element {
  const { words } = useWorkspace()
  const hasNotes = problems.some(({ severity }) => severity === 'note')
  return (
    <Segments
      label={words.showProblems}
      value={filter.severity}
      options={[
        { value: '', text: words.everyProblem },
        { value: 'error', text: words.ofSeverity.error },
        { value: 'warning', text: words.ofSeverity.warning },
        ...(hasNotes ? [{ value: 'note' as const, text: words.ofSeverity.note }] : []),
      ]}
      onChoose={(severity) => onChoose({ ...filter, severity })}
    />
  )
}
