import type { JSX } from 'preact'

import { useWorkspace } from '../../workspace.ts'
import type { SeenDesk } from '../use-desk.ts'
import { AccentSettings } from './accent-settings.tsx'
import { LanguageProgress } from './language-progress.tsx'
import { LogoSetting } from './logo-setting.tsx'
import { NewLanguage } from './new-language.tsx'
import type { Beginning } from './new-language.tsx'
import { TermSettings } from './term-settings.tsx'

/** What of a deck can be set without writing: its words for terms, colours, logo and languages; and its files. */
export function DeckSettings({
  seen,
  ...beginning
}: { readonly seen: SeenDesk } & Beginning): JSX.Element {
  const { words, show } = useWorkspace()
  return (
    <section class="deck-settings">
      <h2>{words.desk.settings}</h2>
      <TermSettings seen={seen} />
      <AccentSettings seen={seen} />
      <LogoSetting seen={seen} />
      <section>
        <h3>{words.desk.languages}</h3>
        <LanguageProgress seen={seen} />
        <NewLanguage seen={seen} {...beginning} />
      </section>
      <section>
        <h3>{words.desk.print}</h3>
        <button type="button" class="main-action" onClick={() => show('export')}>
          {words.export}
        </button>
      </section>
    </section>
  )
}
