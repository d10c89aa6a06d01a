import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'

import type { Side } from '../../preview/protocol/side.ts'
import type { ViewQuery } from '../../preview/protocol/view-query.ts'
import type { View } from '../../preview/protocol/view.ts'
import { GalleryTools } from '../gallery/gallery-tools.tsx'
import { SideCard } from '../picture/side-card.tsx'
import { problemsOn } from '../problems/problems-on.ts'
import { RequestError } from '../server/request.ts'
import { sideOf } from '../sides.ts'
import { shownOverlays } from '../state/state.ts'
import type { State } from '../state/state.ts'
import { searchParamsOf } from '../state/view-query.ts'
import { Badge, EmptyState } from '../status/badge.tsx'
import { LineTools } from '../toolbar/line-tools.tsx'
import { SideTools } from '../toolbar/side-tools.tsx'
import { ViewTools } from '../toolbar/view-bar.tsx'
import { useWorkspace } from '../workspace.ts'

/** One of several ways to make a card: in a language, in a format. */
export interface Variant {
  readonly key: string
  /** For a contact sheet. */
  readonly label: string
  readonly caption: ComponentChildren
  /** What of the query is its own. */
  readonly query: Partial<ViewQuery>
  /** What leads to it. */
  readonly state: Partial<State>
}

/** The maximum size of a card at the middle zoom, in CSS pixels. */
const MAX_SIZE = { width: 300, height: 400 }

/** One side in several variants, always in the same order. */
export function VariantsView({
  variants,
  isToScale = false,
}: {
  readonly variants: readonly Variant[]
  /** Whether sides keep their sizes to each other. */
  readonly isToScale?: boolean
}): JSX.Element {
  const { words, side, view, query, preferences } = useWorkspace()
  const { views, sides } = useSidesOf(variants)
  const scaleFor = ({ trim }: Pick<Side, 'trim'>): number =>
    preferences.gallery *
    Math.min(MAX_SIZE.width / trim.width, MAX_SIZE.height / trim.height)
  const common = Math.min(...[...sides.values()].map(scaleFor))
  const entries = variants.flatMap(({ key, label }) => {
    const own = sides.get(key)
    return own ? [{ side: own, label }] : []
  })
  return (
    <>
      <ViewTools>
        {side && <SideTools sides={view.value?.sides ?? []} side={side} />}
        <LineTools />
        <GalleryTools
          entries={entries}
          name={`${query.deck} ${side?.name ?? ''} ${words.gallery.sheet}`}
        />
      </ViewTools>
      <div class="stage-frame">
        <ul class="gallery" role="list">
          {variants.map((variant) => {
            const own = sides.get(variant.key)
            return (
              <li key={variant.key}>
                <OneVariant
                  variant={variant}
                  side={own}
                  view={views.get(variant.key)}
                  scale={isToScale && sides.size > 0 ? common : scaleFor}
                />
              </li>
            )
          })}
        </ul>
        {!side && <EmptyState />}
        <Badge answer={view} />
      </div>
    </>
  )
}

function OneVariant({
  variant: { caption, state: leads },
  side,
  view,
  scale,
}: {
  readonly variant: Variant
  readonly side: Side | undefined
  readonly view: View | undefined
  /** CSS pixels per millimetre, for all or by side. */
  readonly scale: number | ((side: Side) => number)
}): JSX.Element {
  const { words, state, side: selected, change } = useWorkspace()
  const problems = side ? problemsOn(side.name, view?.problems ?? []) : []
  const placeholder = side ?? selected
  return (
    <figure class="in-language">
      {placeholder && (
        <SideCard
          side={side}
          placeholder={placeholder}
          scale={typeof scale === 'number' ? scale : scale(placeholder)}
          trimmed={state.trimmed}
          overlays={shownOverlays(state)}
          problems={problems}
        />
      )}
      <figcaption class="caption">
        <button
          type="button"
          class="linkish"
          onClick={() => change({ view: 'card', ...leads })}
        >
          {caption}
        </button>
        {problems.length > 0 && (
          <span class="flaw"> · {words.problems(problems.length)}</span>
        )}
      </figcaption>
    </figure>
  )
}

/** The views of variants, and the selected side in each that has it. */
function useSidesOf(variants: readonly Variant[]): {
  readonly views: ReadonlyMap<string, View>
  readonly sides: ReadonlyMap<string, Side>
} {
  const { side } = useWorkspace()
  const views = useViewsOf(variants)
  const sides = new Map(
    variants.flatMap(({ key }) => {
      const own = side && views.get(key) && sideOf(views.get(key)?.sides ?? [], side)
      return own ? [[key, own] as const] : []
    }),
  )
  return { views, sides }
}

/** The views of variants, loaded one after another; the last views stay until the next ones are loaded. */
function useViewsOf(variants: readonly Variant[]): ReadonlyMap<string, View> {
  const { server, query, generation } = useWorkspace()
  const [views, setViews] = useState<ReadonlyMap<string, View>>(new Map())
  const asked = variants.map((one) => ({
    key: one.key,
    query: { ...query, ...one.query },
  }))
  const key = [generation, ...asked.map((one) => searchParamsOf(one.query))].join(' ')
  useEffect(() => {
    const control = new AbortController()
    const loadAll = async (): Promise<void> => {
      for (const one of asked) {
        const view = await server.view(one.query, control.signal)
        setViews((before) => new Map(before).set(one.key, view))
      }
    }
    loadAll().catch((failure: unknown) => {
      if (!control.signal.aborted && !(failure instanceof RequestError)) throw failure
    })
    return () => control.abort()
  }, [key])
  return views
}
