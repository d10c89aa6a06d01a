import { useCallback, useEffect, useState } from 'preact/hooks'

import {
  COMPARE_MODES,
  OVERLAY_NAMES,
  POINTER_NAMES,
  SHEET_SIDES,
  START,
  SHOWN_NAMES,
} from './state.ts'
import type { Change, State, Zoom } from './state.ts'

/** In percent of the actual size. */
export const MIN_ZOOM = 50
export const MAX_ZOOM = 400

/** Parses the query of an address; what is missing or not valid gets its default. */
export function stateOf(search: string): State {
  const query = new URLSearchParams(search)
  const text = (name: string): string => query.get(name) ?? ''
  return {
    deck: text('deck'),
    language: text('language'),
    format: text('format'),
    terms: termsOf(query.getAll('term')),
    view: oneOf(SHOWN_NAMES, text('view')) ?? START.view,
    piece: text('piece'),
    side: text('side'),
    zoom: zoomOf(text('zoom')),
    overlays: overlaysOf(query.get('overlays')),
    trimmed: text('trimmed') !== 'no',
    paper: text('paper'),
    flip: text('flip') === 'short' ? 'short' : 'long',
    sheet: text('sheet'),
    sheetSide: oneOf(SHEET_SIDES, text('shows')) ?? START.sheetSide,
    part: text('part'),
    before: text('before') || START.before,
    look: oneOf(COMPARE_MODES, text('look')) ?? START.look,
    outlined: text('outlined') !== 'no',
    rulers: text('rulers') === 'yes',
    pointer: oneOf(POINTER_NAMES, text('pointer')) ?? START.pointer,
  }
}

/** Formats a state as the query of an address, without defaults. */
export function searchOf(state: State): string {
  const query = new URLSearchParams()
  const add = (name: string, value: string, standard = ''): void => {
    if (value !== standard) query.append(name, value)
  }
  add('deck', state.deck)
  add('language', state.language)
  add('format', state.format)
  for (const [name, term] of Object.entries(state.terms)) add('term', `${name}=${term}`)
  add('view', state.view, START.view)
  add('piece', state.piece)
  add('side', state.side)
  add('zoom', String(state.zoom), String(START.zoom))
  add('overlays', state.overlays.join(','), START.overlays.join(','))
  add('trimmed', state.trimmed ? '' : 'no')
  add('paper', state.paper)
  add('flip', state.flip, START.flip)
  add('sheet', state.sheet)
  add('shows', state.sheetSide, START.sheetSide)
  add('part', state.part)
  add('before', state.before, START.before)
  add('look', state.look, START.look)
  add('outlined', state.outlined ? '' : 'no')
  add('rulers', state.rulers ? 'yes' : '')
  add('pointer', state.pointer, START.pointer)
  const search = query.toString()
  return search && `?${search}`
}

const oneOf = <T extends string>(names: readonly T[], value: string): T | undefined =>
  names.find((name) => name === value)

function zoomOf(value: string): Zoom {
  if (value === 'width') return value
  if (!/^\d{2,3}$/.test(value)) return START.zoom
  return Math.min(Math.max(Number(value), MIN_ZOOM), MAX_ZOOM)
}

function overlaysOf(value: string | null): State['overlays'] {
  if (value === null) return START.overlays
  const named = value.split(',')
  return OVERLAY_NAMES.filter((name) => named.includes(name))
}

function termsOf(values: readonly string[]): State['terms'] {
  const pairs = values.map((value) => {
    const at = value.indexOf('=')
    return [value.slice(0, Math.max(at, 0)), value.slice(at + 1)] as const
  })
  return Object.fromEntries(pairs.filter(([name, term]) => name !== '' && term !== ''))
}

/** Changes of these create an entry in the browser history. */
const HISTORY_NAMES: readonly (keyof State)[] = ['deck', 'view']

/** The state in the address bar, and a function that changes it. */
export function useAddressState(): readonly [State, Change] {
  const [state, setState] = useState(() => stateOf(location.search))
  useEffect(() => {
    const onBack = (): void => setState(stateOf(location.search))
    addEventListener('popstate', onBack)
    return () => removeEventListener('popstate', onBack)
  }, [])
  const change = useCallback<Change>((some) => {
    const before = stateOf(location.search)
    const after = { ...before, ...some }
    const address = searchOf(after) || location.pathname
    const isStep = HISTORY_NAMES.some(
      (name) => before[name] !== '' && before[name] !== after[name],
    )
    if (isStep) history.pushState(null, '', address)
    else history.replaceState(null, '', address)
    setState(after)
  }, [])
  return [state, change]
}
