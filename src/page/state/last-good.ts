import type { ProjectFacts } from '../../preview/protocol/project.ts'

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
