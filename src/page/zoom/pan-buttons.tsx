import type { JSX, RefObject } from 'preact'

import { Icon } from '../toolbar/icon.tsx'
import { useWorkspace } from '../workspace.ts'

const WAYS = [
  ['up', 0, -1],
  ['left', -1, 0],
  ['right', 1, 0],
  ['down', 0, 1],
] as const

/** How much of the window one push moves. */
const SHARE = 0.4

/** Moves what is on a stage, for those who cannot drag or scroll. */
export function PanButtons({
  stage,
}: {
  readonly stage: RefObject<HTMLDivElement>
}): JSX.Element {
  const { words } = useWorkspace()
  const move = (x: number, y: number): void => {
    const { clientWidth = 0, clientHeight = 0 } = stage.current ?? {}
    stage.current?.scrollBy({
      left: x * clientWidth * SHARE,
      top: y * clientHeight * SHARE,
    })
  }
  return (
    <div class="pan-buttons">
      {WAYS.map(([way, x, y]) => (
        <button
          type="button"
          data-way={way}
          aria-label={words.pan[way]}
          title={words.pan[way]}
          onClick={() => move(x, y)}
        >
          <Icon name={way} />
        </button>
      ))}
    </div>
  )
}
