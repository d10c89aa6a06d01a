import { roomsOf } from '../build/rooms.ts'
import { sizesOf } from '../build/sizes.ts'
import { openWorkshop } from '../build/workshop.ts'
import { layOutDeck } from '../pipeline.ts'
import { collectProblems } from '../problems/problem.ts'
import { recall } from '../project/precompiled.ts'
import { openProject } from '../project/project.ts'
import { exitCodeOf } from './exit-code.ts'
import type { ExitCode } from './exit-code.ts'
import { roomLines, sizeLines } from './fit-tables.ts'
import { requestOf } from './options.ts'
import type { Flags } from './options.ts'
import { countProblems, problemsData, tellProblems } from './show-problems.ts'
import type { World } from './world.ts'

/** Lays out every language, format and term that was not narrowed down, and tells all problems in one go. */
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
  const wide = { lang: flags.lang ?? ['all'], format: flags.format ?? ['all'] }
  const request = {
    ...requestOf(deck, { ...flags, ...wide }, date),
    everyTerm: flags.term === undefined,
    drafts: flags.release === true ? ('refuse' as const) : ('ignore' as const),
  }
  const facts = await layOutDeck(request, place, { report, progress }, ({ edition }) => ({
    sizes: sizesOf(edition),
    rooms: roomsOf(edition),
  }))
  progress('')
  const sizes = facts.flatMap((one) => one.sizes)
  const rooms = facts.flatMap((one) => one.rooms)
  const ok = exitCodeOf(problems) === 0
  if (flags.json === true) {
    const told = problemsData(problems, project.texts)
    terminal.out(JSON.stringify({ ok, sizes, rooms, problems: told }, undefined, 2))
    return exitCodeOf(problems)
  }
  tellProblems(problems, project.texts, { terminal, quiet: flags.quiet === true })
  if (flags.quiet !== true) {
    if (ok)
      for (const line of [
        ...sizeLines(sizes),
        '',
        ...roomLines(rooms, flags.all === true),
      ])
        terminal.out(line)
    const counted = countProblems(problems)
    terminal.err(
      counted === '' ? terminal.color.green('Everything fits.') : `${counted}.`,
    )
  }
  return exitCodeOf(problems)
}
