import { useCallback, useEffect, useState } from 'preact/hooks'

import {
  COMPARE_MODES,
  OVERLAY_NAMES,
  POINTER_NAMES,
  SHEET_SIDES,
  START,
  VIEW_NAMES,
} from './state.ts'
import type { Change, State, Zoom } from './state.ts'

/** Percent of the real size. */
export const LEAST_ZOOM = 50
export const MOST_ZOOM = 400

/** What the query of an address says; what it does not say, or says wrongly, is as at the start. */
export function stateOf(search: string): State {
  const query = new URLSearchParams(search)
  const text = (name: string): string => query.get(name) ?? ''
  return {
    deck: text('deck'),
    language: text('language'),
    format: text('format'),
    terms: termsOf(query.getAll('term')),
    view: oneOf(VIEW_NAMES, text('view')) ?? START.view,
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

/** The query that says a state, without what is as at the start. */
export function searchOf(state: State): string {
  const query = new URLSearchParams()
  const say = (name: string, value: string, usual = ''): void => {
    if (value !== usual) query.append(name, value)
  }
  say('deck', state.deck)
  say('language', state.language)
  say('format', state.format)
  for (const [name, term] of Object.entries(state.terms)) say('term', `${name}=${term}`)
  say('view', state.view, START.view)
  say('piece', state.piece)
  say('side', state.side)
  say('zoom', String(state.zoom), String(START.zoom))
  say('overlays', state.overlays.join(','), START.overlays.join(','))
  say('trimmed', state.trimmed ? '' : 'no')
  say('paper', state.paper)
  say('flip', state.flip, START.flip)
  say('sheet', state.sheet)
  say('shows', state.sheetSide, START.sheetSide)
  say('part', state.part)
  say('before', state.before, START.before)
  say('look', state.look, START.look)
  say('outlined', state.outlined ? '' : 'no')
  say('rulers', state.rulers ? 'yes' : '')
  say('pointer', state.pointer, START.pointer)
  const search = query.toString()
  return search && `?${search}`
}

const oneOf = <T extends string>(names: readonly T[], value: string): T | undefined =>
  names.find((name) => name === value)

function zoomOf(value: string): Zoom {
  if (value === 'width') return value
  if (!/^\d{2,3}$/.test(value)) return START.zoom
  return Math.min(Math.max(Number(value), LEAST_ZOOM), MOST_ZOOM)
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

/** What a visitor would want the browser's back button to take back. */
const STEPS: readonly (keyof State)[] = ['deck', 'view']

/** The state in the address bar, and how to change it. */
export function useStateOfAddress(): readonly [State, Change] {
  const [state, setState] = useState(() => stateOf(location.search))
  useEffect(() => {
    const back = (): void => setState(stateOf(location.search))
    addEventListener('popstate', back)
    return () => removeEventListener('popstate', back)
  }, [])
  const change = useCallback<Change>((some) => {
    const before = stateOf(location.search)
    const after = { ...before, ...some }
    const address = searchOf(after) || location.pathname
    const isStep = STEPS.some(
      (name) => before[name] !== '' && before[name] !== after[name],
    )
    if (isStep) history.pushState(null, '', address)
    else history.replaceState(null, '', address)
    setState(after)
  }, [])
  return [state, change]
}
