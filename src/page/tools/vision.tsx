import type { JSX } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

import { VISION_NAMES } from '../state/state.ts'
import type { VisionName } from '../state/state.ts'
import { MATRICES } from './vision-matrices.ts'

/** Lets all pictures of the page be seen as some eyes see them; nothing else of it changes. */
export function Vision({ name }: { readonly name: VisionName }): JSX.Element {
  useLayoutEffect(() => {
    document.documentElement.dataset['vision'] = name
  }, [name])
  return (
    <svg class="vision" aria-hidden="true" width="0" height="0">
      {VISION_NAMES.map(
        (one) =>
          one !== 'usual' && (
            <filter
              key={one}
              id={`vision-${one}`}
              color-interpolation-filters="linearRGB"
            >
              <feColorMatrix values={valuesOf(MATRICES[one])} />
            </filter>
          ),
      )}
    </svg>
  )
}

/** The rows of a matrix for red, green and blue; transparency stays. */
const valuesOf = (rows: readonly (readonly number[])[]): string =>
  [...rows.map((row) => [...row, 0, 0]), [0, 0, 0, 1, 0]].flat().join(' ')
