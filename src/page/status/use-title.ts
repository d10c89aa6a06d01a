import { useEffect } from 'preact/hooks'

import { titleOf } from './title.ts'
import type { Told } from './title.ts'

/** Keeps title and icon of the page as they should be. */
export function useTitle(told: Told): void {
  const title = titleOf(told)
  useEffect(() => {
    document.title = title
  }, [title])
  const icon = told.problems.length > 0 ? '/favicon-problems.svg' : '/favicon.svg'
  useEffect(() => {
    document.querySelector('link[rel=icon]')?.setAttribute('href', icon)
  }, [icon])
}
