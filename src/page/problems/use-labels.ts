import { useMemo } from 'preact/hooks'

import { messageLabels } from '../words/side-label.ts'
import { isForDesigners, useWorkspace } from '../workspace.ts'

/** What puts the labels of cards into messages; to designers they are shown with the names in the files. */
export function useLabels(): (message: string) => string {
  const workspace = useWorkspace()
  const { words, view } = workspace
  const sides = isForDesigners(workspace) ? undefined : view.value?.sides
  return useMemo(() => messageLabels(sides ?? [], words), [sides, words])
}
