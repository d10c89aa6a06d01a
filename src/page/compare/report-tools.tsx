import { render } from 'preact'
import type { JSX } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'

import { COMPARE_WORDS } from '../words/compare.ts'
import { CompareModeControls, CompareModeTools } from './compare-tools.tsx'
import {
  compareAttributes,
  divideByPointer,
  useCompareControls,
} from './use-compare-controls.ts'
import type { CompareLook } from './use-compare-controls.ts'

const words = COMPARE_WORDS[document.documentElement.lang === 'nl' ? 'nl' : 'en']

/** The tools of a report, which change how all of its pairs are shown. */
function ReportTools({ pairs }: { readonly pairs: HTMLElement }): JSX.Element {
  const [state, setState] = useState<CompareLook>({ look: 'beside', outlined: true })
  const controls = useCompareControls(state, (some) => setState({ ...state, ...some }))
  useLayoutEffect(() => {
    for (const [name, value] of Object.entries(compareAttributes(controls)))
      pairs.setAttribute(name, value)
    pairs.style.setProperty('--at', `${controls.at}%`)
    const divide = (event: PointerEvent): void => divideByPointer(event, controls)
    pairs.addEventListener('pointerdown', divide)
    pairs.addEventListener('pointermove', divide)
    return () => {
      pairs.removeEventListener('pointerdown', divide)
      pairs.removeEventListener('pointermove', divide)
    }
  })
  return (
    <>
      <CompareModeTools words={words} controls={controls} />
      <CompareModeControls words={words} controls={controls} />
    </>
  )
}

const [pairs, tools] = ['main', '#tools'].map((name) =>
  document.querySelector<HTMLElement>(name),
)
if (pairs && tools) render(<ReportTools pairs={pairs} />, tools)
