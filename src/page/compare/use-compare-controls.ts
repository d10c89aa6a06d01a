import { useEffect, useState } from 'preact/hooks'

import type { CompareMode } from '../state/state.ts'

/** How long before and after are seen in turn, in seconds; a flash at most every second (WCAG 2.3.1). */
export const BLINK_SECONDS = [0.5, 1, 2] as const

/** What is seen of a stack at the moment. */
export interface CompareControls {
  /** Where before ends and after begins: percent of the width. */
  readonly at: number
  readonly divide: (at: number) => void
  /** Of two that are seen in turn, whether it is the later one. */
  readonly isAfter: boolean
  readonly isPaused: boolean
  readonly pause: (isPaused: boolean) => void
  /** Whether after lies where before does at first: left of the line, or first of two. */
  readonly isSwapped: boolean
  /** Changes the one for the other by hand, which ends the blinking. */
  readonly swap: () => void
  readonly seconds: number
  readonly setSeconds: (seconds: number) => void
}

/** Blinks as long as that is the way to look; where someone wants no motion, only when it is asked for. */
export function useCompareControls(look: CompareMode): CompareControls {
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
  return { at, divide, isAfter, isSwapped, isPaused, pause, swap, seconds, setSeconds }
}
