import type { JSX } from 'preact'

import { useKeys } from '../keys/use-keys.ts'
import type { Zoom } from '../state/state.ts'
import { Choice } from '../toolbar/controls.tsx'
import { IconButton } from '../toolbar/icon.tsx'
import { useWorkspace } from '../workspace.ts'
import { ZOOM_STEPS, nextZoom } from './scale.ts'

/** The zoom buttons and levels; `scale` is the present scale in CSS pixels per millimetre. */
export function ZoomTools({ scale }: { readonly scale: number }): JSX.Element {
  const { words, state, change, preferences } = useWorkspace()
  const percent = (100 * scale) / preferences.pixelsPerMm
  const to = (zoom: Zoom): void => change({ zoom })
  useKeys({
    'zoom-in': () => to(nextZoom(percent, 'in')),
    'zoom-out': () => to(nextZoom(percent, 'out')),
    'zoom-fit': () => to('fit'),
    'zoom-width': () => to('width'),
    'zoom-real': () => to(100),
  })
  return (
    <div class="joined zoom">
      <IconButton
        icon="minus"
        label={words.zoomOut}
        onPress={() => to(nextZoom(percent, 'out'))}
      />
      <Choice
        label={words.zoom}
        value={String(state.zoom)}
        options={[
          ...(['fit', 'width'] as const).map((value) => ({
            value,
            text: words.zoomTo[value](
              state.zoom === value ? Math.round(percent) : undefined,
            ),
          })),
          ...percentages(state.zoom).map((step) => ({
            value: String(step),
            text: step === 100 ? words.zoomTo.real : words.zoomTo.percent(step),
          })),
        ]}
        onChoose={(value) =>
          to(value === 'fit' || value === 'width' ? value : Number(value))
        }
      />
      <IconButton
        icon="plus"
        label={words.zoomIn}
        onPress={() => to(nextZoom(percent, 'in'))}
      />
    </div>
  )
}

/** The zoom levels, with that of the address if it is another one. */
const percentages = (zoom: Zoom): readonly number[] =>
  typeof zoom === 'string' || ZOOM_STEPS.some((step) => step === zoom)
    ? ZOOM_STEPS
    : [...ZOOM_STEPS, zoom].toSorted((one, other) => one - other)
