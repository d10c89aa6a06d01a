import type { JSX } from 'preact'

import type { ProblemFacts } from '../../preview/protocol/problem.ts'
import { Choice, asOptions, Segments } from '../toolbar/controls.tsx'
import { useWorkspace } from '../workspace.ts'
import { filesOf } from './filter.ts'
import type { ProblemFilter as ProblemChoice } from './filter.ts'

/** Chooses which problems are listed: of a severity, on a card, in a file, which is to say in a language. */
export function FilterTools({
  problems,
  choice,
  onChoose,
}: {
  readonly problems: readonly ProblemFacts[]
  readonly choice: ProblemChoice
  readonly onChoose: (choice: ProblemChoice) => void
}): JSX.Element {
  const { words } = useWorkspace()
  const sides = [...new Set(problems.flatMap(({ side }) => side ?? []))]
  const files = filesOf(problems)
  return (
    <div class="problem-choice">
      <Segments
        label={words.showProblems}
        value={choice.severity}
        options={[
          { value: '', text: words.everyProblem },
          { value: 'error', text: words.ofSeverity.error },
          { value: 'warning', text: words.ofSeverity.warning },
        ]}
        onChoose={(severity) => onChoose({ ...choice, severity })}
      />
      {sides.length > 1 && (
        <Choice
          label={words.ofCard}
          value={choice.side}
          options={[{ value: '', text: words.everySide }, ...asOptions(sides)]}
          onChoose={(side) => onChoose({ ...choice, side })}
        />
      )}
      {files.length > 1 && (
        <Choice
          label={words.ofFile}
          value={choice.file}
          options={[{ value: '', text: words.everyFile }, ...asOptions(files)]}
          onChoose={(file) => onChoose({ ...choice, file })}
        />
      )}
    </div>
  )
}
