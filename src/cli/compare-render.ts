import { watchErrors } from '../base/problems/problem.ts'
import { openEngines } from '../build/engines.ts'
import { buildFiles } from '../build/pipeline.ts'
import type { BuildReporter, LaidOutVariant } from '../build/pipeline.ts'
import type { OutputDocument } from '../build/plan-documents.ts'
import type { BuildRequest } from '../build/request.ts'
import type { ComparedSide } from '../compare/compared-side.ts'
import { sideOfFrame } from '../compare/side-of-frame.ts'
import type { Project } from '../input/project/project.ts'

/** Lays a deck of a project out and draws it for the press; no sides where there is an error. */
export async function renderSides(
  project: Project,
  request: BuildRequest,
  { report: reportAll, progress }: BuildReporter,
): Promise<readonly ComparedSide[]> {
  const { report, failed } = watchErrors(reportAll)
  const context = { project, engines: openEngines(project, report) }
  const { files } = await buildFiles(
    request,
    context,
    { report, progress },
    ({ path, bytes }, { document, variant }) => {
      const words = wordsFor(document, variant, request)
      // One object for all pages of a file, so that its readers open it once.
      const file = { name: path, bytes }
      return document.frames.map((frame, page) => {
        const name = [frame.name, ...words].join(', ')
        return sideOfFrame(frame, { file, page }, name)
      })
    },
  )
  return failed() ? [] : files.flat()
}

/** What distinguishes the sides of a file: the fold, and language or format where several are compared. */
function wordsFor(
  { frames: [first], language }: OutputDocument,
  { laidOut }: LaidOutVariant,
  { languages, formats }: BuildRequest,
): readonly string[] {
  const cards = laidOut.cards.find((one) =>
    one.frames.some(({ front }) => front === first),
  )
  const leaflet = laidOut.leaflets.find(({ outside }) => outside === first)
  return [
    ...(leaflet ? [leaflet.fold.name] : []),
    ...(cards && areSeveral(formats) ? [cards.format.name] : []),
    ...(areSeveral(languages) ? [language] : []),
  ]
}

const areSeveral = (names: readonly string[]): boolean =>
  names.length > 1 || names.includes('all')
