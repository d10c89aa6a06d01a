import type { ViewQuery, SheetQuery } from '../protocol/view-query.ts'

type Query = ReadonlyMap<string, readonly string[]>

/** Longer than any name that a deck has. */
const LONGEST = 100

/** What a tab asks for, by the names of its address; undefined where one is lacking or no name. */
export function readViewQuery(query: Query): ViewQuery | undefined {
  const [deck, language, format] = ['deck', 'language', 'format'].map((name) =>
    singleValue(query, name),
  )
  if (!deck || !language || !format) return undefined
  const terms = (query.get('term') ?? []).flatMap((one) => {
    const [name, term, ...more] = one.split('=')
    const isPair = name && term && more.length === 0 && one.length <= LONGEST
    return isPair ? [[name, term] as const] : []
  })
  return { deck, language, format, terms: Object.fromEntries(terms) }
}

/** What a tab asks of sheets. */
export function readSheetQuery(query: Query): SheetQuery | undefined {
  const asked = readViewQuery(query)
  const paper = singleValue(query, 'paper') ?? 'a4'
  const flip = singleValue(query, 'flip') === 'short' ? 'short' : 'long'
  return asked && { ...asked, paper, flip }
}

/** The one value of a name. */
export function singleValue(query: Query, name: string): string | undefined {
  const values = query.get(name) ?? []
  const [value = ''] = values
  return values.length === 1 && value !== '' && value.length <= LONGEST
    ? value
    : undefined
}
