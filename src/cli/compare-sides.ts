import { plain } from '../base/problems/plain.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import { builtSides, matchesFilter } from '../compare/built-files.ts'
import type { ComparedSide } from '../compare/compared-side.ts'
import { namedLike, pageName, pagesOf } from '../compare/finished-pages.ts'
import type { Raster } from '../compare/raster/raster.ts'
import { deckNames } from '../input/project/decks.ts'
import type { BeforeAfter, CompareFlags } from './compare-options.ts'
import { renderSides } from './compare-render.ts'
import type { Subject } from './compare-subject.ts'
import type { CliContext } from './context.ts'
import { requestOf } from './options.ts'

/** What is needed to see the sides of two subjects. */
export interface SideOptions {
  readonly flags: CompareFlags
  readonly world: CliContext
  readonly raster: Raster
  readonly progress: (doing: string) => void
}

/** The sides of two subjects, named alike, and what was compared; each tells its own problems. */
export async function sidesOfBoth(
  subjects: BeforeAfter<Subject>,
  told: BeforeAfter<{ readonly problems: readonly Problem[]; readonly report: Report }>,
  seeing: SideOptions,
): Promise<BeforeAfter<readonly ComparedSide[]> & { readonly title: string }> {
  const { before: one, after: other } = subjects
  const deck = seeing.flags.deck ?? (await deckOf(subjects))
  const areFiles =
    one.kind === 'built' && one.isOne && other.kind === 'built' && other.isOne
  const see = async (
    when: keyof BeforeAfter<Subject>,
  ): Promise<readonly ComparedSide[]> => {
    const { report } = told[when]
    return sidesOf(subjects[when], { ...seeing, deck, areFiles, report })
  }
  const sides = await alike(
    { before: await see('before'), after: await see('after') },
    subjects,
    seeing.raster,
  )
  for (const when of ['before', 'after'] as const) {
    const { problems, report } = told[when]
    const isSilent = problems.every(({ severity }) => severity === 'warning')
    if (sides[when].length === 0 && isSilent) report(nothingIn(subjects[when]))
  }
  return { ...sides, title: deck ?? other.label }
}

/** Two projects, or two lots of finished files, are alike already. */
async function alike(
  sides: BeforeAfter<readonly ComparedSide[]>,
  { before, after }: BeforeAfter<Subject>,
  raster: Raster,
): Promise<BeforeAfter<readonly ComparedSide[]>> {
  if (before.kind === after.kind) return sides
  const [made, built] =
    before.kind === 'project' ? [sides.before, sides.after] : [sides.after, sides.before]
  const asPages = await pagesOf(made, raster)
  const asSides = namedLike(made, built)
  return before.kind === 'project'
    ? { before: asPages, after: asSides }
    : { before: asSides, after: asPages }
}

const nothingIn = ({ label }: Subject): Problem => ({
  code: 'usage',
  severity: 'error',
  message: `There is nothing to compare in “${plain(label)}”.`,
  hint: 'Name the same deck, language and format as it was built with, by -d, -l and -f.',
})

/** The same deck on both sides: the first one of the project as it is later on. */
async function deckOf({
  before,
  after,
}: BeforeAfter<Subject>): Promise<string | undefined> {
  const later = after.kind === 'project' ? after : before
  return later.kind === 'project' ? (await deckNames(later.project))[0] : undefined
}

function sidesOf(
  subject: Subject,
  { flags, world, raster, progress, deck, areFiles, report }: SubjectSideOptions,
): Promise<readonly ComparedSide[]> {
  const { lang: languages = [], format: formats = [] } = flags
  if (subject.kind === 'project') {
    const choice = { lang: languages, format: formats, target: ['press'] }
    const request = requestOf(deck, choice, world.date)
    return renderSides(subject.project, request, { report, progress })
  }
  progress('Reading…')
  const wanted = { deck: flags.deck, languages, formats }
  const { project, paths, isOne } = subject
  const nameOf = areFiles ? onlyPage : pageName
  return builtSides(
    isOne ? paths : paths.filter((path) => matchesFilter(path, wanted)),
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
