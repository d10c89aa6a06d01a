import type { JSX } from 'preact'

import { spoken } from '../../words/spoken.ts'
import { useWorkspace } from '../../workspace.ts'
import type { SeenDesk } from '../use-desk.ts'

/** How far the deck is in each of its languages; each leads to its words. */
export function LanguageProgress({
  seen: { desk },
}: {
  readonly seen: SeenDesk
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
              <bdi lang={spoken(tag)}>{name}</bdi>
            </button>
            <progress value={done} max={all} aria-label={name} />
            <span class="quiet">{words.desk.progress(done, all)}</span>
          </li>
        )
      })}
    </ul>
  )
}
