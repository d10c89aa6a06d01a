import { useEffect, useState } from 'preact/hooks'

import type { State } from '../state/state.ts'

/** The mode in which pairs are shown, and whether changes are outlined. */
export type CompareLook = Pick<State, 'look' | 'outlined'>

/** How long each of before and after is shown, in seconds; a flash at most every second (WCAG 2.3.1). */
export const BLINK_SECONDS = [0.5, 1, 2] as const

/** What pairs show at the moment, and how that is changed. */
export interface CompareControls extends CompareLook {
  readonly change: (some: Partial<CompareLook>) => void
  /** Where before ends and after begins: percent of the width. */
  readonly at: number
  readonly divide: (at: number) => void
  /** Which of two that blink is visible. */
  readonly isAfter: boolean
  readonly isPaused: boolean
  readonly pause: (isPaused: boolean) => void
  /** Whether after comes first: left of the dividing line, or first of two. */
  readonly isSwapped: boolean
  /** Swaps before and after; ends the blinking. */
  readonly swap: () => void
  readonly seconds: number
  readonly setSeconds: (seconds: number) => void
}

/** Blinks while that is the mode; paused at first where the reader prefers reduced motion. */
export function useCompareControls(
  { look, outlined }: CompareLook,
  change: CompareControls['change'],
): CompareControls {
  const [at, divide] = useState(50)
  const [isAfter, setAfter] = useState(true)
  const [isSwapped, setSwapped] = useState(false)
  const [isPaused, pause] = useState(
    () => matchMedia('(prefers-reduced-motion: reduce)').matches,
  )
  const [seconds, setSeconds] = useState<number>(1)
  const turn = (): void => setAfter((before) => !before)
  useEffect(() => {
    if (look !== 'blink' || isPaused) return
    const clock = setInterval(turn, seconds * 1000)
    return () => clearInterval(clock)
  }, [look, isPaused, seconds])
  const swap = (): void => {
    if (look !== 'blink') return setSwapped((before) => !before)
    pause(true)
    turn()
  }
  return {
    look,
    outlined,
    change,
    at,
    divide,
    isAfter,
    isPaused,
    pause,
    isSwapped,
    swap,
    seconds,
    setSeconds,
  }
}

/** Attributes of an element by which compare.css shows the pairs inside; `--at` is a property of its style. */
export const compareAttributes = (controls: CompareControls): Record<string, string> => ({
  'data-look': controls.look,
  'data-stacked': String(controls.look !== 'beside'),
  'data-outlined': String(controls.outlined),
  'data-swapped': String(controls.isSwapped),
  'data-shows': controls.isAfter ? 'after' : 'before',
})

/** Moves the dividing line to a pointer that is pressed on a pair. */
export function divideByPointer(
  { buttons, clientX, target }: PointerEvent,
  { look, divide }: CompareControls,
): void {
  if (look !== 'slider' || buttons !== 1 || !(target instanceof Element)) return
  const box = target.closest('.pair-figure[data-paired=true]')?.getBoundingClientRect()
  if (!box) return
  divide(Math.min(Math.max((100 * (clientX - box.left)) / box.width, 0), 100))
}
