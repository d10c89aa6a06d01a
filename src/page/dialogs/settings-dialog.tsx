import type { JSX } from 'preact'

import type { Preferences } from '../state/preferences.ts'
import { Check, Choice } from '../toolbar/controls.tsx'
import { ALL_WORDS } from '../words/choose.ts'
import { isForDesigners, useWorkspace } from '../workspace.ts'
import { Dialog } from './dialog.tsx'
import { RealSize } from './real-size.tsx'

/** The preferences of the user, independent of the deck. */
export function SettingsDialog({
  onClose,
}: {
  readonly onClose: () => void
}): JSX.Element {
  const workspace = useWorkspace()
  const { words, preferences, prefer } = workspace
  const isDesigner = isForDesigners(workspace)
  return (
    <Dialog title={words.settings} onClose={onClose}>
      <div class="settings">
        <PreferenceChoice
          name="words"
          label={words.pageLanguage}
          texts={{
            '': words.asBrowser,
            en: ALL_WORDS.en.name,
            nl: ALL_WORDS.nl.name,
          }}
        />
        <PreferenceChoice
          name="appearance"
          label={words.appearance}
          texts={words.appearances}
        />
        <PreferenceChoice
          name="surround"
          label={words.surround}
          texts={words.surrounds}
        />
        <Check
          label={words.singleKeys}
          isOn={preferences.keys}
          onToggle={() => prefer({ keys: !preferences.keys })}
        />
        <Check
          label={words.forDesigners}
          isOn={isDesigner}
          onToggle={() => prefer({ designer: !isDesigner })}
        />
      </div>
      <RealSize />
    </Dialog>
  )
}

/** A preference with a few choices. */
function PreferenceChoice<Name extends 'words' | 'appearance' | 'surround'>({
  name,
  label,
  texts,
}: {
  readonly name: Name
  readonly label: string
  readonly texts: Readonly<Record<Preferences[Name], string>>
}): JSX.Element {
  const { preferences, prefer } = useWorkspace()
  return (
    <Choice
      label={label}
      value={preferences[name]}
      options={Object.entries<string>(texts).map(([value, text]) => ({ value, text }))}
      onChoose={(value) => prefer({ [name]: value })}
    />
  )
}
