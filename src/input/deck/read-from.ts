import * as v from 'valibot'

import type { Report } from '../../base/problems/problem.ts'
import { decode } from '../yaml/decode.ts'
import { text } from '../yaml/schemas.ts'
import { deepestAt } from '../yaml/value-path.ts'
import type { SourceMap, SourceValue } from '../yaml/value.ts'
import type { TableSource } from './deck.ts'
import { textOf, textsOf } from './named-text.ts'

/** The name under `pieces:` that gives a table. */
const FROM = 'from'

/** Keys of pieces that may hold for all rows. */
const USUAL = ['kind', 'family', 'accent', 'back'] as const

/** A table, where it is more than the name of a file. */
export const tableSchema = v.strictObject({
  file: text(),
  sheet: v.optional(text()),
  kind: v.optional(text()),
  family: v.optional(text()),
  accent: v.optional(text()),
  back: v.optional(text()),
  columns: v.optional(v.record(v.string(), text())),
})

/** A deck.yaml whose pieces come from a table, at least some of them. */
interface WithTable {
  /** The file without that line. */
  readonly rest: SourceValue
  readonly table: TableSource | undefined
}

/** Takes the table out of `pieces:`; undefined where there is none. */
export function readFrom(source: SourceValue, report: Report): WithTable | undefined {
  const { value: pieces, path } = deepestAt(source, ['pieces'])
  const entry =
    pieces.kind === 'map' && path.length > 0 ? pieces.entries.get(FROM) : undefined
  if (!entry || pieces.kind !== 'map' || source.kind !== 'map') return undefined
  const at = [...pieces.entries.keys()].indexOf(FROM)
  const others = new Map([...pieces.entries].filter(([key]) => key !== FROM))
  return {
    rest: withPieces(source, { ...pieces, entries: others }),
    table: readTable(source, entry.value, at, report),
  }
}

const withPieces = (source: SourceMap, pieces: SourceMap): SourceMap => {
  const entry = source.entries.get('pieces')
  return entry
    ? {
        ...source,
        entries: new Map([...source.entries, ['pieces', { ...entry, value: pieces }]]),
      }
    : source
}

function readTable(
  source: SourceValue,
  from: SourceValue,
  at: number,
  report: Report,
): TableSource | undefined {
  const path = ['pieces', FROM]
  if (from.kind === 'text' && from.value.trim() !== '')
    return {
      file: textOf(source, path, from.value.trim()),
      usual: new Map(),
      columns: new Map(),
      at,
    }
  const data = decode(tableSchema, from, report)
  if (!data) return undefined
  const { file, sheet, columns } = data
  const usual = USUAL.flatMap((key) => {
    const value = data[key]
    return value === undefined
      ? []
      : [[key, textOf(source, [...path, key], value)] as const]
  })
  return {
    file: textOf(source, [...path, 'file'], file),
    ...(sheet !== undefined && { sheet: textOf(source, [...path, 'sheet'], sheet) }),
    usual: new Map(usual),
    columns: textsOf(source, [...path, 'columns'], columns),
    at,
  }
}
