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
import { adviceFor, manyTabs, ODD_BRACKETS, OUT_OF_LINE, TAB } from './advice.ts'
import { syntaxError } from './complaint.ts'
import type { Complaint } from './complaint.ts'
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
  tellErrors(errors, source, unclosed ?? Infinity)
  if (errors.length > 0 || !document) return undefined
  const root = document.contents
  if (root && !(isScalar(root) && root.range[0] === root.range[1])) return root
  source.report({ ...syntaxError('This file is empty.'), span: spanIn(source, 0, 0) })
  return undefined
}

/**
 * Tells the errors of a document, each cause once. What comes after a sign that is never closed is left out: it may be
 * meant to lie outside of it.
 */
function tellErrors(
  errors: readonly YAMLError[],
  source: SourceFile,
  unclosed: number,
): void {
  const told = [...byLine(errors, source.text)]
    .filter(([first]) => first.pos[0] < unclosed)
    .map((group) => problemOf(group, source))
  const tabs = told.filter(({ complaint }) => complaint === TAB)
  let isOutOfStep = false
  for (const { complaint, span } of told) {
    const isFirstTab = tabs.length > 1 && span === tabs[0]?.span
    const follows = complaint === OUT_OF_LINE && isOutOfStep
    if (isFirstTab) source.report({ ...manyTabs(tabs.length - 1), span })
    else if ((complaint !== TAB || tabs.length === 1) && !follows)
      source.report({ ...complaint, span })
    isOutOfStep ||= complaint === ODD_BRACKETS || complaint === TAB
  }
}

/** What there is to tell about the errors of one line. */
function problemOf(
  group: readonly [YAMLError, ...YAMLError[]],
  source: SourceFile,
): { readonly complaint: Complaint; readonly span: Span } {
  const [start, end] = group[0].pos
  const line = startOfLine(source.text, start)
  const lineEnd = endOfLine(source.text, start)
  const { complaint, from } = adviceFor(group, source.text.slice(line, lineEnd))
  const span =
    from === undefined ? spanIn(source, start, end) : spanIn(source, line + from, lineEnd)
  return { complaint, span }
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
