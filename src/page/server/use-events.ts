import { useEffect, useState } from 'preact/hooks'

import { listen } from './events.ts'

/** What is heard of the server: how often files have changed, and whether the line to it stands. */
export interface Heard {
  /** −1 until the server has said. */
  readonly generation: number
  readonly isLinked: boolean
}

/** Hears the server while the page stands. */
export function useEvents(): Heard {
  const [heard, setHeard] = useState<Heard>({ generation: -1, isLinked: true })
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
