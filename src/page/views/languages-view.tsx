import type { JSX } from 'preact'

import { htmlLang } from '../words/html-lang.ts'
import { languagesIn, useWorkspace } from '../workspace.ts'
import { VariantsView } from './variants-view.tsx'

/** One side in every language: the source first, then in the order of the deck. */
export function LanguagesView(): JSX.Element {
  const workspace = useWorkspace()
  const { words } = workspace
  const languages = languagesIn(workspace).toSorted(
    (one, other) => Number(other.state === 'source') - Number(one.state === 'source'),
  )
  return (
    <VariantsView
      variants={languages.map(({ tag, name, state }) => ({
        key: tag,
        label: name,
        caption: (
          <>
            <bdi lang={htmlLang(tag)}>{name}</bdi> ({words.state[state]})
          </>
        ),
        query: { language: tag },
        state: { language: tag },
      }))}
    />
  )
}
