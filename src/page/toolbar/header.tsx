import type { JSX } from 'preact'

import { useKeys } from '../keys/use-keys.ts'
import { useWorkspace } from '../workspace.ts'
import { Toggle } from './controls.tsx'
import { DeckChoices } from './deck-choices.tsx'
import { IconButton } from './icon.tsx'

/** The header: the choice of deck, language and format, and the actions of the page. */
export function Header(): JSX.Element {
  const { words, change, problems, panel, show } = useWorkspace()
  useKeys({
    panel: panel.toggle,
    export: () => show('export'),
    settings: () => show('settings'),
    keys: () => show('keys'),
  })
  const faults = problems.filter(({ severity }) => severity !== 'note')
  return (
    <header class="header" data-region tabIndex={-1}>
      <h1>cardpress</h1>
      <button type="button" onClick={() => change({ view: 'start' })}>
        {words.start.toStart}
      </button>
      <DeckChoices />
      <div class="actions">
        <Toggle isOn={panel.isOpen} onToggle={panel.toggle}>
          {words.showPanel}
          {faults.length > 0 && (
            <span class="count" data-severity={severityOf(faults)}>
              {faults.length}
            </span>
          )}
        </Toggle>
        <button type="button" onClick={() => show('export')}>
          {words.export}
        </button>
        <IconButton
          icon="settings"
          label={words.settings}
          onPress={() => show('settings')}
        />
        <button type="button" onClick={() => show('keys')}>
          {words.keys}
        </button>
      </div>
    </header>
  )
}

const severityOf = (problems: readonly { readonly severity: string }[]): string =>
  problems.some(({ severity }) => severity === 'error') ? 'error' : 'warning'
