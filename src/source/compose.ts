import { Composer, isScalar } from 'yaml'
import type {
  CST,
  Document,
  DocumentOptions,
  ParsedNode,
  ParseOptions,
  SchemaOptions,
  YAMLError,
} from 'yaml'

import { endOfLine, startOfLine } from '../problems/lines.ts'
import { adviceFor } from './advice.ts'
import { syntaxError } from './complaint.ts'
import { spanIn } from './source-file.ts'
import type { SourceFile } from './source-file.ts'
import type { Tokens } from './tokens.ts'

const OPTIONS: ParseOptions & DocumentOptions & SchemaOptions = {
  // Scalars stay texts.
  schema: 'failsafe',
  // yaml would compare each name with every other one; `names.ts` has a check of its own.
  uniqueKeys: false,
}

/** Builds the tree of a document; undefined where it has errors, which are reported, or nothing in it. */
export function compose(
  source: SourceFile,
  { tokens, unclosed }: Tokens,
): ParsedNode | undefined {
  const document = withoutStackTraces(() => firstDocument(tokens, source.text.length))
  const errors = [...(document?.errors ?? []), ...(document?.warnings ?? [])]
  for (const group of byLine(errors, source.text)) {
    if (unclosed && group.every(({ message }) => ABOUT_CLOSING.test(message))) continue
    const [start, end] = group[0].pos
    const line = startOfLine(source.text, start)
    const lineEnd = endOfLine(source.text, start)
    const { complaint, from } = adviceFor(group, source.text.slice(line, lineEnd))
    const span =
      from === undefined
        ? spanIn(source, start, end)
        : spanIn(source, line + from, lineEnd)
    source.report({ ...complaint, span })
  }
  if (errors.length > 0 || !document) return undefined
  const root = document.contents
  if (root && !(isScalar(root) && root.range[0] === root.range[1])) return root
  source.report({ ...syntaxError('This file is empty.'), span: spanIn(source, 0, 0) })
  return undefined
}

const ABOUT_CLOSING = /^Missing closing|must end with a|and end with a/

const firstDocument = (
  tokens: readonly CST.Token[],
  length: number,
): Document.Parsed | undefined =>
  [...new Composer(OPTIONS).compose(tokens, true, length)][0]

/** A broken file can have 100,000 errors, and nine tenths of the time would go into their stack traces. */
function withoutStackTraces<T>(work: () => T): T {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  try {
    return work()
  } finally {
    Error.stackTraceLimit = limit
  }
}

/** Errors in the order of the file, those of one line together: the later ones follow from the first. */
function* byLine(
  errors: readonly YAMLError[],
  text: string,
): Generator<readonly [YAMLError, ...YAMLError[]]> {
  let group: [YAMLError, ...YAMLError[]] | undefined
  let lineEnd = -1
  for (const error of errors.toSorted((one, other) => one.pos[0] - other.pos[0])) {
    if (group && error.pos[0] <= lineEnd) {
      group.push(error)
      continue
    }
    if (group) yield group
    group = [error]
    lineEnd = endOfLine(text, error.pos[0])
  }
  if (group) yield group
}
