import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

import { useWorkspace } from '../../workspace.ts'
import { AttemptNotes, useAttempt } from '../attempt.tsx'
import type { LoadedEditor } from '../use-editor.ts'
import { languageNames, tagOf } from './language-names.ts'
import type { LanguageName } from './language-names.ts'

/** A language that was begun just now: its desk takes the place of the one that it was begun on. */
export interface NewLanguageState {
  /** Its tag; empty where there is none. */
  readonly begun: string
  readonly onBegin: (language: string) => void
}

/** Begins a language of the deck, chosen by its name or tag. */
export function NewLanguage({
  seen: { deck, desk },
  begun,
  onBegin,
}: { readonly seen: LoadedEditor } & NewLanguageState): JSX.Element {
  const { words, server, change } = useWorkspace()
  const attempt = useAttempt()
  const [wanted, setWanted] = useState('')
  const [isTold, tell] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (begun !== desk.language) return
    form.current?.querySelector('input')?.focus()
    // Said after it stands there: those who listen hear only what changes.
    tell(true)
  }, [begun, desk.language])
  const there = desk.languages.map(({ tag }) => tag)
  const names = languageNames(words.language).filter(({ tag }) => !there.includes(tag))
  const begin = async (): Promise<void> => {
    const language = tagOf(wanted, names)
    if (language === '') return
    if (!(await attempt.begin(() => server.begin({ deck, language })))) return
    onBegin(language)
    change({ language })
  }
  return (
    <form
      class="new-language"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        void begin()
      }}
    >
      <LanguageField names={names} value={wanted} onWrite={setWanted} />
      <p role="status" class="begun">
        {isTold && begun === desk.language && words.desk.begun}
      </p>
      <AttemptNotes attempt={attempt} done={words.desk.begun} />
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
      <label for="new-language">{words.desk.newLanguage}</label>
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
        <button type="submit">{words.desk.beginLanguage}</button>
      </div>
      <datalist id="language-names">
        {names.map(({ tag, name, own }) => (
          <option key={tag} value={name}>
            {`${own} (${tag})`}
          </option>
        ))}
      </datalist>
      <p class="quiet" id="new-language-how">
        {words.desk.newLanguageHow}
      </p>
    </>
  )
}
