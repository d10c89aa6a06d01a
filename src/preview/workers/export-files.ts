import { collectProblems } from '../../base/problems/problem.ts'
import { countPages } from '../../build/count-pages.ts'
import { buildFiles } from '../../build/pipeline.ts'
import type { PrintCount } from '../../build/print-counts.ts'
import { buildRequest } from '../../build/request.ts'
import type { BuildRequest } from '../../build/request.ts'
import { loadBuildInput } from '../../input/project/build-input.ts'
import { chooseFormats } from '../../input/project/choose.ts'
import type { ExportPlan, ExportRequest } from '../protocol/export.ts'
import type { ProblemFacts } from '../protocol/problem.ts'
import { problemFacts } from './problem-facts.ts'
import type { OpenBuildContext } from './render-view.ts'
import { placesIn } from './source-locations.ts'

/** The files that `build` would write, or why there are none. */
export interface FilesAnswer {
  readonly files: readonly {
    readonly title: string
    readonly language: string
    readonly pdf: Uint8Array
  }[]
  /** How often to print each piece of files that hold each once. */
  readonly toPrint: readonly PrintCount[]
  readonly problems: readonly ProblemFacts[]
}

/** The request of `build` for an export. */
export const requestForExport = (
  { goal, terms, format, ...asked }: ExportRequest,
  date: Date,
): BuildRequest =>
  buildRequest({
    ...asked,
    targets: [goal],
    formats: [format],
    terms: Object.entries(terms).map(([name, term]) => ({ name, term })),
    output: '',
    date,
  })

/** Makes the files of a request from what is saved, never from unsaved words. */
export async function exportFiles(
  request: BuildRequest,
  context: OpenBuildContext,
): Promise<FilesAnswer> {
  const { problems, report } = collectProblems()
  context.opening.forEach(report)
  const project = savedIn(context)
  const { files } = await buildFiles(
    request,
    { ...context, project },
    { report, progress: () => undefined },
    ({ parts, toPrint }, { document: { title, language } }) => ({
      file: { title, language, pdf: Buffer.concat(parts) },
      toPrint,
    }),
  )
  const { texts } = project
  return {
    files: files.map(({ file }) => file),
    toPrint: files.flatMap(({ toPrint }) => toPrint),
    problems: problemFacts(problems, { texts, placeOf: placesIn(texts) }),
  }
}

/** Counts the pages and sheets of paper of a request, without laying anything out. */
export async function planExport(
  request: BuildRequest,
  context: OpenBuildContext,
): Promise<ExportPlan> {
  const { problems, report } = collectProblems()
  const project = savedIn(context)
  const input = await loadBuildInput(project, request.deck, report)
  const formats =
    input && chooseFormats(request.formats, input.deck, input.formats, report)
  const counts = input && formats ? countPages(request, input, formats) : []
  const total = (of: 'pages' | 'sheets'): number =>
    counts.reduce((sum, count) => sum + count.files * count[of], 0) *
    request.languages.length
  const { texts } = project
  return {
    pages: total('pages'),
    sheets: request.targets.includes('sheets') ? total('sheets') : 0,
    problems: problemFacts(
      problems.filter(({ severity }) => severity === 'error'),
      { texts, placeOf: placesIn(texts) },
    ),
  }
}

const savedIn = ({ project }: OpenBuildContext): OpenBuildContext['project'] => ({
  ...project,
  unsaved: new Map(),
})
