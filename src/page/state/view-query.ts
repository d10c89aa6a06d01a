import type { ProjectFacts } from '../../preview/protocol/project.ts'
import type { ViewQuery, SheetQuery } from '../../preview/protocol/view-query.ts'
import type { State } from './state.ts'

const known = (names: readonly string[], wanted: string): string =>
  names.includes(wanted) ? wanted : (names[0] ?? '')

/** What a state asks of the server: names that the project does not know give way to the usual ones. */
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
    language: known(source ? [source.tag, ...tags] : tags, state.language),
    format: known(formats, state.format),
    terms: Object.fromEntries(terms),
  }
}

/** What a state asks of the server about sheets. */
export const sheetQueryOf = (state: State, project: ProjectFacts): SheetQuery => ({
  ...viewQueryOf(state, project),
  paper: known(project.papers, state.paper),
  flip: state.flip,
})

/** A query as the search part of a request's address. */
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
