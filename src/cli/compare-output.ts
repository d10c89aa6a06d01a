import { relative } from 'node:path'

import { replaceControls } from '../base/problems/display.ts'
import type { Problem } from '../base/problems/problem.ts'
import type { ComparedPair, ComparedSides } from '../compare/compare-sides.ts'
import type { BeforeAfter, CompareRun, Subject } from './compare-subject.ts'
import type { CliContext } from './context.ts'
import { problemsData, showProblems } from './show-problems.ts'

/** A comparison that was written. */
export interface CompareOutcome {
  readonly compared: ComparedSides
  /** The path of the report. */
  readonly path: string
}

/** The result of a comparison. */
export interface ComparisonResult {
  /** Undefined where there was an error. */
  readonly outcome: CompareOutcome | undefined
  readonly subjects: BeforeAfter<Subject | undefined>
  readonly problems: BeforeAfter<readonly Problem[]> & {
    readonly besides: readonly Problem[]
  }
}

/** Prints the result of a comparison in the form that the flags choose. */
export function printComparison(
  result: ComparisonResult,
  { names, flags: { json = false, quiet = false }, context }: CompareRun,
): void {
  if (json) {
    context.terminal.data(comparisonData(result, names))
    return
  }
  printProblems(result, names, context)
  if (!result.outcome || quiet) return
  const { compared, path } = result.outcome
  for (const line of changedLines(compared.pairs)) context.terminal.out(line)
  context.terminal.out(compared.summary)
  context.terminal.out(
    `The report is ${replaceControls(relative(context.folder, path))}.`,
  )
}

const WHEN = ['before', 'after'] as const

function printProblems(
  { problems, subjects }: ComparisonResult,
  names: BeforeAfter<string>,
  { terminal }: CliContext,
): void {
  for (const when of WHEN) {
    const texts = subjects[when]?.project.texts ?? new Map<string, string>()
    // The problem of a name that was not found quotes the name.
    if (subjects[when] && problems[when].length > 0)
      terminal.err(`${terminal.color.bold(`In ${replaceControls(names[when])}:`)}\n`)
    showProblems(problems[when], texts, { terminal, quiet: false })
  }
  showProblems(problems.besides, new Map(), { terminal, quiet: false })
}

/** Each side that is not the same, with what changed on it; those of which the same changed below what that is. */
function changedLines(pairs: readonly ComparedPair[]): readonly string[] {
  const different = pairs.filter(({ state }) => state !== 'same')
  const alikeWith = ({ words }: ComparedPair): readonly ComparedPair[] =>
    different.filter((pair) => pair.state === 'changed' && pair.words === words)
  const single = different.filter((pair) => alikeWith(pair).length < 2)
  const width = Math.max(0, ...single.map(({ name }) => name.length))
  const lines = different.flatMap((pair): readonly string[] => {
    const { name, words } = pair
    const alike = alikeWith(pair)
    if (alike.length < 2) return [`${name.padEnd(width)}  ${words}`]
    if (alike[0] !== pair) return []
    return [`${alike.length} sides: ${words}`, ...alike.map((one) => `  ${one.name}`)]
  })
  return lines.length === 0 ? [] : [...lines.map(replaceControls), '']
}

function comparisonData(
  { outcome, problems, subjects }: ComparisonResult,
  names: BeforeAfter<string>,
): object {
  const trouble = WHEN.flatMap((when) =>
    problemsData(problems[when], subjects[when]?.project.texts ?? new Map()).map(
      (one) => ({ in: names[when], ...one }),
    ),
  )
  const besides = problemsData(problems.besides, new Map())
  return {
    ok: outcome !== undefined,
    summary: outcome?.compared.summary,
    report: outcome?.path,
    sides: outcome?.compared.pairs.map(({ name, state, words, share, areas }) => ({
      name,
      state,
      words,
      share,
      areas,
    })),
    problems: [...trouble, ...besides],
  }
}
