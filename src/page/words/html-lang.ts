import type { ProjectFacts } from '../../preview/protocol/project.ts'

/** Tags that BCP 47 reserves for private use, such as those of the pseudo-languages. */
const PRIVATE = /^q[a-t][a-z](?:-|$)/

/** The value of a `lang` attribute; empty, which means “unknown”, for pseudo-languages. */
export const htmlLang = (tag: string): string => (PRIVATE.test(tag) ? '' : tag)

/** The direction of a language of the project; `auto` where the project does not have it (yet). */
export const directionIn = (
  { languages }: Pick<ProjectFacts, 'languages'>,
  language: string,
): 'ltr' | 'rtl' | 'auto' =>
  languages.find(({ tag }) => tag === language)?.direction ?? 'auto'
