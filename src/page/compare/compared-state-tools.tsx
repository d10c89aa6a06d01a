import type { JSX } from 'preact'

import { useKeys } from '../keys/use-keys.ts'
import { Choice } from '../toolbar/controls.tsx'
import type { Option } from '../toolbar/controls.tsx'
import { languageLabel } from '../words/choice-labels.ts'
import { htmlLang } from '../words/html-lang.ts'
import { languagesIn, useWorkspace } from '../workspace.ts'
import {
  USUAL_REVISION,
  parseComparedState,
  formatComparedState,
} from './compared-state.ts'
import type { ComparedState } from './compared-state.ts'
import type { ComparisonState } from './use-comparison.ts'

/** Chooses what the deck is compared with, or pins it as it is now. */
export function BeforeTools({
  pin,
  outcome,
}: Omit<ComparisonState, 'answer'>): JSX.Element {
  const { words, state, change } = useWorkspace()
  const before = parseComparedState(state.before)
  useKeys({ pin })
  return (
    <>
      <Choice
        label={words.compare.with}
        value={before.kind === 'revision' ? REVISION : formatComparedState(before)}
        options={useChoices(before)}
        onChoose={(value) => change({ before: value })}
      />
      {before.kind === 'revision' && <Revision key={before.name} name={before.name} />}
      <button type="button" onClick={pin}>
        {words.compare.pin}
      </button>
      <span class="outcome" role="status">
        {outcome}
      </span>
    </>
  )
}

/** All revisions are one choice. */
const REVISION = formatComparedState({ kind: 'revision', name: USUAL_REVISION })

/** The choices of what to compare with: states of the deck, its other languages, and always the chosen one. */
function useChoices(before: ComparedState): readonly Option[] {
  const workspace = useWorkspace()
  const { words, query } = workspace
  const languages = languagesIn(workspace)
  const { build, pinned, revision } = words.compare.befores
  const isChosen = (tag: string): boolean =>
    before.kind === 'language' && before.name === tag
  const known = languages.some(({ tag }) => isChosen(tag))
  const unknown = before.kind === 'language' && !known ? [before.name] : []
  return [
    { value: 'build', text: build },
    { value: 'pinned', text: pinned },
    { value: REVISION, text: revision },
    ...languages
      .filter(({ tag }) => tag !== query.language || isChosen(tag))
      .map((one) => languageOption(one.tag, languageLabel(one, words))),
    ...unknown.map((tag) => languageOption(tag, tag)),
  ]
}

const languageOption = (tag: string, text: string): Option => ({
  value: formatComparedState({ kind: 'language', name: tag }),
  text,
  language: htmlLang(tag),
})

/** The name of a revision of Git; takes effect when the field is left, or on Enter. */
function Revision({ name }: { readonly name: string }): JSX.Element {
  const { words, change } = useWorkspace()
  return (
    <label class="choice">
      <span>{words.compare.revision}</span>
      <input
        type="text"
        class="revision"
        defaultValue={name}
        list="revisions"
        spellcheck={false}
        autocapitalize="off"
        onChange={({ currentTarget }) => {
          const written = currentTarget.value.trim()
          change({
            before: formatComparedState({
              kind: 'revision',
              name: written || USUAL_REVISION,
            }),
          })
        }}
      />
      <datalist id="revisions">
        {[USUAL_REVISION, 'HEAD~1', 'main'].map((one) => (
          <option value={one} />
        ))}
      </datalist>
    </label>
  )
}
