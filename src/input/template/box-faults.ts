import { either } from '../format/schemas.ts'
import { textStyleEntries } from './text-style.ts'

/** What is wrong with the rules of a box taken together: where, and words to follow the name of that place. */
export interface BoxFault {
  readonly path: readonly string[]
  readonly message: string
}

/** The part of a box that this looks at; which keys there may be is for the schema to say. */
interface CheckedBox {
  readonly landscape?: object | undefined
  readonly formats?: Readonly<Record<string, object>> | undefined
}

/** Keys that fill a box; each box has one of them at most. */
const FILLINGS = ['text', 'picture', 'flow', 'children'] as const
type BoxContent = (typeof FILLINGS)[number]

const WORDS: readonly BoxContent[] = ['text', 'flow']

/** Keys that do nothing without one of these fillings. */
const NEEDS: ReadonlyMap<string, readonly BoxContent[]> = new Map<
  string,
  readonly BoxContent[]
>([
  ...Object.keys(textStyleEntries).map((key) => [key, WORDS] as const),
  ['color', [...WORDS, 'picture']],
  ['style', WORDS],
  ['blocks', ['text']],
  ['optional', ['text', 'picture']],
  ['decoration', WORDS],
  ['safe', [...WORDS, 'children']],
  ['objectFit', ['picture']],
  ['objectPosition', ['picture']],
])

/** Finds boxes that show two things at once, and rules that do nothing: they were meant for another box. */
export function faultsOf(box: CheckedBox): readonly BoxFault[] {
  const { landscape, formats, ...own } = box
  const overrides: readonly (readonly [readonly string[], object])[] = [
    ...(landscape ? [[['landscape'], landscape] as const] : []),
    ...Object.entries(formats ?? {}).map(
      ([format, rules]) => [['formats', format], rules] as const,
    ),
  ]
  const crowded = crowding(own, [])
  if (crowded.length > 0) return crowded
  return [
    ...idle(own, own, []),
    ...overrides.flatMap(([path, rules]) => {
      const all = { ...own, ...rules }
      return [...crowding(all, path), ...idle(rules, all, path)]
    }),
  ]
}

function crowding(rules: object, path: readonly string[]): readonly BoxFault[] {
  const [one, other] = fillingsOf(rules)
  if (one === undefined || other === undefined) return []
  const message = `has “${one}” as well as “${other}”: put one of them into a box of its own`
  return [{ path, message }]
}

/** Keys of some rules that do nothing in a box with all of these rules. */
function idle(rules: object, all: object, path: readonly string[]): readonly BoxFault[] {
  const fillings = fillingsOf(all)
  return Object.keys(rules).flatMap((key) => {
    const needed = NEEDS.get(key)
    if (!needed || needed.some((one) => fillings.includes(one))) return []
    const names = either(needed.map((one) => `“${one}”`))
    return [{ path: [...path, key], message: `does nothing in a box without ${names}` }]
  })
}

const fillingsOf = (rules: object): readonly BoxContent[] => {
  const filled = Object.entries(rules).flatMap(([key, value]) =>
    value === false ? [] : [key],
  )
  return FILLINGS.filter((one) => filled.includes(one))
}
