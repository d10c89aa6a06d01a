import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import type { RemarksKept } from '../../../preview/protocol/problem.ts'
import { asFileName } from '../../export/file-names.ts'
import { RequestError } from '../../server/request.ts'
import { FileChoice } from '../../toolbar/file-choice.tsx'
import { languageName } from '../../words/choice-labels.ts'
import { useWorkspace } from '../../workspace.ts'
import { ActionNotes, useAction } from '../action.tsx'
import type { ActionState } from '../action.tsx'
import type { LoadedEditor } from '../use-editor.ts'

/** Lets somebody read a language: a page to send, and what comes back of it. */
export function ReviewSettings({
  editor,
}: {
  readonly editor: LoadedEditor
}): JSX.Element {
  const { words } = useWorkspace()
  return (
    <section>
      <h3>{words.editor.review.title}</h3>
      <p class="quiet">{words.editor.review.how}</p>
      <ReviewPage editor={editor} />
      <ReturnedRemarks editor={editor} />
    </section>
  )
}

/** Makes the page in the language of the desk, and saves it on the user's computer. */
function ReviewPage({
  editor: { deck, facts },
}: {
  readonly editor: LoadedEditor
}): JSX.Element {
  const { words, server, project, drafts } = useWorkspace()
  const [action, setAction] = useState<ActionState>({ isBusy: false })
  const { language } = facts
  const name = project.languages.find(({ tag }) => tag === language)?.name ?? language
  const make = async (): Promise<void> => {
    setAction({ isBusy: true })
    try {
      // After all that is being saved; what is typed meanwhile does not wait for the page.
      await drafts.inTurn(async () => undefined)
      const answer = await server.makeReview({ deck, language })
      const { title = deck } = project.decks.find((one) => one.name === deck) ?? {}
      const file = asFileName(
        words.editor.review.file(title, languageName(language, words)),
      )
      if (answer.html !== undefined) save(answer.html, `${file}.html`)
      setAction({ isBusy: false, answer })
    } catch (failure) {
      if (!(failure instanceof RequestError)) throw failure
      setAction({ isBusy: false, failure })
    }
  }
  return (
    <>
      <button
        type="button"
        aria-disabled={action.isBusy}
        onClick={() => void (action.isBusy || make())}
      >
        {words.editor.review.make(name)}
      </button>
      <ActionNotes action={action} done={words.editor.review.made} />
    </>
  )
}

/** Saves a page on the user's computer. */
function save(html: string, name: string): void {
  const address = URL.createObjectURL(new Blob([html], { type: 'text/html' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

/** Takes the file that a reader sent back, chosen or dropped. */
function ReturnedRemarks({
  editor: { deck },
}: {
  readonly editor: LoadedEditor
}): JSX.Element {
  const { words, server } = useWorkspace()
  const action = useAction()
  const [kept, setKept] = useState<RemarksKept>()
  const take = async (file: File): Promise<void> => {
    const text = await file.text()
    await action.run(async () => {
      const answer = await server.readRemarks({ deck, name: file.name, text })
      setKept(answer)
      return answer
    })
  }
  const { back, done } = words.editor.review
  const language = kept?.language ? languageName(kept.language, words) : ''
  return (
    <div
      onDragOver={(event) => {
        if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
      }}
      onDrop={(event) => {
        const [file] = event.dataTransfer?.files ?? []
        if (!file) return
        event.preventDefault()
        void take(file)
      }}
    >
      <FileChoice
        button={words.chooseFile}
        accept=".txt,.eml,text/plain"
        onChoose={([file]) => file && void take(file)}
      >
        <span>{back}</span>
      </FileChoice>
      <ActionNotes
        action={action}
        done={done(kept?.added ?? 0, kept?.by ?? '', language)}
      />
    </div>
  )
}
