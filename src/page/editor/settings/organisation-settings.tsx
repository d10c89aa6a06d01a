import type { JSX } from 'preact'

import type { SettingChange } from '../../../preview/protocol/editor.ts'
import { useWorkspace } from '../../workspace.ts'
import { ActionNotes, useAction } from '../action.tsx'
import type { LoadedEditor } from '../use-editor.ts'
import { ColorInput } from './color-input.tsx'
import { LogoSetting } from './logo-setting.tsx'
import { SettingField } from './setting-field.tsx'

/** What the project says of its organisation, once for all of its decks. */
export function OrganisationSettings({
  editor,
}: {
  readonly editor: LoadedEditor
}): JSX.Element {
  const { words, server } = useWorkspace()
  const action = useAction()
  const { organisation: text } = words.editor
  const { organisation, logo } = editor.facts.settings
  const set =
    (key: Extract<SettingChange, { readonly set: 'organisation' }>['key']) =>
    (value: string): Promise<boolean> =>
      action.run(() => server.set({ deck: editor.deck, set: 'organisation', key, value }))
  return (
    <section class="deck-settings">
      <h2>{words.editor.settingParts.organisation}</h2>
      <section>
        <p class="quiet">{text.how}</p>
        <SettingField label={text.name} value={organisation.name} set={set('name')} />
        <SettingField
          label={text.address}
          value={organisation.address}
          set={set('address')}
          lines={3}
        />
        <SettingField label={text.web} value={organisation.web} set={set('web')} />
        <ColorInput label={text.color} value={organisation.color} set={set('color')} />
        {organisation.color && (
          <button type="button" class="linkish" onClick={() => void set('color')('')}>
            {text.noColor}
          </button>
        )}
        <ActionNotes action={action} done={words.editor.status.saved} />
      </section>
      <LogoSetting editor={editor} of="organisation" />
      {logo !== 'no-place' && (
        <details open={logo === 'deck'}>
          <summary>{text.otherLogo}</summary>
          <LogoSetting editor={editor} of="deck" />
        </details>
      )}
    </section>
  )
}
