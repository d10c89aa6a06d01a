import type { JSX } from 'preact'

import type { TermFacts } from '../../../preview/protocol/project.ts'
import { Choice, asOptions } from '../../toolbar/controls.tsx'
import { useWorkspace } from '../../workspace.ts'
import { ActionNotes, useAction } from '../action.tsx'
import type { LoadedEditor } from '../use-editor.ts'
import { useOptimistic } from './use-optimistic.ts'

/** The default of each term of the deck; nothing for a deck without terms. */
export function TermSettings({
  editor: { deck, facts },
}: {
  readonly editor: LoadedEditor
}): JSX.Element | null {
  const { words, server, state, change } = useWorkspace()
  const action = useAction()
  const { terms } = facts.settings
  if (terms.length === 0) return null
  const set = (name: string, value: string): Promise<boolean> => {
    // The cards show the new default, not the term that this tab had chosen.
    const { [name]: _, ...others } = state.terms
    change({ terms: others })
    return action.run(() => server.set({ deck, set: 'term', name, value }))
  }
  return (
    <section>
      <h3>{words.editor.terms}</h3>
      <p class="quiet">{words.editor.termsHow}</p>
      {terms.map((term) => (
        <TermSetting key={term.name} term={term} set={(value) => set(term.name, value)} />
      ))}
      <ActionNotes action={action} done={words.editor.status.saved} />
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
