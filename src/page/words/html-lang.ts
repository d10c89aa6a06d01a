import type { ProjectFacts } from '../../preview/protocol/project.ts'

/** The tags that BCP 47 leaves to private use: pseudo-languages have one. */
const PRIVATE = /^q[a-t][a-z](?:-|$)/

/** The language of words as HTML may name it; empty, which is “unknown”, for one that nobody speaks. */
export const htmlLang = (tag: string): string => (PRIVATE.test(tag) ? '' : tag)

/** The way in which a language of a project is written; `auto` where the project does not know it (yet). */
export const directionIn = (
  { languages }: Pick<ProjectFacts, 'languages'>,
  language: string,
): 'ltr' | 'rtl' | 'auto' =>
  languages.find(({ tag }) => tag === language)?.direction ?? 'auto'
