import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'

import type { Side } from '../../preview/protocol/side.ts'
import { SideCard } from '../picture/side-card.tsx'
import { useWorkspace } from '../workspace.ts'
import { settingPartOf } from './parts.ts'

/** The sides as they were when the open settings were opened, by name; undefined where no settings are open. */
export function useBefore(sides: readonly Side[]): ReadonlyMap<string, Side> | undefined {
  const { state, query } = useWorkspace()
  const part = settingPartOf(state)
  const key = `${part} ${query.deck} ${query.language} ${query.format}`
  const known = useRef({ key, sides: new Map<string, Side>() })
  if (known.current.key !== key) known.current = { key, sides: new Map() }
  if (!part || part === 'settings') return undefined
  for (const side of sides)
    if (!known.current.sides.has(side.name)) known.current.sides.set(side.name, side)
  return known.current.sides
}

/**
 * A side as it was, above the present one, where the two differ. Its picture is loaded at once: later, the server has no
 * such side any more.
 */
export function BeforeSide({
  before,
  isOther,
  scale,
}: {
  readonly before: Side
  /** Whether the side looks otherwise now. */
  readonly isOther: boolean
  /** CSS pixels per millimetre. */
  readonly scale: number
}): JSX.Element {
  const { words } = useWorkspace()
  return (
    <div class="before-side" hidden={!isOther}>
      <SideCard side={before} placeholder={before} scale={scale} trimmed />
      <p class="caption">{words.editor.before}</p>
    </div>
  )
}
