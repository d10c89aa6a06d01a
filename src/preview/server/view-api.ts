import { basename } from 'node:path'

import * as v from 'valibot'

import type { Problem } from '../../base/problems/problem.ts'
import { TARGETS } from '../../build/request.ts'
import type { PreviewSession } from '../preview-session.ts'
import type { Done } from '../protocol/problem.ts'
import type { ViewQuery } from '../protocol/view-query.ts'
import type { ExportAnswer, SlackFacts } from '../protocol/view.ts'
import { readBaseline } from '../workers/read-baseline.ts'
import type { SourceLocation } from '../workers/source-locations.ts'
import { notDone } from './answers.ts'
import type { Answer, ValueAnswer } from './answers.ts'
import type { Events } from './events.ts'
import { readViewQuery, readSheetQuery, oneOf } from './read-query.ts'
import type { RequestFacts, Route } from './routes.ts'

/** What the routes of a preview need. */
export interface Api {
  readonly live: PreviewSession
  readonly events: Events
  readonly editable: (deck: string) => boolean
  readonly openEditor: (place: SourceLocation) => Promise<Problem | undefined>
}

/** The routes with which a page looks at decks. */
export const apiRoutes = (api: Api): readonly Route[] => [
  { method: 'GET', path: '/api/events', handle: api.events.listen },
  ...viewRoutes(api),
  ...compareRoutes(api),
  {
    method: 'POST',
    path: '/api/export',
    handle: async (request) => exported(api.live, request),
  },
  {
    method: 'POST',
    path: '/api/open',
    handle: async ({ body }) => {
      const asked = v.safeParse(openSchema, body)
      const place = asked.success ? api.live.place(asked.output.id) : undefined
      if (!place) return notDone(404, 'This place is not known any more.')
      return done(await api.openEditor(place))
    },
  },
]

const viewRoutes = ({ live, editable }: Api): readonly Route[] => [
  {
    method: 'GET',
    path: '/api/project',
    handle: async ({ query }) => {
      const facts = await live.facts(oneOf(query, 'deck'))
      const { generation } = live
      return value({ ...facts, generation, editable: editable(facts.deck) })
    },
  },
  asking('/api/view', (asked) => live.view(asked)),
  asking(
    '/api/rooms',
    async (asked) => ({ rooms: await live.rooms(asked) }) satisfies SlackFacts,
  ),
  {
    method: 'GET',
    path: '/api/sheets',
    handle: async ({ query }) => {
      const asked = readSheetQuery(query)
      if (!asked) return NOT_ASKED
      return value({ ...(await live.sheets(asked)), flip: asked.flip })
    },
  },
  {
    method: 'GET',
    path: '/api/inks',
    handle: async ({ query }) => {
      const [digest = '', x, y] = ['digest', 'x', 'y'].map((one) => oneOf(query, one))
      const inks = await live.inks({ digest, x: Number(x) / 100, y: Number(y) / 100 })
      return inks ? value(inks) : notDone(404, 'There is no such side any more.')
    },
  },
  {
    method: 'GET',
    path: '/api/picture/:digest/:dpi.png',
    parts: { digest: 'name', dpi: 'digits' },
    handle: async ({ parts: { digest = '', dpi = '' } }) => picture(live, digest, dpi),
  },
]

const compareRoutes = ({ live }: Api): readonly Route[] => [
  {
    method: 'GET',
    path: '/api/compare',
    handle: async ({ query }) => {
      const asked = readViewQuery(query)
      const before = readBaseline(oneOf(query, 'before') ?? 'build')
      return asked && before ? value(await live.compare({ asked, before })) : NOT_ASKED
    },
  },
  {
    method: 'POST',
    path: '/api/pin',
    handle: async ({ body }) => {
      const asked = v.safeParse(v.strictObject(ASKED), body)
      if (!asked.success) return NOT_ASKED
      await live.pin(asked.output)
      return done(undefined)
    },
  },
]

/** A route that answers what a tab asks for by the names of its address. */
const asking = (path: string, answer: (asked: ViewQuery) => Promise<unknown>): Route => ({
  method: 'GET',
  path,
  handle: async ({ query }) => {
    const asked = readViewQuery(query)
    return asked ? value(await answer(asked)) : NOT_ASKED
  },
})

const value = (given: unknown): ValueAnswer => ({
  status: 200,
  type: 'json',
  value: given,
})

const NOT_ASKED = notDone(400, 'Name a deck, a language and a format.')

function done(problem: Problem | undefined): ValueAnswer {
  if (!problem) return value({ done: true, problems: [] } satisfies Done)
  const { code, severity, message, hint } = problem
  const told = { code, severity, message, ...(hint !== undefined && { hint }) }
  return value({ done: false, problems: [told] } satisfies Done)
}

/** Pixels per inch: of the smallest picture on a contact sheet, and of what a print shop would look at. */
const LEAST_DPI = 12
const MOST_DPI = 600

async function picture(
  live: PreviewSession,
  digest: string,
  dpi: string,
): Promise<Answer> {
  const asked = Number(dpi)
  const isFine = asked >= LEAST_DPI && asked <= MOST_DPI
  const bytes = isFine ? await live.picture(digest, asked) : undefined
  if (!bytes) return notDone(404, 'There is no such picture any more.')
  return { status: 200, type: 'png', bytes }
}

const openSchema = v.strictObject({ id: v.string() })

const name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(100))

const ASKED = { deck: name, language: name, format: name, terms: v.record(name, name) }

const exportSchema = v.strictObject({
  ...ASKED,
  paper: name,
  flip: v.picklist(['long', 'short']),
  targets: v.pipe(v.array(v.picklist(TARGETS)), v.minLength(1)),
})

/** The files that `build` would write, for the browser to keep; the page says why where there are none. */
async function exported(live: PreviewSession, { body }: RequestFacts): Promise<Answer> {
  const wanted = v.safeParse(exportSchema, body)
  if (!wanted.success) return NOT_ASKED
  const { targets, ...asked } = wanted.output
  const { files, print, problems } = await live.files({ asked, targets })
  const answer: ExportAnswer = {
    files: files.map(({ path, pdf }) => ({
      name: basename(path),
      pdf: Buffer.from(pdf).toString('base64'),
    })),
    ...(print !== undefined && { print }),
    problems,
  }
  return value(answer)
}
