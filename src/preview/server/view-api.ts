import * as v from 'valibot'

import type { Problem } from '../../base/problems/problem.ts'
import type { EditorSession } from '../../editor/editor-session.ts'
import type { PreviewSession } from '../preview-session.ts'
import type { Outcome } from '../protocol/problem.ts'
import type { ViewQuery } from '../protocol/view-query.ts'
import { readBaseline } from '../workers/read-baseline.ts'
import type { SourceLocation } from '../workers/source-locations.ts'
import type { EventBroadcaster } from './events.ts'
import { readViewQuery, readSheetQuery, singleValue } from './read-query.ts'
import { refusal } from './responses.ts'
import type { HttpResponse, JsonResponse } from './responses.ts'
import type { Route } from './routes.ts'

/** What the routes of a preview need. */
export interface ViewApi {
  readonly session: PreviewSession
  readonly events: EventBroadcaster
  /** Undefined where decks can be looked at only. */
  readonly editor: EditorSession | undefined
  readonly editable: (deck: string) => boolean
  readonly openEditor: (place: SourceLocation) => Promise<Problem | undefined>
}

/** The routes with which a page looks at decks. */
export const viewApiRoutes = (api: ViewApi): readonly Route[] => [
  { method: 'GET', path: '/api/events', handle: api.events.listen },
  ...viewRoutes(api),
  ...sideRoutes(api),
  ...compareRoutes(api),
  {
    method: 'POST',
    path: '/api/open',
    handle: async ({ body }) => {
      const parsed = v.safeParse(openSchema, body)
      const place =
        parsed.success && (await api.session.layout.ask('location', parsed.output))
      if (!place)
        return refusal(404, 'This file is none of the deck. Load the page again.')
      return outcomeOf(await api.openEditor(place))
    },
  },
]

const viewRoutes = ({ session, editor, editable }: ViewApi): readonly Route[] => [
  {
    method: 'GET',
    path: '/api/project',
    handle: async ({ query }) => {
      const facts = await session.layout.ask('facts', singleValue(query, 'deck'))
      const { generation } = session
      return json({
        ...facts,
        generation,
        edits: editor !== undefined,
        editable: editable(facts.deck),
      })
    },
  },
  {
    method: 'GET',
    path: '/api/view',
    handle: async ({ query }) => {
      const view = readViewQuery(query)
      const since = Number(singleValue(query, 'since'))
      return view
        ? json(await session.view({ ...view, ...(since > 0 && { since }) }))
        : INVALID_QUERY
    },
  },
  queryRoute('/api/specimen', (view) => session.layout.ask('specimen', view)),
  queryRoute('/api/slack', (view) => session.layout.ask('slack', view)),
  {
    method: 'GET',
    path: '/api/sheets',
    handle: async ({ query }) => {
      const sheets = readSheetQuery(query)
      if (!sheets) return INVALID_QUERY
      return json({ ...(await session.sheets(sheets)), flip: sheets.flip })
    },
  },
]

/** The routes with which a page asks of one side. */
const sideRoutes = ({ session }: ViewApi): readonly Route[] => [
  {
    method: 'GET',
    path: '/api/inks',
    handle: async ({ query }) => {
      const [digest = '', x, y] = ['digest', 'x', 'y'].map((one) =>
        singleValue(query, one),
      )
      const point = { digest, x: Number(x) / 100, y: Number(y) / 100 }
      const inks = await session.layout.ask('inks', point)
      return inks ? json(inks) : refusal(404, 'There is no such side any more.')
    },
  },
  {
    method: 'GET',
    path: '/api/boxes',
    handle: async ({ query }) => {
      const digest = singleValue(query, 'digest') ?? ''
      const boxes = await session.layout.ask('boxes', digest)
      return boxes ? json(boxes) : refusal(404, 'There is no such side any more.')
    },
  },
  {
    method: 'GET',
    path: '/api/picture/:digest/:dpi.png',
    parts: { digest: 'name', dpi: 'digits' },
    handle: async ({ parts: { digest = '', dpi = '' } }) => picture(session, digest, dpi),
  },
]

const compareRoutes = ({ session }: ViewApi): readonly Route[] => [
  {
    method: 'GET',
    path: '/api/compare',
    handle: async ({ query }) => {
      const asked = readViewQuery(query)
      const before = readBaseline(singleValue(query, 'before') ?? 'build')
      return asked && before
        ? json(await session.compare({ asked, before }))
        : INVALID_QUERY
    },
  },
  {
    method: 'POST',
    path: '/api/pin',
    handle: async ({ body }) => {
      const parsed = v.safeParse(v.strictObject(QUERY_FIELDS), body)
      if (!parsed.success) return INVALID_QUERY
      await session.pin(parsed.output)
      return outcomeOf(undefined)
    },
  },
]

/** A GET route whose query names a view. */
const queryRoute = (
  path: string,
  answer: (view: ViewQuery) => Promise<unknown>,
): Route => ({
  method: 'GET',
  path,
  handle: async ({ query }) => {
    const view = readViewQuery(query)
    return view ? json(await answer(view)) : INVALID_QUERY
  },
})

const json = (value: unknown): JsonResponse => ({ status: 200, type: 'json', value })

const INVALID_QUERY = refusal(400, 'Name a deck, a language and a format.')

function outcomeOf(problem: Problem | undefined): JsonResponse {
  if (!problem) return json({ done: true, problems: [] } satisfies Outcome)
  const { code, severity, message, hint } = problem
  const facts = { code, severity, message, ...(hint !== undefined && { hint }) }
  return json({ done: false, problems: [facts] } satisfies Outcome)
}

/** Pixels per inch: of the smallest thumbnail, and of what a print shop would inspect. */
const MIN_DPI = 12
const MAX_DPI = 600

async function picture(
  session: PreviewSession,
  digest: string,
  dpi: string,
): Promise<HttpResponse> {
  const resolution = Number(dpi)
  const isAllowed = resolution >= MIN_DPI && resolution <= MAX_DPI
  const bytes = isAllowed ? await session.picture(digest, resolution) : undefined
  if (!bytes) return refusal(404, 'There is no such picture any more.')
  return { status: 200, type: 'png', bytes }
}

const fromOne = v.pipe(v.number(), v.safeInteger(), v.minValue(1))

const openSchema = v.strictObject({ file: v.string(), line: fromOne, column: fromOne })

const name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(100))

const QUERY_FIELDS = {
  deck: name,
  language: name,
  format: name,
  terms: v.record(name, name),
}
