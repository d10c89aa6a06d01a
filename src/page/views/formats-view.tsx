import type { JSX } from 'preact'

import { useWorkspace } from '../workspace.ts'
import { VariantsView } from './variants-view.tsx'

/** One side in every format of the deck, each as large as it is beside the others. */
export function FormatsView(): JSX.Element {
  const { project, words } = useWorkspace()
  const number = (length: number): string => words.numbers.format(length)
  return (
    <VariantsView
      isToScale
      variants={project.formats.map(({ name, width, height }) => {
        const text = `${name} (${words.size(number(width), number(height))})`
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
