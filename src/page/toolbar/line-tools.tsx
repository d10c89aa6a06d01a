import type { JSX } from 'preact'

import { keyOf } from '../keys/keys.ts'
import { useKeys } from '../keys/use-keys.ts'
import { OVERLAY_NAMES, shownOverlays, switchOverlay } from '../state/state.ts'
import type { OverlayName } from '../state/state.ts'
import { useWorkspace } from '../workspace.ts'
import { Check, Toggle } from './controls.tsx'
import { Menu } from './menu.tsx'

/** Toggles for the lines over the cards, and for what is outside of the trim. */
export function LineTools(): JSX.Element {
  const { words, state, change, preferences } = useWorkspace()
  const toggle = (name: OverlayName): void => change(switchOverlay(state, name))
  const shown = shownOverlays(state)
  useKeys(Object.fromEntries(OVERLAY_NAMES.map((name) => [name, () => toggle(name)])))
  return (
    <div class="joined">
      <TrimTool />
      <Menu label={words.lines}>
        {OVERLAY_NAMES.map((name) => (
          <Check
            label={words.overlay[name]}
            isOn={shown.includes(name)}
            shortcut={preferences.keys ? keyOf(name) : ''}
            onToggle={() => toggle(name)}
          />
        ))}
      </Menu>
    </div>
  )
}

/** Hides what is outside of the trim, or shows it. */
export function TrimTool(): JSX.Element {
  const { words, state, change } = useWorkspace()
  const trim = (): void => change({ trimmed: !state.trimmed })
  useKeys({ trimmed: trim })
  return (
    <Toggle isOn={state.trimmed} onToggle={trim}>
      {words.trimmed}
    </Toggle>
  )
}
