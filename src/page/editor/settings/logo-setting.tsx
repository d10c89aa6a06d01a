import type { JSX, RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

import { base64Of } from '../../base64.ts'
import { useWorkspace } from '../../workspace.ts'
import { ActionNotes, useAction } from '../action.tsx'
import { PICTURE_KINDS } from '../picture-kinds.ts'
import type { LoadedEditor } from '../use-editor.ts'

/** The logo of the organisation on the cards. */
export function LogoSetting({
  editor: { deck, facts },
}: {
  readonly editor: LoadedEditor
}): JSX.Element {
  const { words, server } = useWorkspace()
  const action = useAction()
  const [file, setFile] = useState<File>()
  const take = async (chosen: File): Promise<void> => {
    setFile(chosen)
    const base64 = base64Of(new Uint8Array(await chosen.arrayBuffer()))
    const setting = { deck, set: 'logo', name: chosen.name, base64 } as const
    await action.run(() => server.set(setting))
  }
  const choice = useRef<HTMLInputElement>(null)
  const remove = async (): Promise<void> => {
    // The button disappears with the logo.
    if (await action.run(() => server.set({ deck, set: 'no-logo' })))
      choice.current?.focus()
  }
  const { logo } = facts.settings
  return (
    <section>
      <h3>{words.editor.logo}</h3>
      <p class="quiet" id="logo-state">
        {words.editor.logos[logo]}
      </p>
      {logo !== 'no-place' && <LogoChoice input={choice} take={take} />}
      {logo === 'shown' && (
        <>
          {file && <LogoPicture file={file} />}
          <button type="button" onClick={() => void remove()}>
            {words.editor.removeLogo}
          </button>
        </>
      )}
      <ActionNotes action={action} done={words.editor.status.saved} />
    </section>
  )
}

/** Chooses a file from the user's computer. */
function LogoChoice({
  input,
  take,
}: {
  readonly input: RefObject<HTMLInputElement>
  readonly take: (file: File) => Promise<void>
}): JSX.Element {
  const { words } = useWorkspace()
  return (
    <label class="file-choice">
      <span>{words.editor.chooseLogo}</span>
      <input
        type="file"
        ref={input}
        accept={PICTURE_KINDS}
        aria-describedby="logo-state"
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? []
          // So that the same file can be chosen again, after it was edited or the logo removed.
          currentTarget.value = ''
          if (chosen) void take(chosen)
        }}
      />
    </label>
  )
}

/** The picture in the chosen file. */
function LogoPicture({ file }: { readonly file: File }): JSX.Element {
  const { words } = useWorkspace()
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return (
    <p class="logo-picture">
      {address && <img src={address} alt={words.editor.logoPicture(file.name)} />}
    </p>
  )
}
