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

import { endOfLine, startOfLine } from '../../base/problems/lines.ts'
import type { Span } from '../../base/problems/problem.ts'
import {
  explainErrors,
  manyTabIndents,
  UNMATCHED_BRACKETS,
  MISALIGNED,
  TAB_INDENT,
} from './explain-errors.ts'
import { spanIn } from './source-file.ts'
import type { SourceFile } from './source-file.ts'
import { syntaxError } from './syntax-problems.ts'
import type { UnplacedProblem } from './syntax-problems.ts'
import type { Tokens } from './tokens.ts'

const OPTIONS: ParseOptions & DocumentOptions & SchemaOptions = {
  // Scalars stay texts.
  schema: 'failsafe',
  // yaml would compare each name with every other one; `name-problem.ts` has its own check.
  uniqueKeys: false,
}

/** Builds the node tree of a document; undefined, with problems, if it has errors or is empty. */
export function compose(
  source: SourceFile,
  { tokens, unclosed }: Tokens,
): ParsedNode | undefined {
  const document = withoutStackTraces(() => firstDocument(tokens, source.text.length))
  const errors = [...(document?.errors ?? []), ...(document?.warnings ?? [])]
  reportErrors(errors, source, unclosed ?? Infinity)
  if (errors.length > 0 || !document) return undefined
  const root = document.contents
  if (root && !(isScalar(root) && root.range[0] === root.range[1])) return root
  source.report({ ...syntaxError('This file is empty.'), span: spanIn(source, 0, 0) })
  return undefined
}

/**
 * Reports the errors of a document, each cause once. Errors after a quotation mark or bracket that is never closed are left
 * out: they may follow from it.
 */
function reportErrors(
  errors: readonly YAMLError[],
  source: SourceFile,
  unclosed: number,
): void {
  const explained = [...byLine(errors, source.text)]
    .filter(([first]) => first.pos[0] < unclosed)
    .map((group) => problemOf(group, source))
  const tabs = explained.filter(({ problem }) => problem === TAB_INDENT)
  let isOutOfStep = false
  for (const { problem, span } of explained) {
    const isFirstTab = tabs.length > 1 && span === tabs[0]?.span
    const follows = problem === MISALIGNED && isOutOfStep
    if (isFirstTab) source.report({ ...manyTabIndents(tabs.length - 1), span })
    else if ((problem !== TAB_INDENT || tabs.length === 1) && !follows)
      source.report({ ...problem, span })
    isOutOfStep ||= problem === UNMATCHED_BRACKETS || problem === TAB_INDENT
  }
}

/** The problem that the errors of one line amount to. */
function problemOf(
  group: readonly [YAMLError, ...YAMLError[]],
  source: SourceFile,
): { readonly problem: UnplacedProblem; readonly span: Span } {
  const [start, end] = group[0].pos
  const line = startOfLine(source.text, start)
  const lineEnd = endOfLine(source.text, start)
  const { problem, from } = explainErrors(group, source.text.slice(line, lineEnd))
  const span =
    from === undefined ? spanIn(source, start, end) : spanIn(source, line + from, lineEnd)
  return { problem, span }
}

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
