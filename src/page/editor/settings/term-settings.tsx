import type { JSX } from 'preact'

import type { TermFacts } from '../../../preview/protocol/project.ts'
import { Choice, asOptions } from '../../toolbar/controls.tsx'
import { useWorkspace } from '../../workspace.ts'
import { AttemptNotes, useAttempt } from '../attempt.tsx'
import type { LoadedEditor } from '../use-editor.ts'
import { useOptimistic } from './use-optimistic.ts'

/** Which word the deck uses where the texts name a term; nothing for a deck without terms. */
export function TermSettings({
  seen: { deck, desk },
}: {
  readonly seen: LoadedEditor
}): JSX.Element | null {
  const { words, server, state, change } = useWorkspace()
  const attempt = useAttempt()
  const { terms } = desk.settings
  if (terms.length === 0) return null
  const set = (name: string, value: string): Promise<boolean> => {
    // The cards shall show what was set, not what this tab had asked for.
    const { [name]: _, ...others } = state.terms
    change({ terms: others })
    return attempt.begin(() => server.set({ deck, set: 'term', name, value }))
  }
  return (
    <section>
      <h3>{words.desk.terms}</h3>
      <p class="quiet">{words.desk.termsHow}</p>
      {terms.map((term) => (
        <TermSetting key={term.name} term={term} set={(value) => set(term.name, value)} />
      ))}
      <AttemptNotes attempt={attempt} done={words.desk.status.saved} />
    </section>
  )
}

function TermSetting({
  term: { name, usual, choices },
  set,
}: {
  readonly term: TermFacts
  readonly set: (value: string) => Promise<boolean>
}): JSX.Element {
  const { words } = useWorkspace()
  const [chosen, choose] = useOptimistic(usual, set)
  return (
    <Choice
      label={words.term(name)}
      value={chosen}
      options={asOptions(choices)}
      onChoose={choose}
    />
  )
}
