import type { JSX } from 'preact'

import { formatLabel } from '../words/choice-labels.ts'
import { useWorkspace } from '../workspace.ts'
import { VariantsView } from './variants-view.tsx'

/** One side in every format of the deck, each as large as it is beside the others. */
export function FormatsView(): JSX.Element {
  const { project, words } = useWorkspace()
  return (
    <VariantsView
      isToScale
      variants={project.formats.map((format) => {
        const { name } = format
        const text = formatLabel(format, words)
        return {
          key: name,
          label: text,
          caption: text,
          query: { format: name },
          state: { format: name },
        }
      })}
    />
  )
}
