import * as v from 'valibot'

import { collectProblems } from '../../base/problems/problem.ts'
import type { Report } from '../../base/problems/problem.ts'
import { beginLanguage } from '../../editor/begin-language.ts'
import { changeSetting } from '../../editor/change-setting.ts'
import { deskOf } from '../../editor/desk-facts.ts'
import type { EditorSession } from '../../editor/editor-session.ts'
import { saveWords } from '../../editor/save-words.ts'
import { forgetWords, typeWords } from '../../editor/type-words.ts'
import { redo, undo } from '../../editor/undo.ts'
import type { EditorFacts } from '../protocol/editor.ts'
import type { Outcome } from '../protocol/problem.ts'
import { problemFacts } from '../workers/problem-facts.ts'
import { openLocations } from '../workers/source-locations.ts'
import { singleValue } from './read-query.ts'
import { refusal } from './responses.ts'
import type { JsonResponse } from './responses.ts'
import type { Route } from './routes.ts'

/** What the routes of the trainer's desk need. */
export interface EditorApi {
  readonly desk: EditorSession
  /** Whether a deck may be worked on. */
  readonly editable: (deck: string) => boolean
  /** Called when words, typed or saved, are others than before. */
  readonly changed: () => Promise<void>
}

const name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(100))
const text = v.pipe(v.string(), v.maxLength(1_000_000))

const fieldSchema = v.strictObject({
  deck: name,
  language: name,
  field: v.pipe(v.string(), v.maxLength(1000)),
})

const wordsSchema = v.strictObject({
  ...fieldSchema.entries,
  value: text,
  before: text,
})

/** A logo of eight megabytes, in base64. */
const MAX_LOGO_BODY = 12_000_000

const settingSchema = v.variant('set', [
  v.strictObject({ deck: name, set: v.literal('term'), name, value: name }),
  v.strictObject({ deck: name, set: v.literal('accent'), piece: name, value: name }),
  v.strictObject({
    deck: name,
    set: v.literal('logo'),
    name: v.string(),
    base64: v.string(),
  }),
  v.strictObject({ deck: name, set: v.literal('no-logo') }),
])

const languageSchema = v.strictObject({ deck: name, language: name })

/** The routes of the trainer's desk. */
export function editorRoutes(api: EditorApi): readonly Route[] {
  const { desk } = api
  return [
    editorFactsRoute(api),
    editRoute('/api/desk/type', wordsSchema, api, (request, report) =>
      typeWords(desk, request, report),
    ),
    editRoute('/api/desk/save', wordsSchema, api, (request, report) =>
      saveWords(desk, request, report),
    ),
    editRoute('/api/desk/forget', fieldSchema, api, (request) =>
      forgetWords(desk, request),
    ),
    editRoute('/api/desk/set', settingSchema, api, (request, report) =>
      changeSetting(desk, request, report),
    ),
    editRoute('/api/desk/language', languageSchema, api, (request, report) =>
      beginLanguage(desk, request, report),
    ),
    editRoute('/api/desk/undo', nothingSchema, api, (_, report) => undo(desk, report)),
    editRoute('/api/desk/redo', nothingSchema, api, (_, report) => redo(desk, report)),
  ]
}

const nothingSchema = v.strictObject({})

/** What is asked of a deck, or of the desk itself. */
type BodySchema = v.GenericSchema<unknown, { readonly deck?: string }>

/** A route that changes something, of a deck that may be changed. */
const editRoute = <S extends BodySchema>(
  path: string,
  schema: S,
  { desk, editable, changed }: EditorApi,
  act: (request: v.InferOutput<S>, report: Report) => Promise<boolean>,
): Route => ({
  method: 'POST',
  path,
  maxBytes: MAX_LOGO_BODY,
  handle: async ({ body }) => {
    const parsed = v.safeParse(schema, body)
    if (!parsed.success) return refusal(400, 'The message could not be read.')
    const { deck } = parsed.output
    if (deck !== undefined && !editable(deck)) return NOT_EDITABLE
    const { problems, report } = collectProblems()
    const done = await act(parsed.output, report)
    await changed()
    return outcomeResponse(done, problems, desk)
  },
})

const NOT_EDITABLE = refusal(403, 'This deck cannot be changed here.')

const editorFactsRoute = ({ desk, editable }: EditorApi): Route => ({
  method: 'GET',
  path: '/api/desk',
  handle: async ({ query }) => {
    const deck = singleValue(query, 'deck')
    const language = singleValue(query, 'language')
    if (deck === undefined || language === undefined)
      return refusal(400, 'Name a deck and a language.')
    if (!editable(deck)) return NOT_EDITABLE
    const { problems, report } = collectProblems()
    const facts = await deskOf(desk, { deck, language }, report)
    return facts
      ? { status: 200, type: 'json', value: facts satisfies EditorFacts }
      : outcomeResponse(false, problems, desk)
  },
})

function outcomeResponse(
  done: boolean,
  problems: Parameters<typeof problemFacts>[0],
  { project }: EditorSession,
): JsonResponse {
  const { texts } = project
  const facts = problemFacts(problems, { texts, placeOf: openLocations(project).of })
  return {
    status: done ? 200 : 409,
    type: 'json',
    value: { done, problems: facts } satisfies Outcome,
  }
}
