import { watchErrors } from '../base/problems/problem.ts'
import type { Report } from '../base/problems/problem.ts'
import { drawDocuments } from '../build/draw-documents.ts'
import { openEngines } from '../build/engines.ts'
import { layOutDeck } from '../build/pipeline.ts'
import type { LaidOut, Speaking } from '../build/pipeline.ts'
import { planDocuments } from '../build/plan-documents.ts'
import type { OutputDocument } from '../build/plan-documents.ts'
import type { BuildRequest } from '../build/request.ts'
import type { ComparedSide } from '../compare/compared-side.ts'
import { sideOfFrame } from '../compare/side-of-frame.ts'
import type { Project } from '../input/project/project.ts'

/** Lays a deck of a project out and draws it for the press; no sides where there is an error. */
export async function renderSides(
  project: Project,
  request: BuildRequest,
  { report: tell, progress }: Speaking,
): Promise<readonly ComparedSide[]> {
  const { report, failed } = watchErrors(tell)
  const place = { project, engines: openEngines(project, report) }
  const drawing = { request, report, failed }
  const sides = await layOutDeck(request, place, { report, progress }, (laidOut) =>
    drawSides(laidOut, drawing),
  )
  return failed() ? [] : sides.flat()
}

interface DrawOptions {
  readonly request: BuildRequest
  readonly report: Report
  readonly failed: () => boolean
}

async function drawSides(
  laidOut: LaidOut,
  { request, report, failed }: DrawOptions,
): Promise<readonly ComparedSide[]> {
  if (failed()) return []
  const { edition, input, fonts, separations } = laidOut
  const sheaves = planDocuments(edition, { request, input, report })
  if (failed()) return []
  const files = await drawDocuments(
    sheaves,
    { input, fonts, separations, date: request.date },
    report,
    (file) => file,
  )
  return sheaves.flatMap((sheaf, index) => {
    const file = { name: sheaf.path, bytes: files[index]?.bytes ?? new Uint8Array() }
    const words = wordsFor(sheaf, laidOut, request)
    return sheaf.frames.map((frame, page) =>
      sideOfFrame(frame, { file, page }, [frame.name, ...words].join(', ')),
    )
  })
}

/** What tells the sides of a file from those of other folds, and of other languages or formats where several are asked for. */
function wordsFor(
  { frames: [first], language }: OutputDocument,
  { edition }: LaidOut,
  { languages, formats }: BuildRequest,
): readonly string[] {
  const cards = edition.cards.find((one) =>
    one.frames.some(({ front }) => front === first),
  )
  const leaflet = edition.leaflets.find(({ outside }) => outside === first)
  return [
    ...(leaflet ? [leaflet.fold.name] : []),
    ...(cards && areSeveral(formats) ? [cards.format.name] : []),
    ...(areSeveral(languages) ? [language] : []),
  ]
}

const areSeveral = (names: readonly string[]): boolean =>
  names.length > 1 || names.includes('all')
