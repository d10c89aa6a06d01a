import { useCallback, useEffect, useState } from 'preact/hooks'

import { searchOf, stateOf } from './address.ts'
import type { Change, State } from './state.ts'

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
