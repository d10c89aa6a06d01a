import { plain } from '../base/problems/plain.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import { builtSides, matchesFilter } from '../compare/built-files.ts'
import type { ComparedSide } from '../compare/compared-side.ts'
import { matchPages, pageName } from '../compare/finished-pages.ts'
import type { Raster } from '../compare/raster/raster.ts'
import { deckNames } from '../input/project/decks.ts'
import type { BeforeAfter, CompareFlags } from './compare-options.ts'
import { renderSides } from './compare-render.ts'
import type { Subject } from './compare-subject.ts'
import type { CliContext } from './context.ts'
import { requestOf } from './options.ts'

/** What it takes to read or render the sides of two subjects. */
export interface SideOptions {
  readonly flags: CompareFlags
  readonly context: CliContext
  readonly raster: Raster
  readonly progress: (doing: string) => void
}

/** The sides of two subjects under matching names, and a title for the report; each subject reports its own problems. */
export async function sidesOfBoth(
  subjects: BeforeAfter<Subject>,
  collected: BeforeAfter<{
    readonly problems: readonly Problem[]
    readonly report: Report
  }>,
  options: SideOptions,
): Promise<BeforeAfter<readonly ComparedSide[]> & { readonly title: string }> {
  const { before: one, after: other } = subjects
  const deck = options.flags.deck ?? (await deckOf(subjects))
  const areFiles =
    one.kind === 'built' && one.isOne && other.kind === 'built' && other.isOne
  const load = async (
    when: keyof BeforeAfter<Subject>,
  ): Promise<readonly ComparedSide[]> => {
    const { report } = collected[when]
    return sidesOf(subjects[when], { ...options, deck, areFiles, report })
  }
  const sides = await comparable(
    { before: await load('before'), after: await load('after') },
    subjects,
    options.raster,
  )
  for (const when of ['before', 'after'] as const) {
    const { problems, report } = collected[when]
    const isSilent = problems.every(({ severity }) => severity === 'warning')
    if (sides[when].length === 0 && isSilent) report(nothingIn(subjects[when]))
  }
  return { ...sides, title: deck ?? other.label }
}

/** Makes a project and finished files comparable; two of a kind are already. */
async function comparable(
  sides: BeforeAfter<readonly ComparedSide[]>,
  { before, after }: BeforeAfter<Subject>,
  raster: Raster,
): Promise<BeforeAfter<readonly ComparedSide[]>> {
  if (before.kind === after.kind) return sides
  if (before.kind === 'project') {
    const { rendered, built } = await matchPages(sides.before, sides.after, raster)
    return { before: rendered, after: built }
  }
  const { rendered, built } = await matchPages(sides.after, sides.before, raster)
  return { before: built, after: rendered }
}

const nothingIn = ({ label }: Subject): Problem => ({
  code: 'usage',
  severity: 'error',
  message: `There is nothing to compare in “${plain(label)}”.`,
  hint: 'Name the same deck, language and format as it was built with, by -d, -l and -f.',
})

/** The deck for both states: the first one of the later project. */
async function deckOf({
  before,
  after,
}: BeforeAfter<Subject>): Promise<string | undefined> {
  const later = after.kind === 'project' ? after : before
  return later.kind === 'project' ? (await deckNames(later.project))[0] : undefined
}

function sidesOf(
  subject: Subject,
  { flags, context, raster, progress, deck, areFiles, report }: SubjectSideOptions,
): Promise<readonly ComparedSide[]> {
  const { lang: languages = [], format: formats = [] } = flags
  if (subject.kind === 'project') {
    const choice = { lang: languages, format: formats, target: ['press'] }
    const request = requestOf(deck, choice, context.date)
    return renderSides(subject.project, request, { report, progress })
  }
  progress('Reading…')
  const filter = { deck: flags.deck, languages, formats }
  const { project, paths, isOne } = subject
  const nameOf = areFiles ? onlyPage : pageName
  return builtSides(
    isOne ? paths : paths.filter((path) => matchesFilter(path, filter)),
    { raster, project, nameOf },
    report,
  )
}

interface SubjectSideOptions extends SideOptions {
  readonly deck: string | undefined
  /** Whether two files are compared, which may have different names. */
  readonly areFiles: boolean
  readonly report: Report
}

const onlyPage = (_: string, page: number): string => `page ${page + 1}`
