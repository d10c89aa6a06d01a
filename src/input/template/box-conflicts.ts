import { either } from '../format/schemas.ts'
import { textStyleEntries } from './text-style.ts'

/** What is wrong with the rules of a box together: a path, and words to follow its name. */
export interface BoxConflict {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** The part of a box that is checked here; the schema checks its keys. */
interface CheckedBox {
  readonly landscape?: object | undefined
  readonly formats?: Readonly<Record<string, object>> | undefined
  readonly cases?: readonly object[] | undefined
}

/** Keys for the content of a box; a box has at most one of them. */
const CONTENTS = ['text', 'picture', 'qr', 'line', 'flow', 'children'] as const
type BoxContent = (typeof CONTENTS)[number]

const WORDS: readonly BoxContent[] = ['text', 'flow']

/** Keys that have no effect without one of these contents. */
const NEEDS: ReadonlyMap<string, readonly BoxContent[]> = new Map<
  string,
  readonly BoxContent[]
>([
  ...Object.keys(textStyleEntries).map((key) => [key, WORDS] as const),
  ['fontFamily', [...WORDS, 'children']],
  ['color', [...WORDS, 'picture', 'qr', 'line', 'children']],
  ['errorCorrection', ['qr']],
  ['quietZone', ['qr']],
  ['fill', ['text']],
  ['initialLetter', ['text']],
  ['columns', ['text']],
  ['verticalAlign', ['text']],
  ['columnGap', ['text', 'children']],
  ['sizes', ['text']],
  ['style', WORDS],
  ['blocks', ['text']],
  ['optional', ['text', 'picture', 'qr']],
  ['decoration', WORDS],
  ['safe', [...WORDS, 'children']],
  ['maxLines', ['text']],
  ['objectFit', ['picture']],
  ['objectPosition', ['picture']],
])

/** Finds boxes with two contents, and rules that have no effect and were meant for another box. */
export function conflictsIn(box: CheckedBox): readonly BoxConflict[] {
  const { landscape, formats, cases = [], ...own } = box
  const overrides: readonly (readonly [BoxConflict['path'], object])[] = [
    ...(landscape ? [[['landscape'], landscape] as const] : []),
    ...Object.entries(formats ?? {}).map(
      ([format, rules]) => [['formats', format], rules] as const,
    ),
    ...cases.map((rules, index) => [['cases', index], rules] as const),
  ]
  const doubled = doubleContent(own, [])
  if (doubled.length > 0) return doubled
  return [
    ...inactive(own, own, []),
    ...overrides.flatMap(([path, rules]) => {
      const all = { ...own, ...rules }
      return [...doubleContent(all, path), ...inactive(rules, all, path)]
    }),
  ]
}

function doubleContent(rules: object, path: BoxConflict['path']): readonly BoxConflict[] {
  const [one, other] = contentsOf(rules)
  if (one === undefined || other === undefined) return []
  const message = `has “${one}” as well as “${other}”: put one of them into a box of its own`
  return [{ path, message }]
}

/** Keys of some rules that have no effect in a box with all of these rules. */
function inactive(
  rules: object,
  all: object,
  path: BoxConflict['path'],
): readonly BoxConflict[] {
  const fillings = contentsOf(all)
  return Object.keys(rules).flatMap((key) => {
    const needed = NEEDS.get(key)
    if (!needed || needed.some((one) => fillings.includes(one))) return []
    const names = either(needed.map((one) => `“${one}”`))
    return [{ path: [...path, key], message: `does nothing in a box without ${names}` }]
  })
}

const contentsOf = (rules: object): readonly BoxContent[] => {
  const filled = Object.entries(rules).flatMap(([key, value]) =>
    value === false ? [] : [key],
  )
  return CONTENTS.filter((one) => filled.includes(one))
}
