import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'

import type { LanguageFacts } from '../../preview/protocol/project.ts'
import type { View } from '../../preview/protocol/view.ts'
import { SideCard } from '../picture/side-card.tsx'
import { problemsOn } from '../problems/problems-on.ts'
import { RequestError } from '../server/request.ts'
import { sideOf } from '../sides.ts'
import { shownOverlays } from '../state/state.ts'
import { searchParamsOf } from '../state/view-query.ts'
import { Badge, EmptyState } from '../status/badge.tsx'
import { LineTools } from '../toolbar/line-tools.tsx'
import { SideTools } from '../toolbar/side-tools.tsx'
import { ViewTools } from '../toolbar/view-bar.tsx'
import { htmlLang } from '../words/html-lang.ts'
import { useWorkspace } from '../workspace.ts'
import { inLanguageOrder } from './language-order.ts'

/** The maximum size of a card, in CSS pixels. */
const MAX_SIZE = { width: 300, height: 400 }

/** One side in every language: the source first, then the longest. */
export function LanguagesView(): JSX.Element {
  const { project, side, view } = useWorkspace()
  const views = useViewsOfLanguages()
  const languages = inLanguageOrder(
    project.languages.map((facts) => ({
      facts,
      tag: facts.tag,
      isSource: facts.state === 'source',
      length: side && sideOf(views.get(facts.tag)?.sides ?? [], side)?.text.length,
    })),
  )
  return (
    <>
      <ViewTools>
        {side && <SideTools sides={view.value?.sides ?? []} side={side} />}
        <LineTools />
      </ViewTools>
      <div class="stage-frame">
        <ul class="gallery" role="list">
          {languages.map(({ tag, facts }) => (
            <li key={tag}>
              <InLanguage facts={facts} view={views.get(tag)} />
            </li>
          ))}
        </ul>
        {!side && <EmptyState />}
        <Badge answer={view} />
      </div>
    </>
  )
}

/** The selected side in one language. */
function InLanguage({
  facts,
  view,
}: {
  readonly facts: LanguageFacts
  readonly view: View | undefined
}): JSX.Element {
  const { words, state, side: selected, change } = useWorkspace()
  const side = selected && view && sideOf(view.sides, selected)
  const problems = side ? problemsOn(side.name, view?.problems ?? []) : []
  const placeholder = side ?? selected
  return (
    <figure class="in-language">
      {placeholder && (
        <SideCard
          side={side}
          placeholder={placeholder}
          scale={Math.min(
            MAX_SIZE.width / placeholder.trim.width,
            MAX_SIZE.height / placeholder.trim.height,
          )}
          trimmed={state.trimmed}
          overlays={shownOverlays(state)}
          problems={problems}
        />
      )}
      <figcaption class="caption">
        <button
          type="button"
          class="linkish"
          onClick={() => change({ view: 'card', language: facts.tag })}
        >
          <bdi lang={htmlLang(facts.tag)}>{facts.name}</bdi>
        </button>{' '}
        {facts.tag}, {words.state[facts.state]}
        {problems.length > 0 && (
          <span class="flaw"> · {words.problems(problems.length)}</span>
        )}
      </figcaption>
    </figure>
  )
}

/** The view in each language, loaded one after another; the last views stay until the next ones are loaded. */
function useViewsOfLanguages(): ReadonlyMap<string, View> {
  const { server, project, query, generation } = useWorkspace()
  const [views, setViews] = useState<ReadonlyMap<string, View>>(new Map())
  const tags = project.languages.map(({ tag }) => tag)
  const key = [searchParamsOf({ ...query, language: '' }), generation, ...tags].join(' ')
  useEffect(() => {
    const control = new AbortController()
    const loadAll = async (): Promise<void> => {
      for (const language of tags) {
        const view = await server.view({ ...query, language }, control.signal)
        setViews((before) => new Map(before).set(language, view))
      }
    }
    loadAll().catch((failure: unknown) => {
      if (!control.signal.aborted && !(failure instanceof RequestError)) throw failure
    })
    return () => control.abort()
  }, [key])
  return views
}
