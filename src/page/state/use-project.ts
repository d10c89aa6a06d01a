import { useRef } from 'preact/hooks'

import type { ProjectFacts } from '../../preview/protocol/project.ts'
import type { Server } from '../server/server.ts'
import { useQuery } from '../server/use-query.ts'
import type { QueryResult } from '../server/use-query.ts'

/** The choices of a deck, loaded again whenever files have changed. */
export function useProject(
  server: Server,
  deck: string,
  generation: number,
): QueryResult<ProjectFacts> {
  const answer = useQuery(`${deck} ${generation}`, (signal) =>
    server.project(deck, signal),
  )
  const last = useRef<{ deck: string; facts: ProjectFacts }>()
  if (!answer.value) return answer
  const before = last.current?.deck === deck ? last.current.facts : undefined
  const facts = lastGood(before, answer.value)
  last.current = { deck, facts }
  return { ...answer, value: facts }
}

/**
 * While a deck that was shown before cannot be read: the choices from before with the present problems, so that cards and
 * choices stay while a file is broken.
 */
export const lastGood = (
  before: ProjectFacts | undefined,
  now: ProjectFacts,
): ProjectFacts =>
  before && isReadable(before) && !isReadable(now)
    ? { ...before, generation: now.generation, problems: now.problems }
    : now

/** Whether there is something to show: at least the words of the source, and a format. */
export const isReadable = ({ languages, formats }: ProjectFacts): boolean =>
  languages.some(({ state }) => state === 'source') && formats.length > 0
