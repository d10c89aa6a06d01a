import type { JSX } from 'preact'

import type { Shown } from '../picture/use-shown.ts'
import { useWorkspace } from '../workspace.ts'
import { ColourLayer } from './colour-layer.tsx'
import { MeasureLayer } from './measure-layer.tsx'

/** What lies over the picture of a side while the pointer measures, or tells colours. */
export function Pointing({
  shown,
  scale,
}: {
  readonly shown: Shown
  /** CSS pixels for a millimetre. */
  readonly scale: number
}): JSX.Element | null {
  const { pointer } = useWorkspace().state
  if (pointer === 'measure') return <MeasureLayer side={shown.side} scale={scale} />
  if (pointer === 'colour') return <ColourLayer {...shown} scale={scale} />
  return null
}
