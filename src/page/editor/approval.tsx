import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import type { ApproveRequest, EditorField } from '../../preview/protocol/editor.ts'
import { focusNew } from '../focus-new.ts'
import { today } from '../today.ts'
import { useWorkspace } from '../workspace.ts'
import { ActionNotes, useAction } from './action.tsx'
import type { ActionState } from './action.tsx'
import type { LoadedEditor } from './use-editor.ts'

/** Who has approved a translation; or a button to do it, for somebody who speaks the language. */
export function FieldApproval({
  editor,
  field: { id, approval },
}: {
  readonly editor: LoadedEditor
  readonly field: EditorField
}): JSX.Element | null {
  const { words } = useWorkspace()
  const approving = useApproving(editor, [id])
  if (!approval) return null
  const { title, by, takeBack } = words.editor.approve
  return (
    <div class="approval">
      {approval === 'possible' ? (
        <ApproveButton label={title} {...approving} />
      ) : (
        <>
          <span class="approved">
            {by(approval.by, dayOf(approval.on, words.language))}
          </span>
          <button
            type="button"
            class="linkish"
            onClick={() => approving.send('withdraw')}
          >
            {takeBack}
          </button>
        </>
      )}
      <ActionNotes action={approving.action} />
    </div>
  )
}

/** How many texts of the language are approved, and a button that approves all that can be. */
export function LanguageApproval({
  editor,
}: {
  readonly editor: LoadedEditor
}): JSX.Element | null {
  const { words } = useWorkspace()
  const approving = useApproving(editor, [])
  const { facts } = editor
  const here = facts.languages.find(({ tag }) => tag === facts.language)
  if (!here || here.approvable === 0) return null
  const { count, all, how } = words.editor.approve
  return (
    <div class="approval">
      <p>{count(here.approved, here.approvable)}</p>
      {here.approved < here.approvable && (
        <>
          <p class="quiet">{how}</p>
          <ApproveButton label={all} {...approving} />
        </>
      )}
      <ActionNotes action={approving.action} />
    </div>
  )
}

/** Approves texts, or takes that back. */
interface Approving {
  readonly action: ActionState
  readonly send: (what: ApproveRequest['do'], by?: string) => void
}

function useApproving(
  { deck, facts: { language } }: LoadedEditor,
  fields: readonly string[],
): Approving {
  const { server, preferences } = useWorkspace()
  const action = useAction()
  const send: Approving['send'] = (what, by = preferences.reader) => {
    const request = { deck, language, fields, do: what, by, on: today() }
    void action.run(() => server.approve(request))
  }
  return { action, send }
}

/** Approves in the name of the user, who is asked for it the first time. */
function ApproveButton({
  label,
  send,
}: { readonly label: string } & Approving): JSX.Element {
  const { words, preferences, prefer } = useWorkspace()
  const [isAsking, setAsking] = useState(false)
  const [name, setName] = useState('')
  const { reader } = preferences
  if (!isAsking)
    return (
      <button
        type="button"
        title={reader === '' ? undefined : words.editor.approve.as(reader)}
        onClick={() => (reader === '' ? setAsking(true) : send('approve'))}
      >
        {label}
      </button>
    )
  return (
    <form
      class="joined"
      onSubmit={(event) => {
        event.preventDefault()
        prefer({ reader: name.trim() })
        setAsking(false)
        send('approve', name.trim())
      }}
    >
      <input
        aria-label={words.editor.approve.name}
        placeholder={words.editor.approve.name}
        autocomplete="name"
        required
        ref={focusNew}
        value={name}
        onInput={({ currentTarget }) => setName(currentTarget.value)}
      />
      <button type="submit">{label}</button>
    </form>
  )
}

const dayOf = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(day),
  )
