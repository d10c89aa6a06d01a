import type { JSX } from 'preact'

import type { Area, Side } from '../../preview/protocol/side.ts'
import { SideCard } from '../picture/side-card.tsx'
import { useWorkspace } from '../workspace.ts'
import { Changes } from './changes.tsx'
import { stackOf } from './pairs.ts'
import type { CompareControls } from './use-compare-controls.ts'

/** Two sides that lie on each other. */
export interface PairStackProps {
  readonly before: Side
  readonly after: Side
  /** Around what changed, in millimetres of the trim. */
  readonly areas: readonly Area[]
  readonly scale: number
  readonly controls: CompareControls
}

/** After on before: divided by a line, in turn, or as the difference of their colours. */
export function PairStack(props: PairStackProps): JSX.Element {
  const { before, after, areas, scale, controls } = props
  const { words, state } = useWorkspace()
  const stack = stackOf([before, after])
  const names = [words.compare.before, words.compare.after]
  const divide = (event: PointerEvent & { currentTarget: HTMLElement }): void => {
    if (state.look !== 'slider' || event.buttons !== 1) return
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const at = (100 * (event.clientX - left)) / width
    controls.divide(Math.min(Math.max(at, 0), 100))
  }
  return (
    <div
      class="pair-stack"
      data-look={state.look}
      data-swapped={controls.isSwapped}
      data-shows={controls.isAfter ? 'after' : 'before'}
      onPointerDown={divide}
      onPointerMove={divide}
      style={{
        width: `${stack.extent.width * scale}px`,
        height: `${stack.extent.height * scale}px`,
        '--at': `${controls.at}%`,
      }}
    >
      <div class="pair-layers">
        {[before, after].map((side, index) => (
          <div
            class="pair-layer"
            key={index}
            role="group"
            aria-label={names[index]}
            style={{ padding: `${(stack.insets[index] ?? 0) * scale}px` }}
          >
            <SideCard side={side} room={side} scale={scale} trimmed={state.trimmed} />
          </div>
        ))}
      </div>
      <Changes areas={areas} stack={stack} />
      {state.look === 'slider' && <div class="dividing-line" />}
    </div>
  )
}
