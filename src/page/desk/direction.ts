import type { ProjectFacts } from '../../preview/protocol/project.ts'

/** The way in which a language of a project is written; `auto` where the project does not know it (yet). */
export const directionIn = (
  { languages }: Pick<ProjectFacts, 'languages'>,
  language: string,
): 'ltr' | 'rtl' | 'auto' =>
  languages.find(({ tag }) => tag === language)?.direction ?? 'auto'
