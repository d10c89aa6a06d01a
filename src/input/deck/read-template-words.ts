import * as v from 'valibot'

import type { Report } from '../../base/problems/problem.ts'
import { decode } from '../yaml/decode.ts'
import { readSource } from '../yaml/read.ts'
import { text } from '../yaml/schemas.ts'
import type { Slots } from './deck.ts'
import { textsOf } from './named-text.ts'

const schema = v.record(v.string(), text({ trim: false }))

/** Reads `words/<language>.yaml` of a template: the words that it brings along, by slot. */
export function readTemplateWords(
  file: string,
  contents: string,
  report: Report,
): Slots | undefined {
  const source = readSource(file, contents, report)
  const words = source && decode(schema, source, report)
  return words && textsOf(source, [], words)
}
