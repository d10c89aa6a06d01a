import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

import type { LanguageAdded } from '../../../preview/protocol/problem.ts'
import { useWorkspace } from '../../workspace.ts'
import { ActionNotes, useAction } from '../action.tsx'
import type { LoadedEditor } from '../use-editor.ts'
import { languageNames, tagOf } from './language-names.ts'
import type { LanguageName } from './language-names.ts'

/** What was just done to the languages of a deck: the one that is shown since, for which the page opens the editor again, and what to say. */
export interface LanguageChange {
  readonly language: string
  readonly note: string
}

export interface LanguageChangeState {
  readonly changed: LanguageChange | undefined
  readonly onChange: (changed: LanguageChange | undefined) => void
}

/** Adds a language to the deck, chosen by name or tag. */
export function NewLanguage({
  editor: { deck, facts },
  changed,
  onChange,
}: { readonly editor: LoadedEditor } & LanguageChangeState): JSX.Element {
  const { words, server, change } = useWorkspace()
  const action = useAction()
  const [wanted, setWanted] = useState('')
  const [isAnnounced, setAnnounced] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (changed?.language !== facts.language) return
    form.current?.querySelector('input')?.focus()
    // Set after the first render: screen readers announce changes only.
    setAnnounced(true)
  }, [changed, facts.language])
  const existing = facts.languages.map(({ tag }) => tag)
  const names = languageNames(words.language).filter(({ tag }) => !existing.includes(tag))
  const add = async (): Promise<void> => {
    const named = tagOf(wanted, names)
    if (named === '') return
    // What came of the one before would stand beside what comes of this one.
    setAnnounced(false)
    let language = named
    const begin = async (): Promise<LanguageAdded> => {
      const begun = await server.begin({ deck, language: named })
      language = begun.language ?? named
      return begun
    }
    if (!(await action.run(begin))) return
    onChange({ language, note: words.editor.begun })
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
        {isAnnounced && changed?.language === facts.language && changed.note}
      </p>
      <ActionNotes action={action} />
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
