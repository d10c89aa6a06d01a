import { useEffect } from 'preact/hooks'

/** Lets F6 and Shift + F6 go round the elements marked `data-region`, in the order of the page. */
export function useRegions(): void {
  useEffect(() => {
    const go = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || document.querySelector('dialog[open]')) return
      const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')]
      const here = regions.findIndex((region) => region.contains(document.activeElement))
      const step = event.shiftKey ? -1 : 1
      const next = here === -1 ? 0 : (here + step + regions.length) % regions.length
      event.preventDefault()
      regions[next]?.focus()
    }
    addEventListener('keydown', go)
    return () => removeEventListener('keydown', go)
  }, [])
}
