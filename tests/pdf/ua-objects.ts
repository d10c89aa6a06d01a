import { said } from './ask.ts'

/** A value of a file as qpdf writes it in JSON: names begin with `/`, references end with ` R`, words begin with `u:`. */
export type Value =
  | null
  | boolean
  | number
  | string
  | readonly Value[]
  | { readonly [key: string]: Value }

/** The objects of a file, read by qpdf. */
export interface Objects {
  readonly catalog: Value
  /** The pages, as references. */
  readonly pages: readonly string[]
  /** What a value is, or refers to. */
  readonly get: (value: Value | undefined, key?: string) => Value | undefined
  /** An entry of a dictionary as it is written: perhaps a reference. */
  readonly entry: (value: Value | undefined, key: string) => Value | undefined
  readonly list: (value: Value | undefined) => readonly Value[]
  readonly words: (value: Value | undefined) => string | undefined
  /** The bytes of a stream. */
  readonly stream: (reference: Value | undefined) => Buffer
}

interface Written {
  readonly value?: Value
  readonly stream?: { readonly dict: Value; readonly data: string }
}

/** Reads the objects of a file. */
export function objectsOf(pdf: Uint8Array): Objects {
  const options = ['--json-stream-data=inline', '--decode-level=generalized'] as const
  const read: {
    readonly pages: readonly { readonly object: string }[]
    readonly qpdf: readonly [unknown, Readonly<Record<string, Written>>]
  } = JSON.parse(said(pdf, 'qpdf', '--json=2', ...options, 'trial.pdf'))
  const [, written] = read.qpdf
  const objectOf = (value: Value | undefined): Written | undefined =>
    typeof value === 'string' && value.endsWith(' R')
      ? written[`obj:${value}`]
      : { value: value ?? null }
  const get: Objects['get'] = (value, key) => {
    const found = objectOf(value)
    const whole = found?.value ?? found?.stream?.dict
    return key === undefined ? whole : get(entry(value, key))
  }
  const entry: Objects['entry'] = (value, key) => {
    const whole = get(value)
    return isDictionary(whole) ? whole[key] : undefined
  }
  return {
    catalog: get(get(written['trailer']?.value, '/Root')) ?? null,
    pages: read.pages.map(({ object }) => object),
    get,
    entry,
    list: (value) => {
      const found = get(value)
      if (found === undefined || found === null) return []
      return isList(found) ? found : [value ?? null]
    },
    words: (value) => {
      const found = get(value)
      return typeof found === 'string' ? found.replace(/^u:/, '') : undefined
    },
    stream: (reference) => Buffer.from(objectOf(reference)?.stream?.data ?? '', 'base64'),
  }
}

/** Text as it is written: a name, or a reference; empty for anything else. */
export const textOf = (value: Value | undefined): string =>
  typeof value === 'string' ? value : ''

const isList = (value: Value): value is readonly Value[] => Array.isArray(value)

const isDictionary = (
  value: Value | undefined,
): value is { readonly [key: string]: Value } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
