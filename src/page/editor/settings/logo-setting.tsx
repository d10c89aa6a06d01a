import type { JSX, RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

import { base64Of } from '../../base64.ts'
import { useWorkspace } from '../../workspace.ts'
import { AttemptNotes, useAttempt } from '../attempt.tsx'
import type { LoadedEditor } from '../use-editor.ts'

const KINDS = '.svg,.png,.jpg,.jpeg,image/svg+xml,image/png,image/jpeg'

/** The logo of the organisation on the cards. */
export function LogoSetting({
  seen: { deck, desk },
}: {
  readonly seen: LoadedEditor
}): JSX.Element {
  const { words, server } = useWorkspace()
  const attempt = useAttempt()
  const [file, setFile] = useState<File>()
  const take = async (chosen: File): Promise<void> => {
    setFile(chosen)
    const base64 = base64Of(new Uint8Array(await chosen.arrayBuffer()))
    const setting = { deck, set: 'logo', name: chosen.name, base64 } as const
    await attempt.begin(() => server.set(setting))
  }
  const choice = useRef<HTMLInputElement>(null)
  const remove = async (): Promise<void> => {
    // The button goes with the logo.
    if (await attempt.begin(() => server.set({ deck, set: 'no-logo' })))
      choice.current?.focus()
  }
  const { logo } = desk.settings
  return (
    <section>
      <h3>{words.desk.logo}</h3>
      <p class="quiet" id="logo-state">
        {words.desk.logos[logo]}
      </p>
      {logo !== 'no-place' && <LogoChoice input={choice} take={take} />}
      {logo === 'shown' && (
        <>
          {file && <LogoPicture file={file} />}
          <button type="button" onClick={() => void remove()}>
            {words.desk.removeLogo}
          </button>
        </>
      )}
      <AttemptNotes attempt={attempt} done={words.desk.status.saved} />
    </section>
  )
}

/** Takes a file from the user's computer. */
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
      <span>{words.desk.chooseLogo}</span>
      <input
        type="file"
        ref={input}
        accept={KINDS}
        aria-describedby="logo-state"
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? []
          // The same file can be chosen again, once it was changed or the logo was removed.
          currentTarget.value = ''
          if (chosen) void take(chosen)
        }}
      />
    </label>
  )
}

/** The picture in a file that was chosen. */
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
      {address && <img src={address} alt={words.desk.logoPicture(file.name)} />}
    </p>
  )
}
