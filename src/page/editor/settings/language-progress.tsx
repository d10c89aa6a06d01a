import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import type { EditorFacts } from '../../../preview/protocol/editor.ts'
import { htmlLang } from '../../words/html-lang.ts'
import { useWorkspace } from '../../workspace.ts'
import { ActionNotes, useAction } from '../action.tsx'
import type { LoadedEditor } from '../use-editor.ts'

/** The progress of each language; a click opens its words. A translation can be removed. */
export function LanguageProgress({
  editor: { deck, facts },
}: {
  readonly editor: LoadedEditor
}): JSX.Element {
  const { words, server, change } = useWorkspace()
  const action = useAction()
  const [removed, setRemoved] = useState('')
  const remove = async (tag: string, name: string): Promise<void> => {
    if (!(await action.run(() => server.removeLanguage({ deck, language: tag })))) return
    setRemoved(name)
    if (tag === facts.language) change({ language: facts.source })
  }
  return (
    <>
      <ul class="language-progress" role="list">
        {facts.languages.map((one) => (
          <LanguageRow key={one.tag} {...one} facts={facts} onRemove={remove} />
        ))}
      </ul>
      <ActionNotes action={action} done={words.editor.removal.done(removed)} />
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
        <RemoveButton name={name} onRemove={() => onRemove(tag, name)} />
      )}
    </li>
  )
}

/** Asks once more before a language is removed. */
function RemoveButton({
  name,
  onRemove,
}: {
  readonly name: string
  readonly onRemove: () => Promise<void>
}): JSX.Element {
  const { words } = useWorkspace()
  const [isAsking, setAsking] = useState(false)
  const { remove, sure, yes, no } = words.editor.removal
  if (!isAsking)
    return (
      <button
        type="button"
        class="linkish"
        aria-label={`${remove}: ${name}`}
        onClick={() => setAsking(true)}
      >
        {remove}
      </button>
    )
  return (
    <div class="buttons language-removal">
      <span>{sure(name)}</span>
      <button type="button" onClick={() => void onRemove()}>
        {yes}
      </button>
      <button
        type="button"
        // The answer that changes nothing has the focus.
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the user has just asked for it
        autoFocus
        onClick={() => setAsking(false)}
      >
        {no}
      </button>
    </div>
  )
}
