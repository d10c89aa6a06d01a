import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

import type { LogoOwner } from '../../../preview/protocol/editor.ts'
import { base64OfFile } from '../../base64.ts'
import { FileChoice } from '../../toolbar/file-choice.tsx'
import { useWorkspace } from '../../workspace.ts'
import { ActionNotes, useAction } from '../action.tsx'
import { PICTURE_KINDS } from '../picture-kinds.ts'
import type { LoadedEditor } from '../use-editor.ts'

/** The logo of the organisation, on the cards of all of its decks, or another one for a deck. */
export function LogoSetting({
  editor: { deck, facts },
  of,
}: {
  readonly editor: LoadedEditor
  readonly of: LogoOwner
}): JSX.Element {
  const { words, server } = useWorkspace()
  const action = useAction()
  const [file, setFile] = useState<File>()
  const take = async (chosen: File): Promise<void> => {
    setFile(chosen)
    const base64 = await base64OfFile(chosen)
    await action.run(() => server.set({ deck, set: 'logo', of, base64 }))
  }
  const choice = useRef<HTMLInputElement>(null)
  const remove = async (): Promise<void> => {
    // The button disappears with the logo.
    if (await action.run(() => server.set({ deck, set: 'no-logo', of })))
      choice.current?.focus()
  }
  const { logo, organisation } = facts.settings
  const isThere = of === 'deck' ? logo === 'deck' : organisation.logo !== ''
  const { logos } = words.editor
  return (
    <section {...dropping(take)}>
      <h3>{logos.title[of]}</h3>
      <p class="quiet" id={`logo-state-${of}`}>
        {isThere ? logos.replace : logos.how}
      </p>
      {logo === 'no-place' && <p class="advice">{logos.noPlace}</p>}
      <FileChoice
        button={logos.choose}
        input={choice}
        accept={PICTURE_KINDS}
        aria-describedby={`logo-state-${of}`}
        onChoose={([chosen]) => chosen && void take(chosen)}
      />
      {isThere && (
        <>
          {file && <LogoPicture file={file} />}
          <button type="button" onClick={() => void remove()}>
            {logos.remove}
          </button>
        </>
      )}
      <ActionNotes action={action} done={words.editor.status.saved} />
    </section>
  )
}

/** Takes a file that is dropped. */
const dropping = (
  take: (file: File) => Promise<void>,
): JSX.HTMLAttributes<HTMLElement> => ({
  onDragOver: (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
  },
  onDrop: (event) => {
    const [file] = event.dataTransfer?.files ?? []
    if (!file) return
    event.preventDefault()
    void take(file)
  },
})

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
      {address && <img src={address} alt={words.editor.logos.picture(file.name)} />}
    </p>
  )
}
