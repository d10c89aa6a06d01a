import { watchErrors } from '../base/problems/problem.ts'
import { openEngines } from '../build/engines.ts'
import { pagesOf } from '../build/pages.ts'
import type { Page } from '../build/pages.ts'
import { buildFiles } from '../build/pipeline.ts'
import type { BuildReporter } from '../build/pipeline.ts'
import type { BuildRequest } from '../build/request.ts'
import { builtSides, matchesFilter, pageName } from '../compare/built-files.ts'
import type { DeckState } from '../compare/compare-states.ts'
import type { ComparedSide } from '../compare/compared-side.ts'
import type { Raster } from '../compare/raster/raster.ts'
import { sideOfFrame } from '../compare/side-of-frame.ts'
import { deckNames } from '../input/project/decks.ts'
import type { Project } from '../input/project/project.ts'
import type { BeforeAfter, CompareFlags, Subject } from './compare-subject.ts'
import { requestOf } from './options.ts'

/** What is compared of two subjects. */
export interface SideChoice {
  readonly subjects: BeforeAfter<Subject>
  readonly flags: CompareFlags
  readonly date: Date
  /** The deck, of which a project may have several; undefined where both subjects are finished files. */
  readonly deck: string | undefined
}

/** The deck of both subjects: the first one of the later project. */
export async function deckOf({
  before,
  after,
}: BeforeAfter<Subject>): Promise<string | undefined> {
  const later = after.kind === 'project' ? after : before
  return later.kind === 'project' ? (await deckNames(later.project))[0] : undefined
}

/** The sides of one of two subjects: of a project laid out and drawn, of finished files read. */
export async function stateOf(
  subject: Subject,
  { subjects, flags, date, deck }: SideChoice,
  { raster, report, progress }: BuildReporter & { readonly raster: Raster },
): Promise<DeckState> {
  const { project } = subject
  const { lang: languages = [], format: formats = [] } = flags
  if (subject.kind === 'project') {
    const choice = { lang: languages, format: formats, target: ['press'] }
    const request = requestOf(deck, choice, date)
    return {
      isBuilt: false,
      sides: await drawSides(project, request, { report, progress }),
    }
  }
  progress('Reading…')
  const { paths, isOne } = subject
  const filter = { deck: flags.deck, languages, formats }
  const wanted = isOne ? paths : paths.filter((path) => matchesFilter(path, filter))
  // Two files are compared page by page, whatever their names.
  const areFiles = [subjects.before, subjects.after].every(isOneFile)
  const nameOf = areFiles ? pageNumber : pageName
  return {
    isBuilt: true,
    sides: await builtSides(wanted, { raster, project, nameOf }, report),
  }
}

const isOneFile = (subject: Subject): boolean => subject.kind === 'built' && subject.isOne

const pageNumber = (_: string, page: number): string => `page ${page + 1}`

/** A side, and the piece that it is of. */
export interface DrawnSide extends ComparedSide {
  readonly piece: string
}

/** Lays a deck of a project out and draws it for the press; no sides where there is an error. */
export async function drawSides(
  project: Project,
  request: BuildRequest,
  { report: reportAll, progress }: BuildReporter,
): Promise<readonly DrawnSide[]> {
  const { report, failed } = watchErrors(reportAll)
  // What differs is told by the boxes and colours of the template, which are known as long as the fits are.
  const context = {
    project,
    engines: openEngines(project, report),
    keeps: 'fits' as const,
  }
  const { files } = await buildFiles(
    request,
    context,
    { report, progress },
    ({ path, parts }, { document, variant: { laidOut } }) => {
      // One object for all pages of a file, so that its readers open it once.
      const file = { name: path, bytes: Buffer.concat(parts) }
      return pagesOf(laidOut, [document], 'press').map((page) => ({
        ...sideOfFrame(page.frame, { file, page: page.index }, nameIn(page, request)),
        piece: page.piece,
      }))
    },
  )
  return failed() ? [] : files.flat()
}

/** The name of a side, with its format and language where several are compared. */
function nameIn(
  { frame, name, format, document }: Page,
  { languages, formats }: BuildRequest,
): string {
  const isLeaflet = name !== frame.name
  return [
    name,
    ...(areSeveral(formats) && !isLeaflet ? [format] : []),
    ...(areSeveral(languages) ? [document.language] : []),
  ].join(', ')
}

const areSeveral = (names: readonly string[]): boolean =>
  names.length > 1 || names.includes('all')
