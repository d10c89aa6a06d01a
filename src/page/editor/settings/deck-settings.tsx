import type { JSX } from 'preact'

import { useWorkspace } from '../../workspace.ts'
import { LanguageApproval } from '../approval.tsx'
import type { LoadedEditor } from '../use-editor.ts'
import { LanguageProgress } from './language-progress.tsx'
import { NewLanguage } from './new-language.tsx'
import type { LanguageChangeState } from './new-language.tsx'
import { ReviewSettings } from './review-settings.tsx'
import { TermSettings } from './term-settings.tsx'

/** The settings of a deck: terms and languages; and the export. */
export function DeckSettings({
  editor,
  ...change
}: { readonly editor: LoadedEditor } & LanguageChangeState): JSX.Element {
  const { words, show } = useWorkspace()
  return (
    <section class="deck-settings">
      <h2>{words.editor.settingParts.settings}</h2>
      <TermSettings editor={editor} />
      <section>
        <h3>{words.editor.languages}</h3>
        <LanguageProgress editor={editor} onChange={change.onChange} />
        <LanguageApproval editor={editor} />
        <NewLanguage editor={editor} {...change} />
      </section>
      <ReviewSettings editor={editor} />
      <section>
        <h3>{words.editor.print}</h3>
        <button type="button" class="main-action" onClick={() => show('export')}>
          {words.export}
        </button>
      </section>
    </section>
  )
}
