import { useEffect, useState } from 'preact/hooks'

import { listen } from './events.ts'

/** What is heard of the server: how often files have changed, and whether the line to it stands (unknown at first). */
export interface Heard {
  /** −1 until the server has said. */
  readonly generation: number
  readonly isLinked: boolean | undefined
}

/** Hears the server while the page stands. */
export function useEvents(): Heard {
  const [heard, setHeard] = useState<Heard>({ generation: -1, isLinked: undefined })
  useEffect(
    () =>
      listen((news) =>
        setHeard((before) =>
          news.kind === 'change'
            ? { generation: news.event.generation, isLinked: true }
            : { ...before, isLinked: news.isLinked },
        ),
      ),
    [],
  )
  return heard
}
