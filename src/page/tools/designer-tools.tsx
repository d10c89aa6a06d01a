import type { JSX } from 'preact'

import { keyOf } from '../keys/keys.ts'
import type { Command } from '../keys/keys.ts'
import { useKeys } from '../keys/use-keys.ts'
import { VISION_NAMES } from '../state/state.ts'
import type { PointerName } from '../state/state.ts'
import { Check } from '../toolbar/check.tsx'
import { Choice } from '../toolbar/choice.tsx'
import { Menu } from '../toolbar/menu.tsx'
import { useWorkspace } from '../workspace.ts'

/** Rulers, what the pointer does, and how colours are seen. */
export function DesignerTools(): JSX.Element {
  const { words, state, change, preferences } = useWorkspace()
  const shortcut = (command: Command): string => (preferences.keys ? keyOf(command) : '')
  const rule = (): void => change({ rulers: !state.rulers })
  const point = (pointer: PointerName): void =>
    change({ pointer: state.pointer === pointer ? 'choose' : pointer })
  useKeys({
    rulers: rule,
    measure: () => point('measure'),
    colour: () => point('colour'),
  })
  return (
    <Menu label={words.designer.menu}>
      <Check
        label={words.designer.rulers}
        isOn={state.rulers}
        shortcut={shortcut('rulers')}
        onToggle={rule}
      />
      {(['measure', 'colour'] as const).map((pointer) => (
        <Check
          key={pointer}
          label={words.designer.pointer[pointer]}
          isOn={state.pointer === pointer}
          shortcut={shortcut(pointer)}
          onToggle={() => point(pointer)}
        />
      ))}
      <VisionChoice />
    </Menu>
  )
}

function VisionChoice(): JSX.Element {
  const { words, state, change } = useWorkspace()
  return (
    <Choice
      label={words.designer.seenBy}
      value={state.vision}
      options={VISION_NAMES.map((value) => ({
        value,
        text: words.designer.vision[value],
      }))}
      onChoose={(value) =>
        change({ vision: VISION_NAMES.find((name) => name === value) ?? 'usual' })
      }
    />
  )
}
