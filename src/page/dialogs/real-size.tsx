import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { useWorkspace } from '../workspace.ts'

/** A bank card in millimetres (ISO/IEC 7810, ID-1). */
const BANK_CARD = { width: 85.6, height: 53.98, corner: 3.18 }

/** CSS pixels per millimetre, from the coarsest screen to the finest. */
const MIN_PIXELS = 2
const MAX_PIXELS = 10

/** The space beside the shape in the dialog, in CSS pixels. */
const DIALOG_MARGINS = 80

/** Measures the screen with a bank card held against it. */
export function RealSize(): JSX.Element {
  const { words, preferences, prefer } = useWorkspace()
  const [pixels, setPixels] = useState(preferences.pixelsPerMm)
  const fits = BANK_CARD.width * pixels + DIALOG_MARGINS < innerWidth
  return (
    <section class="real-size">
      <h3>{words.realSize}</h3>
      <p>{words.realSizeHow}</p>
      <label class="range">
        <span>{words.bankCard}</span>
        <input
          type="range"
          min={MIN_PIXELS}
          max={MAX_PIXELS}
          step={0.01}
          value={pixels}
          onInput={({ currentTarget }) => setPixels(currentTarget.valueAsNumber)}
        />
      </label>
      <div class="bank-card-room">
        <div
          class="bank-card"
          style={{
            width: `${(fits ? BANK_CARD.width : BANK_CARD.height) * pixels}px`,
            height: `${(fits ? BANK_CARD.height : BANK_CARD.width) * pixels}px`,
            borderRadius: `${BANK_CARD.corner * pixels}px`,
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
