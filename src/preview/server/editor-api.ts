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
import type { Desk } from '../protocol/desk.ts'
import type { Done } from '../protocol/problem.ts'
import { problemFacts } from '../workers/problem-facts.ts'
import { openLocations } from '../workers/source-locations.ts'
import { notDone } from './answers.ts'
import type { ValueAnswer } from './answers.ts'
import { oneOf } from './read-query.ts'
import type { Route } from './routes.ts'

/** What the routes of the trainer's desk need. */
export interface DeskApi {
  readonly desk: EditorSession
  /** Whether a deck may be worked on. */
  readonly editable: (deck: string) => boolean
  /** Called when words, typed or saved, are others than before. */
  readonly changed: () => Promise<void>
}

const name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(100))
const text = v.pipe(v.string(), v.maxLength(1_000_000))

const placeSchema = v.strictObject({
  deck: name,
  language: name,
  field: v.pipe(v.string(), v.maxLength(1000)),
})

const wordsSchema = v.strictObject({
  ...placeSchema.entries,
  value: text,
  before: text,
})

/** A logo of eight megabytes, in base64. */
const MOST_LOGO = 12_000_000

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
export function deskRoutes(api: DeskApi): readonly Route[] {
  const { desk } = api
  return [
    deskRoute(api),
    changing('/api/desk/type', wordsSchema, api, (asked, tell) =>
      typeWords(desk, asked, tell),
    ),
    changing('/api/desk/save', wordsSchema, api, (asked, tell) =>
      saveWords(desk, asked, tell),
    ),
    changing('/api/desk/forget', placeSchema, api, (asked) => forgetWords(desk, asked)),
    changing('/api/desk/set', settingSchema, api, (asked, tell) =>
      changeSetting(desk, asked, tell),
    ),
    changing('/api/desk/language', languageSchema, api, (asked, tell) =>
      beginLanguage(desk, asked, tell),
    ),
    changing('/api/desk/undo', nothingSchema, api, (_, tell) => undo(desk, tell)),
    changing('/api/desk/redo', nothingSchema, api, (_, tell) => redo(desk, tell)),
  ]
}

const nothingSchema = v.strictObject({})

/** What is asked of a deck, or of the desk itself. */
type Asking = v.GenericSchema<unknown, { readonly deck?: string }>

/** A route that changes something, of a deck that may be changed. */
const changing = <S extends Asking>(
  path: string,
  schema: S,
  { desk, editable, changed }: DeskApi,
  act: (asked: v.InferOutput<S>, report: Report) => Promise<boolean>,
): Route => ({
  method: 'POST',
  path,
  most: MOST_LOGO,
  handle: async ({ body }) => {
    const asked = v.safeParse(schema, body)
    if (!asked.success) return notDone(400, 'The message could not be read.')
    const { deck } = asked.output
    if (deck !== undefined && !editable(deck)) return NOT_HERE
    const { problems, report } = collectProblems()
    const done = await act(asked.output, report)
    await changed()
    return answer(done, problems, desk)
  },
})

const NOT_HERE = notDone(403, 'This deck cannot be changed here.')

const deskRoute = ({ desk, editable }: DeskApi): Route => ({
  method: 'GET',
  path: '/api/desk',
  handle: async ({ query }) => {
    const deck = oneOf(query, 'deck')
    const language = oneOf(query, 'language')
    if (deck === undefined || language === undefined)
      return notDone(400, 'Name a deck and a language.')
    if (!editable(deck)) return NOT_HERE
    const { problems, report } = collectProblems()
    const given = await deskOf(desk, { deck, language }, report)
    return given
      ? { status: 200, type: 'json', value: given satisfies Desk }
      : answer(false, problems, desk)
  },
})

function answer(
  done: boolean,
  problems: Parameters<typeof problemFacts>[0],
  { project }: EditorSession,
): ValueAnswer {
  const { texts } = project
  const told = problemFacts(problems, { texts, placeOf: openLocations(project).of })
  return {
    status: done ? 200 : 409,
    type: 'json',
    value: { done, problems: told } satisfies Done,
  }
}
