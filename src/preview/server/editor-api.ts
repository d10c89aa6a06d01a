import * as v from 'valibot'

import { collectProblems } from '../../base/problems/problem.ts'
import type { Report } from '../../base/problems/problem.ts'
import { approveWords } from '../../editor/approve-words.ts'
import { changeCards } from '../../editor/change-cards.ts'
import { beginLanguage, removeLanguage } from '../../editor/change-languages.ts'
import { changeSetting } from '../../editor/change-setting.ts'
import { readEditorFacts } from '../../editor/editor-facts.ts'
import type { EditorSession } from '../../editor/editor-session.ts'
import { readRemarks } from '../../editor/read-remarks.ts'
import { saveWords } from '../../editor/save-words.ts'
import { forgetWords, typeWords } from '../../editor/type-words.ts'
import { redo, undo } from '../../editor/undo.ts'
import type { EditorFacts } from '../protocol/editor.ts'
import type { Outcome } from '../protocol/problem.ts'
import { problemFacts } from '../workers/problem-facts.ts'
import { placesIn } from '../workers/source-locations.ts'
import { singleValue } from './read-query.ts'
import { refusal } from './responses.ts'
import type { JsonResponse } from './responses.ts'
import type { Route } from './routes.ts'

/** What the routes of the editor need. */
export interface EditorApi {
  readonly session: EditorSession
  /** Whether a deck may be edited. */
  readonly editable: (deck: string) => boolean
  /** Called when typed or saved words have changed. */
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

/** Bytes of a message with a picture of 30 MB in base64. */
const MAX_PICTURE_BODY = 44_000_000

const logoOwner = v.picklist(['deck', 'organisation'])

const settingSchema = v.variant('set', [
  v.strictObject({ deck: name, set: v.literal('term'), name, value: name }),
  v.strictObject({ deck: name, set: v.literal('accent'), piece: name, value: name }),
  v.strictObject({
    deck: name,
    set: v.literal('focus'),
    piece: name,
    value: v.pipe(v.string(), v.maxLength(100)),
  }),
  v.strictObject({
    deck: name,
    set: v.literal('fit'),
    piece: name,
    value: v.picklist(['', 'cover', 'contain']),
  }),
  v.strictObject({
    deck: name,
    set: v.literal('logo'),
    of: logoOwner,
    base64: v.string(),
  }),
  v.strictObject({ deck: name, set: v.literal('no-logo'), of: logoOwner }),
  v.strictObject({
    deck: name,
    set: v.literal('color'),
    name,
    value: v.pipe(v.string(), v.maxLength(100)),
  }),
  v.strictObject({
    deck: name,
    set: v.literal('organisation'),
    key: v.picklist(['name', 'address', 'web', 'color']),
    value: v.pipe(v.string(), v.maxLength(1000)),
  }),
  v.strictObject({
    deck: name,
    set: v.literal('picture'),
    piece: name,
    name: v.pipe(v.string(), v.maxLength(300)),
    base64: v.string(),
  }),
  v.strictObject({ deck: name, set: v.literal('no-picture'), piece: name }),
  v.strictObject({
    deck: name,
    set: v.picklist(['kind', 'family', 'quantity']),
    piece: name,
    value: v.pipe(v.string(), v.maxLength(100)),
  }),
])

const cardSchema = v.variant('do', [
  v.strictObject({
    deck: name,
    piece: name,
    do: v.literal('add'),
    title: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)),
  }),
  v.strictObject({ deck: name, piece: name, do: v.picklist(['duplicate', 'remove']) }),
  v.strictObject({
    deck: name,
    piece: name,
    do: v.literal('move'),
    before: v.optional(name),
  }),
])

const approveSchema = v.strictObject({
  deck: name,
  language: name,
  fields: v.array(v.pipe(v.string(), v.maxLength(1000))),
  do: v.picklist(['approve', 'withdraw']),
  by: v.pipe(v.string(), v.maxLength(1000)),
  on: v.pipe(v.string(), v.isoDate()),
})

const remarksSchema = v.strictObject({
  deck: name,
  name: v.pipe(v.string(), v.maxLength(300)),
  text,
})

const languageSchema = v.strictObject({ deck: name, language: name })

/** The routes of the editor. */
export function editorRoutes(api: EditorApi): readonly Route[] {
  const { session } = api
  return [
    editorFactsRoute(api),
    editRoute('/api/editor/type', wordsSchema, api, (request, report) =>
      typeWords(session, request, report),
    ),
    editRoute('/api/editor/save', wordsSchema, api, (request, report) =>
      saveWords(session, request, report),
    ),
    editRoute('/api/editor/forget', fieldSchema, api, (request) =>
      forgetWords(session, request),
    ),
    editRoute('/api/editor/set', settingSchema, api, (request, report) =>
      changeSetting(session, request, report),
    ),
    editRoute('/api/editor/cards', cardSchema, api, async (request, report) => {
      const piece = await changeCards(session, request, report)
      return piece !== undefined && { piece }
    }),
    editRoute('/api/editor/language', languageSchema, api, async (request, report) => {
      const language = await beginLanguage(session, request, report)
      return language !== undefined && { language }
    }),
    editRoute('/api/editor/no-language', languageSchema, api, (request, report) =>
      removeLanguage(session, request, report),
    ),
    editRoute('/api/editor/remarks', remarksSchema, api, async (request, report) => {
      const kept = await readRemarks(session, request, report)
      return kept ?? false
    }),
    editRoute('/api/editor/approve', approveSchema, api, (request, report) =>
      approveWords(session, request, report),
    ),
    editRoute('/api/editor/undo', nothingSchema, api, (_, report) =>
      undo(session, report),
    ),
    editRoute('/api/editor/redo', nothingSchema, api, (_, report) =>
      redo(session, report),
    ),
  ]
}

const nothingSchema = v.strictObject({})

/** A message, which names a deck unless it is about the whole session. */
type BodySchema = v.GenericSchema<unknown, { readonly deck?: string }>

/** A route that changes something, refused for decks that may not be edited. */
const editRoute = <S extends BodySchema>(
  path: string,
  schema: S,
  { session, editable, changed }: EditorApi,
  act: (request: v.InferOutput<S>, report: Report) => Promise<boolean | object>,
): Route => ({
  method: 'POST',
  path,
  maxBytes: MAX_PICTURE_BODY,
  handle: async ({ body }) => {
    const parsed = v.safeParse(schema, body)
    if (!parsed.success) return refusal(400, 'The message could not be read.')
    const { deck } = parsed.output
    if (deck !== undefined && !editable(deck)) return NOT_EDITABLE
    const { problems, report } = collectProblems()
    const done = await act(parsed.output, report)
    await changed()
    return outcomeResponse(done, problems, session)
  },
})

const NOT_EDITABLE = refusal(403, 'This deck cannot be changed here.')

const editorFactsRoute = ({ session, editable }: EditorApi): Route => ({
  method: 'GET',
  path: '/api/editor',
  handle: async ({ query }) => {
    const deck = singleValue(query, 'deck')
    const language = singleValue(query, 'language')
    if (deck === undefined || language === undefined)
      return refusal(400, 'Name a deck and a language.')
    if (!editable(deck)) return NOT_EDITABLE
    const { problems, report } = collectProblems()
    const facts = await readEditorFacts(session, { deck, language }, report)
    return facts
      ? { status: 200, type: 'json', value: facts satisfies EditorFacts }
      : outcomeResponse(false, problems, session)
  },
})

/** `done` may hold what more there is to say of what was done. */
function outcomeResponse(
  done: boolean | object,
  problems: Parameters<typeof problemFacts>[0],
  { project }: EditorSession,
): JsonResponse {
  const { texts } = project
  const facts = problemFacts(problems, { texts, placeOf: placesIn(texts) })
  return {
    status: done !== false ? 200 : 409,
    type: 'json',
    value: {
      done: done !== false,
      problems: facts,
      ...(typeof done === 'object' && done),
    } satisfies Outcome,
  }
}
