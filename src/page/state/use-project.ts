import { useRef } from 'preact/hooks'

import type { ProjectFacts } from '../../preview/protocol/project.ts'
import type { Server } from '../server/server.ts'
import { useQuery } from '../server/use-query.ts'
import type { QueryResult } from '../server/use-query.ts'

/** What there is to choose from in a deck, asked again whenever files have changed. */
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
 * What there is to choose from, as long as a deck that was shown cannot be read: what there was before, with the
 * problems of now. Cards and choices stay while a file is broken.
 */
export const lastGood = (
  before: ProjectFacts | undefined,
  now: ProjectFacts,
): ProjectFacts =>
  before && isReadable(before) && !isReadable(now)
    ? { ...before, generation: now.generation, problems: now.problems }
    : now

/** Whether there is something to look at: the words of the source, to begin with. */
export const isReadable = ({ languages, formats }: ProjectFacts): boolean =>
  languages.some(({ state }) => state === 'source') && formats.length > 0
