import type { JSX } from 'preact'

import { keyOf } from '../keys/keys.ts'
import type { Command } from '../keys/keys.ts'
import { useKeys } from '../keys/use-keys.ts'
import type { PointerName } from '../state/state.ts'
import { Check } from '../toolbar/controls.tsx'
import { Menu } from '../toolbar/menu.tsx'
import { useWorkspace } from '../workspace.ts'

/** The menu for rulers, measuring and colours. */
export function DesignerTools(): JSX.Element {
  const { words, state, change, preferences } = useWorkspace()
  const shortcut = (command: Command): string => (preferences.keys ? keyOf(command) : '')
  const toggleRulers = (): void => change({ rulers: !state.rulers })
  const togglePointer = (pointer: PointerName): void =>
    change({ pointer: state.pointer === pointer ? 'choose' : pointer })
  useKeys({
    rulers: toggleRulers,
    measure: () => togglePointer('measure'),
    colour: () => togglePointer('colour'),
  })
  return (
    <Menu label={words.designer.menu}>
      <Check
        label={words.designer.rulers}
        isOn={state.rulers}
        shortcut={shortcut('rulers')}
        onToggle={toggleRulers}
      />
      {(['measure', 'colour'] as const).map((pointer) => (
        <Check
          key={pointer}
          label={words.designer.pointer[pointer]}
          isOn={state.pointer === pointer}
          shortcut={shortcut(pointer)}
          onToggle={() => togglePointer(pointer)}
        />
      ))}
      <button type="button" onClick={() => change({ view: 'specimen' })}>
        {words.specimen.open}
      </button>
    </Menu>
  )
}
