import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

import type { LanguageAdded } from '../../../preview/protocol/problem.ts'
import { useWorkspace } from '../../workspace.ts'
import { ActionNotes, useAction } from '../action.tsx'
import type { LoadedEditor } from '../use-editor.ts'
import { languageNames, tagOf } from './language-names.ts'
import type { LanguageName } from './language-names.ts'

/** The language that was just added, for which the page opens the editor again. */
export interface NewLanguageState {
  /** Its tag; empty where there is none. */
  readonly added: string
  readonly onAdd: (language: string) => void
}

/** Adds a language to the deck, chosen by name or tag. */
export function NewLanguage({
  editor: { deck, facts },
  added,
  onAdd,
}: { readonly editor: LoadedEditor } & NewLanguageState): JSX.Element {
  const { words, server, change } = useWorkspace()
  const action = useAction()
  const [wanted, setWanted] = useState('')
  const [isAnnounced, setAnnounced] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (added !== facts.language) return
    form.current?.querySelector('input')?.focus()
    // Set after the first render: screen readers announce changes only.
    setAnnounced(true)
  }, [added, facts.language])
  const existing = facts.languages.map(({ tag }) => tag)
  const names = languageNames(words.language).filter(({ tag }) => !existing.includes(tag))
  const add = async (): Promise<void> => {
    const named = tagOf(wanted, names)
    if (named === '') return
    let language = named
    const begin = async (): Promise<LanguageAdded> => {
      const begun = await server.begin({ deck, language: named })
      language = begun.language ?? named
      return begun
    }
    if (!(await action.run(begin))) return
    onAdd(language)
    change({ language })
  }
  return (
    <form
      class="new-language"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <LanguageField names={names} value={wanted} onWrite={setWanted} />
      <p role="status" class="begun">
        {isAnnounced && added === facts.language && words.editor.begun}
      </p>
      <ActionNotes action={action} done={words.editor.begun} />
    </form>
  )
}

function LanguageField({
  names,
  value,
  onWrite,
}: {
  readonly names: readonly LanguageName[]
  readonly value: string
  readonly onWrite: (value: string) => void
}): JSX.Element {
  const { words } = useWorkspace()
  return (
    <>
      <label for="new-language">{words.editor.newLanguage}</label>
      <div class="joined">
        <input
          id="new-language"
          list="language-names"
          autocomplete="off"
          required
          value={value}
          aria-describedby="new-language-how"
          onInput={({ currentTarget }) => onWrite(currentTarget.value)}
        />
        <button type="submit">{words.editor.beginLanguage}</button>
      </div>
      <datalist id="language-names">
        {names.map(({ tag, name, own }) => (
          <option key={tag} value={name}>
            {`${own} (${tag})`}
          </option>
        ))}
      </datalist>
      <p class="quiet" id="new-language-how">
        {words.editor.newLanguageHow}
      </p>
    </>
  )
}
