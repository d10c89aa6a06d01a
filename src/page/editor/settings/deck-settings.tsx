import type { JSX } from 'preact'

import { htmlLang } from '../../words/html-lang.ts'
import { useWorkspace } from '../../workspace.ts'
import type { LoadedEditor } from '../use-editor.ts'
import { AccentSettings } from './accent-settings.tsx'
import { LogoSetting } from './logo-setting.tsx'
import { NewLanguage } from './new-language.tsx'
import type { NewLanguageState } from './new-language.tsx'
import { TermSettings } from './term-settings.tsx'

/** What of a deck can be set without writing: its words for terms, colours, logo and languages; and its files. */
export function DeckSettings({
  seen,
  ...beginning
}: { readonly seen: LoadedEditor } & NewLanguageState): JSX.Element {
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

/** How far the deck is in each of its languages; each leads to its words. */
function LanguageProgress({
  seen: { desk },
}: {
  readonly seen: LoadedEditor
}): JSX.Element {
  const { words, project, change } = useWorkspace()
  return (
    <ul class="language-progress" role="list">
      {desk.languages.map(({ tag, done, all }) => {
        const name = project.languages.find((one) => one.tag === tag)?.name ?? tag
        return (
          <li key={tag}>
            <button
              type="button"
              class="linkish"
              aria-current={tag === desk.language ? 'true' : undefined}
              onClick={() => change({ language: tag, part: '' })}
            >
              <bdi lang={htmlLang(tag)}>{name}</bdi>
            </button>
            <progress value={done} max={all} aria-label={name} />
            <span class="quiet">{words.desk.progress(done, all)}</span>
          </li>
        )
      })}
    </ul>
  )
}
