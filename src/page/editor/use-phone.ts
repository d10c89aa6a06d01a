import { useEffect, useState } from 'preact/hooks'

/** Windows as narrow as that of a phone; the style sheets have the same width. */
const PHONE = '(max-width: 42rem)'

/**
 * The height that is seen of a window as narrow as that of a phone, in CSS pixels, which a keyboard on the screen makes
 * less; undefined for other windows. How far what is seen lies below the top of the window is `--seen-from` on the page.
 */
export function usePhone(): number | undefined {
  const [seen, setSeen] = useState(seenOnPhone)
  useEffect(() => {
    const narrow = matchMedia(PHONE)
    const update = (): void => {
      const { offsetTop = 0 } = visualViewport ?? {}
      document.documentElement.style.setProperty('--seen-from', `${offsetTop}px`)
      setSeen(seenOnPhone())
    }
    narrow.addEventListener('change', update)
    for (const event of ['resize', 'scroll'])
      visualViewport?.addEventListener(event, update)
    return () => {
      narrow.removeEventListener('change', update)
      for (const event of ['resize', 'scroll'])
        visualViewport?.removeEventListener(event, update)
    }
  }, [])
  return seen
}

const seenOnPhone = (): number | undefined =>
  matchMedia(PHONE).matches ? (visualViewport?.height ?? innerHeight) : undefined
