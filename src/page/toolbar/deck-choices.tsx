import type { JSX } from 'preact'

import { useKeys } from '../keys/use-keys.ts'
import { formatLabel, languageLabel } from '../words/choice-labels.ts'
import { htmlLang } from '../words/html-lang.ts'
import { languagesIn, useWorkspace } from '../workspace.ts'
import { Choice, asOptions } from './controls.tsx'

/** The lists of decks (where there are several), languages, formats and terms. */
export function DeckChoices(): JSX.Element {
  const workspace = useWorkspace()
  const { words, project, query, state, change } = workspace
  useLanguageKeys()
  return (
    <div class="choices" role="group" aria-label={words.choices}>
      {project.decks.length > 1 && (
        <Choice
          label={words.deck}
          value={query.deck}
          options={project.decks.map(({ name, title }) => ({ value: name, text: title }))}
          onChoose={(deck) => change({ deck, piece: '', side: '', sheet: '' })}
        />
      )}
      <Choice
        label={words.languageOfCards}
        value={query.language}
        options={languagesIn(workspace).map((language) => ({
          value: language.tag,
          text: languageLabel(language, words),
          language: htmlLang(language.tag),
        }))}
        onChoose={(language) => change({ language })}
      />
      <Choice
        label={words.format}
        value={query.format}
        options={project.formats.map((format) => ({
          value: format.name,
          text: formatLabel(format, words),
        }))}
        onChoose={(format) => change({ format })}
      />
      {project.terms.map(({ name, usual, choices }) => (
        <Choice
          label={words.term(name)}
          value={query.terms[name] ?? usual}
          options={asOptions(choices)}
          onChoose={(term) => change({ terms: { ...state.terms, [name]: term } })}
        />
      ))}
    </div>
  )
}

/** Moves through the languages by key, starting again after the last. */
function useLanguageKeys(): void {
  const workspace = useWorkspace()
  const { query, change } = workspace
  const step = (by: number): void => {
    const tags = languagesIn(workspace).map(({ tag }) => tag)
    const language = tags[(tags.indexOf(query.language) + by + tags.length) % tags.length]
    if (language !== undefined) change({ language })
  }
  useKeys({ 'previous-language': () => step(-1), 'next-language': () => step(1) })
}
