import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { useWorkspace } from '../workspace.ts'

/** A bank card in millimetres (ISO/IEC 7810, ID-1). */
const CARD = { width: 85.6, height: 53.98, corner: 3.18 }

/** CSS pixels for a millimetre, from the coarsest screen to the finest. */
const LEAST = 2
const MOST = 10

/** What a window has around the shape. */
const AROUND = 80

/** Measures the screen by a bank card that is laid on it. */
export function RealSize(): JSX.Element {
  const { words, preferences, prefer } = useWorkspace()
  const [pixels, setPixels] = useState(preferences.pixelsPerMm)
  const fits = CARD.width * pixels + AROUND < innerWidth
  return (
    <section class="real-size">
      <h3>{words.realSize}</h3>
      <p>{words.realSizeHow}</p>
      <label class="range">
        <span>{words.bankCard}</span>
        <input
          type="range"
          min={LEAST}
          max={MOST}
          step={0.01}
          value={pixels}
          onInput={({ currentTarget }) => setPixels(currentTarget.valueAsNumber)}
        />
      </label>
      <div class="bank-card-room">
        <div
          class="bank-card"
          style={{
            width: `${(fits ? CARD.width : CARD.height) * pixels}px`,
            height: `${(fits ? CARD.height : CARD.width) * pixels}px`,
            borderRadius: `${CARD.corner * pixels}px`,
          }}
        />
      </div>
      <div class="buttons">
        <button
          type="button"
          onClick={() => prefer({ pixelsPerMm: pixels, isMeasured: true })}
        >
          {words.measured}
        </button>
        <span class="quiet" role="status">
          {preferences.isMeasured ? words.measuredAlready : words.unmeasured}
        </span>
      </div>
    </section>
  )
}
