import type { JSX } from 'preact'

import { htmlLang } from '../../words/html-lang.ts'
import { useWorkspace } from '../../workspace.ts'
import { LanguageApproval } from '../approval.tsx'
import type { LoadedEditor } from '../use-editor.ts'
import { NewLanguage } from './new-language.tsx'
import type { NewLanguageState } from './new-language.tsx'
import { TermSettings } from './term-settings.tsx'

/** The settings of a deck: terms and languages; and the export. */
export function DeckSettings({
  editor,
  ...addition
}: { readonly editor: LoadedEditor } & NewLanguageState): JSX.Element {
  const { words, show } = useWorkspace()
  return (
    <section class="deck-settings">
      <h2>{words.editor.settingParts.settings}</h2>
      <TermSettings editor={editor} />
      <section>
        <h3>{words.editor.languages}</h3>
        <LanguageProgress editor={editor} />
        <LanguageApproval editor={editor} />
        <NewLanguage editor={editor} {...addition} />
      </section>
      <section>
        <h3>{words.editor.print}</h3>
        <button type="button" class="main-action" onClick={() => show('export')}>
          {words.export}
        </button>
      </section>
    </section>
  )
}

/** The progress of each language; a click opens its words. */
function LanguageProgress({
  editor: { facts },
}: {
  readonly editor: LoadedEditor
}): JSX.Element {
  const { words, project, change } = useWorkspace()
  return (
    <ul class="language-progress" role="list">
      {facts.languages.map(({ tag, done, all, approved }) => {
        const name = project.languages.find((one) => one.tag === tag)?.name ?? tag
        return (
          <li key={tag}>
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
          </li>
        )
      })}
    </ul>
  )
}
