import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'

import type { EditorFacts } from '../../../preview/protocol/editor.ts'
import { focusNew } from '../../focus-new.ts'
import { htmlLang } from '../../words/html-lang.ts'
import { useWorkspace } from '../../workspace.ts'
import { ActionNotes, useAction } from '../action.tsx'
import type { LoadedEditor } from '../use-editor.ts'
import { useFocusFallback } from '../use-focus-fallback.ts'
import type { LanguageChangeState } from './new-language.tsx'

/** The progress of each language; a click opens its words. A translation can be removed. */
export function LanguageProgress({
  editor: { deck, facts },
  onChange,
}: { readonly editor: LoadedEditor } & Pick<
  LanguageChangeState,
  'onChange'
>): JSX.Element {
  const { words, server, change } = useWorkspace()
  const action = useAction()
  const remove = async (tag: string, name: string): Promise<void> => {
    if (!(await action.run(() => server.removeLanguage({ deck, language: tag })))) return
    const language = tag === facts.language ? facts.source : facts.language
    onChange({ language, note: words.editor.removal.done(name) })
    change({ language })
  }
  return (
    <>
      <ul class="language-progress" role="list">
        {facts.languages.map((one) => (
          <LanguageRow key={one.tag} {...one} facts={facts} onRemove={remove} />
        ))}
      </ul>
      <ActionNotes action={action} />
    </>
  )
}

function LanguageRow({
  tag,
  done,
  all,
  approved,
  facts,
  onRemove,
}: EditorFacts['languages'][number] & {
  readonly facts: EditorFacts
  readonly onRemove: (tag: string, name: string) => Promise<void>
}): JSX.Element {
  const { words, project, change } = useWorkspace()
  const name = project.languages.find((one) => one.tag === tag)?.name ?? tag
  return (
    <li>
      <button
        type="button"
        class="linkish"
        aria-current={tag === facts.language ? 'true' : undefined}
        onClick={() => change({ language: tag, part: '' })}
      >
        <bdi lang={htmlLang(tag)}>{name}</bdi>
      </button>
      <progress value={done} max={all} aria-label={name} />
      <span class="quiet">
        {words.editor.progress(done, all)}
        {approved > 0 && `, ${words.editor.approve.number(approved)}`}
      </span>
      {tag !== facts.source && (
        <RemoveButton
          id={`remove-${tag}`}
          name={name}
          onRemove={() => onRemove(tag, name)}
        />
      )}
    </li>
  )
}

/** What removes a language, and the id of its button. */
interface Removal {
  readonly id: string
  readonly name: string
  readonly onRemove: () => Promise<void>
}

/** Asks once more before a language is removed. */
function RemoveButton(removal: Removal): JSX.Element {
  const { words } = useWorkspace()
  const [isAsking, setAsking] = useState(false)
  if (isAsking) return <RemovalQuestion {...removal} onNo={() => setAsking(false)} />
  const { remove } = words.editor.removal
  return (
    <button
      type="button"
      class="linkish"
      id={removal.id}
      aria-label={`${remove}: ${removal.name}`}
      onClick={() => setAsking(true)}
    >
      {remove}
    </button>
  )
}

function RemovalQuestion({
  id,
  name,
  onRemove,
  onNo,
}: Removal & { readonly onNo: () => void }): JSX.Element {
  const { words } = useWorkspace()
  const question = useRef<HTMLDivElement>(null)
  useFocusFallback(question, id)
  const { sure, yes, no } = words.editor.removal
  return (
    <div
      class="buttons language-removal"
      ref={question}
      onKeyDown={({ key }) => key === 'Escape' && onNo()}
    >
      <span>{sure(name)}</span>
      <button type="button" onClick={() => void onRemove()}>
        {yes}
      </button>
      <button type="button" ref={focusNew} onClick={onNo}>
        {no}
      </button>
    </div>
  )
}
