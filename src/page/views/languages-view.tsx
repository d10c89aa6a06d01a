import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'

import type { LanguageFacts } from '../../preview/protocol/project.ts'
import type { View } from '../../preview/protocol/view.ts'
import { SideCard } from '../picture/side-card.tsx'
import { RequestError } from '../server/request.ts'
import { sideOf } from '../sides.ts'
import { shownOverlays } from '../state/state.ts'
import { searchParamsOf } from '../state/view-query.ts'
import { Badge, Nothing } from '../status/badge.tsx'
import { LineTools } from '../toolbar/line-tools.tsx'
import { SideTools } from '../toolbar/side-tools.tsx'
import { ViewTools } from '../toolbar/view-bar.tsx'
import { htmlLang } from '../words/html-lang.ts'
import { useWorkspace } from '../workspace.ts'
import { inLanguageOrder } from './language-order.ts'

/** CSS pixels that a card is wide here at most, and high. */
const ROOM = { width: 300, height: 400 }

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
        {!side && <Nothing />}
        <Badge answer={view} />
      </div>
    </>
  )
}

/** The side that is looked at, in one language. */
function InLanguage({
  facts,
  view,
}: {
  readonly facts: LanguageFacts
  readonly view: View | undefined
}): JSX.Element {
  const { words, state, side: looked, change } = useWorkspace()
  const side = looked && view && sideOf(view.sides, looked)
  const problems = view?.problems.filter((one) => one.side === side?.name) ?? []
  const room = side ?? looked
  return (
    <figure class="in-language">
      {room && (
        <SideCard
          side={side}
          room={room}
          scale={Math.min(ROOM.width / room.trim.width, ROOM.height / room.trim.height)}
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

/** The deck laid out in each of its languages, one after another; the last ones stay until there are newer ones. */
function useViewsOfLanguages(): ReadonlyMap<string, View> {
  const { server, project, query, generation } = useWorkspace()
  const [views, setViews] = useState<ReadonlyMap<string, View>>(new Map())
  const tags = project.languages.map(({ tag }) => tag)
  const question = [searchParamsOf({ ...query, language: '' }), generation, ...tags].join(
    ' ',
  )
  useEffect(() => {
    const control = new AbortController()
    const askAll = async (): Promise<void> => {
      for (const language of tags) {
        const view = await server.view({ ...query, language }, control.signal)
        setViews((before) => new Map(before).set(language, view))
      }
    }
    askAll().catch((failure: unknown) => {
      if (!control.signal.aborted && !(failure instanceof RequestError)) throw failure
    })
    return () => control.abort()
  }, [question])
  return views
}
