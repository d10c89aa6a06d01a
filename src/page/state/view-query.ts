import type { ProjectFacts } from '../../preview/protocol/project.ts'
import type { ViewQuery, SheetQuery } from '../../preview/protocol/view-query.ts'
import type { State } from './state.ts'

const nameOrFirst = (names: readonly string[], wanted: string): string =>
  names.includes(wanted) ? wanted : (names[0] ?? '')

/** The view query of a state; names that the project does not have are replaced by the defaults. */
export function viewQueryOf(state: State, project: ProjectFacts): ViewQuery {
  const source = project.languages.find((language) => language.state === 'source')
  const tags = project.languages.map(({ tag }) => tag)
  const formats = project.formats.map(({ name }) => name)
  const terms = project.terms.flatMap(({ name, choices }) => {
    const term = Object.hasOwn(state.terms, name) ? state.terms[name] : undefined
    return term !== undefined && choices.includes(term) ? [[name, term] as const] : []
  })
  return {
    deck: project.deck,
    language: nameOrFirst(source ? [source.tag, ...tags] : tags, state.language),
    format: nameOrFirst(formats, state.format),
    terms: Object.fromEntries(terms),
  }
}

/** The sheet query of a state. */
export const sheetQueryOf = (state: State, project: ProjectFacts): SheetQuery => ({
  ...viewQueryOf(state, project),
  paper: nameOrFirst(project.papers, state.paper),
  flip: state.flip,
})

/** A query as the search part of an address. */
export function searchParamsOf(query: ViewQuery | SheetQuery): string {
  const params = new URLSearchParams({
    deck: query.deck,
    language: query.language,
    format: query.format,
  })
  for (const [name, term] of Object.entries(query.terms))
    params.append('term', `${name}=${term}`)
  if ('paper' in query) {
    params.set('paper', query.paper)
    params.set('flip', query.flip)
  }
  return `?${params}`
}
