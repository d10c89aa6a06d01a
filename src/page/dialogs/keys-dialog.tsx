import type { JSX } from 'preact'

import { KEYS } from '../keys/keys.ts'
import type { Command } from '../keys/keys.ts'
import { useWorkspace } from '../workspace.ts'
import { Dialog } from './dialog.tsx'

/** The list of keyboard shortcuts. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { words, preferences, project } = useWorkspace()
  const commands = [...new Set(KEYS.map(([, command]) => command))]
  return (
    <Dialog title={words.keys} onClose={onClose}>
      {!preferences.keys && <p>{words.keysOff}</p>}
      <p class="quiet">{words.keysEverywhere}</p>
      {project.editable && <p class="quiet">{words.editor.keys}</p>}
      <dl class="key-list">
        {commands.map((command) => (
          <div key={command}>
            <dt>{keysOf(command)}</dt>
            <dd>{words.command[command]}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}

const keysOf = (command: Command): JSX.Element[] =>
  KEYS.filter(([, one]) => one === command).map(([key]) => <kbd key={key}>{key}</kbd>)
