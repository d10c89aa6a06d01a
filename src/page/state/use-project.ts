import { useRef } from 'preact/hooks'

import type { ProjectFacts } from '../../preview/protocol/project.ts'
import type { Server } from '../server/server.ts'
import { useAnswer } from '../server/use-answer.ts'
import type { Answer } from '../server/use-answer.ts'
import { lastGood } from './last-good.ts'

/** What there is to choose from in a deck, asked again whenever files have changed. */
export function useProject(
  server: Server,
  deck: string,
  generation: number,
): Answer<ProjectFacts> {
  const answer = useAnswer(`${deck} ${generation}`, (signal) =>
    server.project(deck, signal),
  )
  const last = useRef<{ deck: string; facts: ProjectFacts }>()
  if (!answer.value) return answer
  const before = last.current?.deck === deck ? last.current.facts : undefined
  const facts = lastGood(before, answer.value)
  last.current = { deck, facts }
  return { ...answer, value: facts }
}
