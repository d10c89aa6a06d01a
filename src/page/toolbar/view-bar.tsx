import type { ComponentChildren, JSX } from 'preact'

import { useKeys } from '../keys/use-keys.ts'
import type { ViewName } from '../state/state.ts'
import { useWorkspace } from '../workspace.ts'

/** The tabs of the views. */
export function ViewTabs({
  names,
}: {
  readonly names: readonly ViewName[]
}): JSX.Element {
  const { words, state, change } = useWorkspace()
  useKeys(Object.fromEntries(names.map((view) => [view, () => change({ view })])))
  return (
    <nav class="tabs" aria-label={words.views} data-region tabIndex={-1}>
      {names.map((view) => (
        <button
          type="button"
          aria-current={view === state.view ? 'page' : undefined}
          onClick={() => change({ view })}
        >
          {words.view[view]}
        </button>
      ))}
    </nav>
  )
}

/** The toolbar of a view. */
export function ViewTools({
  children,
}: {
  readonly children: ComponentChildren
}): JSX.Element {
  const { words } = useWorkspace()
  return (
    <div class="tools" role="group" aria-label={words.tools}>
      {children}
    </div>
  )
}
