import * as v from 'valibot'

import type { PreviewSession } from '../preview-session.ts'
import type { ExportAnswer, ExportRequest } from '../protocol/export.ts'
import type { FilesAnswer } from '../workers/export-files.ts'
import { refusal } from './responses.ts'
import type { HttpResponse } from './responses.ts'
import type { Route } from './routes.ts'

const name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(100))

/** More decks than anybody prints at once. */
const MOST_COPIES = 9999

const exportSchema = v.strictObject({
  deck: name,
  languages: v.pipe(v.array(name), v.minLength(1), v.maxLength(100)),
  format: name,
  terms: v.record(name, name),
  goal: v.picklist(['press', 'sheets', 'screen']),
  pieces: v.pipe(v.array(name), v.maxLength(10_000)),
  copies: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_COPIES)),
  paper: name,
  flip: v.picklist(['long', 'short']),
  marks: v.boolean(),
  repeat: v.boolean(),
})

/** The routes with which a page makes files. */
export const exportRoutes = (session: PreviewSession): readonly Route[] => [
  exportRoute('/api/export', async (request) => filesOf(session, request)),
  exportRoute('/api/export/plan', (request) => session.layout.ask('exportPlan', request)),
]

const exportRoute = (
  path: string,
  answer: (request: ExportRequest) => Promise<object>,
): Route => ({
  method: 'POST',
  path,
  handle: async ({ body }): Promise<HttpResponse> => {
    const parsed = v.safeParse(exportSchema, body)
    return parsed.success
      ? { status: 200, type: 'json', value: await answer(parsed.output) }
      : refusal(400, 'The message could not be read.')
  },
})

/** The files for the browser to save; one language after the other, so that no call of the worker takes long. */
async function filesOf(
  session: PreviewSession,
  request: ExportRequest,
): Promise<ExportAnswer> {
  const answers: FilesAnswer[] = []
  for (const language of request.languages)
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    answers.push(await session.files({ ...request, languages: [language] }))
  const counts = new Map(
    answers.flatMap(({ toPrint }) =>
      toPrint.map(({ piece, times }) => [piece, times] as const),
    ),
  )
  return {
    files: answers.flatMap(({ files }) =>
      files.map(({ pdf, ...file }) => ({
        ...file,
        pdf: Buffer.from(pdf).toString('base64'),
      })),
    ),
    print: [...counts.values()].some((times) => times > 1)
      ? Array.from(counts, ([piece, times]) => ({ piece, times }))
      : [],
    problems: answers.flatMap(({ problems }) => problems),
  }
}
