import { useCallback, useEffect, useState } from 'preact/hooks'

/** What one person wants of the page, whatever the deck: kept in the browser, not in the address. */
export interface Preferences {
  /** Of the page's own words; empty: as the browser says. */
  readonly words: '' | 'en' | 'nl'
  readonly appearance: 'auto' | 'light' | 'dark'
  /** What lies around the cards. */
  readonly surround: 'grey' | 'dark'
  /** Whether single keys do something (WCAG 2.1.4). */
  readonly keys: boolean
  /** CSS pixels that are a millimetre on this very screen. */
  readonly pixelsPerMm: number
  /** Whether that was measured. */
  readonly isMeasured: boolean
  /** Whether problems and elements are shown beside the card. */
  readonly panel: boolean
}

/** What nobody has chosen yet: a CSS pixel is 1/96 inch, as CSS says and few screens do. */
export const UNCHOSEN: Preferences = {
  words: '',
  appearance: 'auto',
  surround: 'grey',
  keys: true,
  pixelsPerMm: 96 / 25.4,
  isMeasured: false,
  panel: true,
}

/** From a bank card on a coarse screen to one on a very fine one. */
const LEAST_PIXELS = 1
const MOST_PIXELS = 20

/** The preferences in a kept text; what is not there or makes no sense is as unchosen. */
export function preferencesOf(kept: string | null): Preferences {
  const said = saidIn(kept)
  const pixelsPerMm = said['pixelsPerMm']
  const isMeasured =
    said['isMeasured'] === true &&
    typeof pixelsPerMm === 'number' &&
    pixelsPerMm >= LEAST_PIXELS &&
    pixelsPerMm <= MOST_PIXELS
  return {
    words: said['words'] === 'en' || said['words'] === 'nl' ? said['words'] : '',
    appearance:
      said['appearance'] === 'light' || said['appearance'] === 'dark'
        ? said['appearance']
        : 'auto',
    surround: said['surround'] === 'dark' ? 'dark' : 'grey',
    keys: said['keys'] !== false,
    pixelsPerMm: isMeasured ? pixelsPerMm : UNCHOSEN.pixelsPerMm,
    isMeasured,
    panel: said['panel'] !== false,
  }
}

function saidIn(kept: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(kept ?? '{}')
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

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
