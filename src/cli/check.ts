import { sizesOf } from '../build/sizes.ts'
import type { SizeFact } from '../build/sizes.ts'
import { openWorkshop } from '../build/workshop.ts'
import { layOutDeck } from '../pipeline.ts'
import { collectProblems } from '../problems/problem.ts'
import { recall } from '../project/precompiled.ts'
import { openProject } from '../project/project.ts'
import { exitCodeOf } from './exit-code.ts'
import type { ExitCode } from './exit-code.ts'
import { requestOf } from './options.ts'
import type { Flags } from './options.ts'
import { countProblems, problemsData, tellProblems } from './show-problems.ts'
import type { World } from './world.ts'

/** Lays out every language and format that was not narrowed down, and tells all problems in one go. */
export async function runCheck(
  deck: string | undefined,
  flags: Flags,
  { terminal, folder, packageRoot, precompiled, date }: World,
): Promise<ExitCode> {
  const { problems, report } = collectProblems()
  const project = await openProject(folder, packageRoot)
  recall(project, packageRoot, precompiled)
  const progress =
    flags.quiet === true || flags.json === true ? () => undefined : terminal.progress
  const place = { project, workshop: openWorkshop(project, report) }
  const all: Flags = {
    ...flags,
    lang: flags.lang ?? ['all'],
    format: flags.format ?? ['all'],
  }
  const speaking = { report, progress }
  const laidOut = await layOutDeck(requestOf(deck, all, date), place, speaking)
  progress('')
  const sizes = (laidOut?.editions ?? []).flatMap(sizesOf)
  if (flags.json === true) {
    const told = problemsData(problems, project.texts)
    terminal.out(
      JSON.stringify(
        { ok: exitCodeOf(problems) === 0, sizes, problems: told },
        undefined,
        2,
      ),
    )
    return exitCodeOf(problems)
  }
  tellProblems(problems, project.texts, { terminal, quiet: flags.quiet === true })
  if (flags.quiet !== true) {
    if (exitCodeOf(problems) === 0) for (const size of sizes) terminal.out(sizeLine(size))
    const counted = countProblems(problems)
    terminal.err(
      counted === '' ? terminal.color.green('Everything fits.') : `${counted}.`,
    )
  }
  return exitCodeOf(problems)
}

const sizeLine = ({ language, format, smallestText: size }: SizeFact): string =>
  `${language.padEnd(6)} ${format.padEnd(24)} fits, text from ${size.toFixed(2)} pt`
