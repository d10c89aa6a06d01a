import type { ViewQuery, SheetQuery } from '../protocol/view-query.ts'

type Query = ReadonlyMap<string, readonly string[]>

/** The maximum length of a name; those of decks are shorter. */
const MAX_NAME = 100

/** Reads a view query; undefined where a name is missing or not valid. */
export function readViewQuery(query: Query): ViewQuery | undefined {
  const [deck, language, format] = ['deck', 'language', 'format'].map((name) =>
    singleValue(query, name),
  )
  if (!deck || !language || !format) return undefined
  const terms = (query.get('term') ?? []).flatMap((one) => {
    const [name, term, ...more] = one.split('=')
    const isPair = name && term && more.length === 0 && one.length <= MAX_NAME
    return isPair ? [[name, term] as const] : []
  })
  return { deck, language, format, terms: Object.fromEntries(terms) }
}

/** Reads a view query with paper and flip edge. */
export function readSheetQuery(query: Query): SheetQuery | undefined {
  const view = readViewQuery(query)
  const paper = singleValue(query, 'paper') ?? 'a4'
  const flip = singleValue(query, 'flip') === 'short' ? 'short' : 'long'
  return view && { ...view, paper, flip }
}

/** The value of a name that occurs once; undefined where it is missing, repeated, empty or too long. */
export function singleValue(query: Query, name: string): string | undefined {
  const values = query.get(name) ?? []
  const [value = ''] = values
  return values.length === 1 && value !== '' && value.length <= MAX_NAME
    ? value
    : undefined
}
