import * as v from 'valibot'

/** A text; surrounding white space is trimmed unless `trim` is false, and it may be empty only with `empty`. */
export function text({
  empty = false,
  trim = true,
}: { readonly empty?: boolean; readonly trim?: boolean } = {}): v.GenericSchema<
  string,
  string
> {
  const schema = trim ? v.pipe(v.string(), v.trim()) : v.string()
  return empty ? schema : v.pipe(schema, v.nonEmpty())
}

/** A boolean, written `true` or `false`. */
export const flag = (): v.GenericSchema<string, boolean> =>
  read(
    'true or false',
    (found) => (found === 'true' ? true : found === 'false' ? false : undefined),
    { enum: [true, false] },
  )

/** A whole number within bounds that are included; from 0 by default. */
export function count({
  min = 0,
  max = 999_999,
}: { readonly min?: number; readonly max?: number } = {}): v.GenericSchema<
  string,
  number
> {
  return read(
    `a whole number from ${min} to ${max}`,
    (found) => {
      const value = /^\d{1,6}$/.test(found) ? Number(found) : NaN
      return value >= min && value <= max ? value : undefined
    },
    { type: 'integer', minimum: min, maximum: max },
  )
}

/** A decimal number with a point (`1.5`, `-2`), within bounds that are included. */
export const number = ({
  min = -Infinity,
  max = Infinity,
}: { readonly min?: number; readonly max?: number } = {}): v.GenericSchema<
  string,
  number
> =>
  v.pipe(
    read(
      'a number such as 2 or 1.5',
      (found) =>
        /^-?(?:\d{1,9}(?:\.\d{1,9})?|\.\d{1,9})$/.test(found) ? Number(found) : undefined,
      {
        type: 'number',
        ...(min > -Infinity && { minimum: min }),
        ...(max < Infinity && { maximum: max }),
      },
    ),
    v.minValue(min, `must be ${min} or more`),
    v.maxValue(max, `must be ${max} or less`),
  )

/** A point by its distances from the left and from the top, in percent of the whole: `30% 20%`. Null for none (`''`). */
export const point = (): v.GenericSchema<string, Point | null> =>
  read<Point | null>('two percentages from 0% to 100%, such as 30% 20%', (found) => {
    if (found === '') return null
    const [x, y, ...others] = found.split(/\s+/).map((share) => {
      const [, percent] = /^(\d{1,3}(?:\.\d{1,4})?)%$/.exec(share) ?? []
      return percent === undefined ? NaN : Number(percent) / 100
    })
    return x !== undefined && y !== undefined && others.length === 0 && x <= 1 && y <= 1
      ? { x, y }
      : undefined
  })

/** A point of a whole, as shares of its width and height. */
interface Point {
  readonly x: number
  readonly y: number
}

/** One of a few words; `synonyms` are other words for some of them. */
export const oneOf = <const Names extends readonly string[]>(
  names: Names,
  synonyms: Readonly<Record<string, Names[number]>> = {},
): v.GenericSchema<string, Names[number]> =>
  Object.keys(synonyms).length === 0
    ? v.picklist(names)
    : v.pipe(
        v.picklist([...names, ...Object.keys(synonyms)]),
        v.transform((word): Names[number] => synonyms[word] ?? word),
      )

/** A list; a value on its own counts as a list of one, and an empty value as a list of none. */
export const listOf = <Item extends v.GenericSchema>(
  item: Item,
): v.GenericSchema<unknown, v.InferOutput<Item>[]> =>
  v.pipe(
    v.unknown(),
    v.metadata({ item }),
    v.transform((found) => (Array.isArray(found) ? found : found === '' ? [] : [found])),
    v.array(item),
  )

/** Some of a few words, with spaces between them as in CSS, or in a list; `none` is the word for none of them. */
export const keywords = <const Names extends readonly string[]>(
  names: Names,
  none: string,
): v.GenericSchema<unknown, Names[number][]> =>
  v.pipe(
    v.unknown(),
    v.metadata({
      json: {
        anyOf: [
          { enum: [none, ...names] },
          { type: 'string' },
          { type: 'array', items: { enum: names } },
        ],
      },
    }),
    v.transform((found) => {
      const words =
        typeof found === 'string'
          ? found.trim().split(/\s+/)
          : Array.isArray(found)
            ? found
            : [found]
      return words.length === 1 && words[0] === none ? [] : words
    }),
    v.array(oneOf(names)),
  )

/** `json` is the JSON Schema of the text as other programs read it, where they take it for more than a text. */
function read<T>(
  expected: string,
  parse: (found: string) => T | undefined,
  json: object = {},
): v.GenericSchema<string, T> {
  return v.pipe(
    v.string(`must be ${expected}`),
    v.metadata({ json }),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const value = parse(dataset.value.trim())
      if (value !== undefined) return value
      addIssue({ expected })
      return NEVER
    }),
  )
}
