import type { ComponentType, JSX } from 'preact'

import type { DialogName } from '../workspace.ts'
import { ExportDialog } from './export-dialog.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { SettingsDialog } from './settings-dialog.tsx'

const DIALOGS: Readonly<Record<DialogName, ComponentType<{ onClose: () => void }>>> = {
  keys: KeysDialog,
  settings: SettingsDialog,
  export: ExportDialog,
}

/** The window over the page that is open, if one is. */
export function OpenDialog({
  name,
  onClose,
}: {
  readonly name: DialogName | undefined
  readonly onClose: () => void
}): JSX.Element | null {
  const Open = name && DIALOGS[name]
  return Open ? <Open onClose={onClose} /> : null
}
