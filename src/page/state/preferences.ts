import { useCallback, useEffect, useState } from 'preact/hooks'

/** The preferences of the user, independent of the deck; stored in the browser, not in the address. */
export interface Preferences {
  /** The language of the page; empty for that of the browser. */
  readonly words: '' | 'en' | 'nl'
  readonly appearance: 'auto' | 'light' | 'dark'
  /** The background around the cards. */
  readonly surround: 'grey' | 'dark'
  /** Whether single-key shortcuts are on (WCAG 2.1.4). */
  readonly keys: boolean
  /** CSS pixels per millimetre on this screen. */
  readonly pixelsPerMm: number
  /** Whether the screen was measured. */
  readonly isMeasured: boolean
  /** The name of the user, who approves translations with it; empty where it was never asked. */
  readonly reader: string
  /** Whether the panel with problems and elements is open. */
  readonly panel: boolean
  /**
   * Whether files, their lines and the languages for testing are shown; undefined where it was never chosen: then they are
   * where decks can only be looked at.
   */
  readonly designer: boolean | undefined
  /** How large cards are in galleries: a factor. */
  readonly gallery: number
}

/** The sizes of cards in galleries. */
export const GALLERY_SIZES: readonly number[] = [0.5, 0.75, 1, 1.5, 2]

/** The defaults. A CSS pixel is 1/96 inch by definition; real screens differ. */
export const DEFAULTS: Preferences = {
  words: '',
  appearance: 'auto',
  surround: 'grey',
  keys: true,
  pixelsPerMm: 96 / 25.4,
  isMeasured: false,
  reader: '',
  panel: true,
  designer: undefined,
  gallery: 1,
}

/** The limits of plausible measurements. */
const MIN_PIXELS = 1
const MAX_PIXELS = 20

/** Parses stored preferences; what is missing or not valid gets its default. */
export function parsePreferences(stored: string | null): Preferences {
  const values = storedValues(stored)
  const pixelsPerMm = values['pixelsPerMm']
  const isMeasured =
    values['isMeasured'] === true &&
    typeof pixelsPerMm === 'number' &&
    pixelsPerMm >= MIN_PIXELS &&
    pixelsPerMm <= MAX_PIXELS
  return {
    words: values['words'] === 'en' || values['words'] === 'nl' ? values['words'] : '',
    appearance:
      values['appearance'] === 'light' || values['appearance'] === 'dark'
        ? values['appearance']
        : 'auto',
    surround: values['surround'] === 'dark' ? 'dark' : 'grey',
    keys: values['keys'] !== false,
    pixelsPerMm: isMeasured ? pixelsPerMm : DEFAULTS.pixelsPerMm,
    isMeasured,
    reader: typeof values['reader'] === 'string' ? values['reader'].slice(0, 100) : '',
    panel: values['panel'] !== false,
    designer: typeof values['designer'] === 'boolean' ? values['designer'] : undefined,
    gallery: GALLERY_SIZES.find((size) => size === values['gallery']) ?? DEFAULTS.gallery,
  }
}

function storedValues(stored: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(stored ?? '{}')
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

const STORAGE_KEY = 'cardpress'

/** Changes some of the preferences. */
export type Prefer = (some: Partial<Preferences>) => void

/** The stored preferences, the same in all tabs, and a function that changes them. */
export function usePreferences(): readonly [Preferences, Prefer] {
  const [preferences, setPreferences] = useState(loadPreferences)
  useEffect(() => {
    const changed = (): void => setPreferences(loadPreferences())
    addEventListener('storage', changed)
    return () => removeEventListener('storage', changed)
  }, [])
  useEffect(() => {
    const { dataset } = document.documentElement
    dataset['appearance'] = preferences.appearance
    dataset['surround'] = preferences.surround
  }, [preferences])
  const prefer = useCallback<Prefer>((some) => {
    setPreferences((before) => savePreferences({ ...before, ...some }))
  }, [])
  return [preferences, prefer]
}

const loadPreferences = (): Preferences =>
  parsePreferences(localStorage.getItem(STORAGE_KEY))

function savePreferences(preferences: Preferences): Preferences {
  localStorage.setItem(STORAGE_KEY, JSON.stringify(preferences))
  return preferences
}
