import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { Dialog } from '../dialogs/dialog.tsx'
import { useDraftChanges } from '../editor/use-drafts.ts'
import { useWorkspace } from '../workspace.ts'
import { firstChoices, requestOf } from './choices.ts'
import { ExportOptions } from './export-options.tsx'
import { ExportOutcome } from './export-outcome.tsx'
import { useExport } from './use-export.ts'
import { usePlan } from './use-plan.ts'

/** Makes files for a print shop, an office printer or a screen, and says beforehand what they will be. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { words, state, project } = useWorkspace()
  const [choices, setChoices] = useState(() => firstChoices(state, project))
  const { run, ...outcome } = useExport(choices)
  const isComplete = requestOf(choices, state, project) !== undefined
  return (
    <Dialog title={words.export} onClose={onClose}>
      <form
        class="export"
        onSubmit={(event) => {
          event.preventDefault()
          if (isComplete) run()
        }}
      >
        <ExportOptions
          choices={choices}
          onChange={(some) => setChoices({ ...choices, ...some })}
        />
        <div class="export-foot">
          <PlanNote choices={choices} />
          <button type="submit" class="main-action" aria-disabled={!isComplete}>
            {outcome.isExporting ? words.exporting.making : words.exporting.make}
          </button>
        </div>
      </form>
      <ExportOutcome {...outcome} onAnyway={() => run({ anyway: true })} />
    </Dialog>
  )
}

/** How much paper it takes, and what has to be saved first. */
function PlanNote({
  choices,
}: {
  readonly choices: Parameters<typeof usePlan>[0]
}): JSX.Element {
  const { words, drafts, project } = useWorkspace()
  useDraftChanges(drafts)
  const plan = usePlan(choices)
  const unsaved = drafts.unsaved().filter(({ deck }) => deck === project.deck)
  return (
    <div role="status" class="export-plan">
      <p>
        <strong>{plan}</strong>
      </p>
      {unsaved.length > 0 && <p>{words.exporting.unsaved(unsaved.length)}</p>}
    </div>
  )
}
