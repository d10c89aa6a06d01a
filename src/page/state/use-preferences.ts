import { useCallback, useEffect, useState } from 'preact/hooks'

import { preferencesOf } from './preferences.ts'
import type { Preferences } from './preferences.ts'

const KEPT_AS = 'cardpress'

/** Changes some of the preferences. */
export type Prefer = (some: Partial<Preferences>) => void

/** The preferences that the browser keeps, the same in all tabs, and how to change them. */
export function usePreferences(): readonly [Preferences, Prefer] {
  const [preferences, setPreferences] = useState(kept)
  useEffect(() => {
    const changed = (): void => setPreferences(kept())
    addEventListener('storage', changed)
    return () => removeEventListener('storage', changed)
  }, [])
  useEffect(() => {
    const { dataset } = document.documentElement
    dataset['appearance'] = preferences.appearance
    dataset['surround'] = preferences.surround
  }, [preferences])
  const prefer = useCallback<Prefer>((some) => {
    setPreferences((before) => keep({ ...before, ...some }))
  }, [])
  return [preferences, prefer]
}

const kept = (): Preferences => preferencesOf(localStorage.getItem(KEPT_AS))

function keep(preferences: Preferences): Preferences {
  localStorage.setItem(KEPT_AS, JSON.stringify(preferences))
  return preferences
}
