import * as v from 'valibot'

import { collectProblems } from '../../base/problems/problem.ts'
import type { Report } from '../../base/problems/problem.ts'
import type { BegunDeck } from '../../build/new-deck.ts'
import { MOST_CARDS } from '../../build/wanted-deck.ts'
import type { EditorSession } from '../../editor/editor-session.ts'
import { makeCopy, makeDeck } from '../../editor/make-deck.ts'
import type { PreviewSession } from '../preview-session.ts'
import type { DeckMade } from '../protocol/problem.ts'
import type { StartFacts } from '../protocol/start.ts'
import type { TemplateDecks } from '../template-decks.ts'
import { problemFacts } from '../workers/problem-facts.ts'
import { placesIn } from '../workers/source-locations.ts'
import { singleValue } from './read-query.ts'
import { refusal } from './responses.ts'
import type { Route } from './routes.ts'

/** What the routes of the start page need. */
export interface StartApi {
  readonly session: PreviewSession
  readonly templates: TemplateDecks
  /** The editor, where decks may be made. */
  readonly editor: EditorSession | undefined
  /** Called when there is a new deck. */
  readonly made: () => Promise<void>
}

const name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(100))
const title = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200))

/** Bytes of a message with a table of 8 MB in base64. */
const MAX_BODY = 12_000_000

const newSchema = v.strictObject({
  title,
  language: name,
  template: name,
  format: name,
  pictures: v.pipe(
    v.array(v.pipe(v.string(), v.maxLength(300))),
    v.maxLength(MOST_CARDS),
  ),
  cards: v.variant('from', [
    v.strictObject({
      from: v.literal('template'),
      count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_CARDS)),
    }),
    v.strictObject({ from: v.literal('text'), text: v.string() }),
    v.strictObject({
      from: v.literal('table'),
      name: v.pipe(v.string(), v.maxLength(300)),
      base64: v.pipe(v.string(), v.base64()),
    }),
  ]),
})

const copySchema = v.strictObject({ deck: name, title })

/** The routes of the start page. */
export const startRoutes = (api: StartApi): readonly Route[] => [
  {
    method: 'GET',
    path: '/api/start',
    handle: async () => {
      const facts = await api.session.layout.ask('start', undefined)
      const value: StartFacts = { ...facts, editable: api.editor !== undefined }
      return { status: 200, type: 'json', value }
    },
  },
  coverRoute(api),
  ...(api.editor ? makingRoutes(api, api.editor) : []),
]

const coverRoute = ({ session, templates }: StartApi): Route => ({
  method: 'GET',
  path: '/api/cover',
  handle: async ({ query }) => {
    const [deck, template, language] = ['deck', 'template', 'language'].map((one) =>
      singleValue(query, one),
    )
    const place =
      deck !== undefined
        ? { deck }
        : template !== undefined && language !== undefined
          ? await templates.of(template, language)
          : undefined
    const cover = place && (await session.layout.ask('cover', place))
    return cover
      ? { status: 200, type: 'json', value: cover }
      : refusal(404, 'There is no picture of this.')
  },
})

const makingRoutes = (api: StartApi, editor: EditorSession): readonly Route[] => [
  makingRoute('/api/start/new', newSchema, api, (request, report) =>
    makeDeck(editor, request, report),
  ),
  makingRoute('/api/start/copy', copySchema, api, (request, report) =>
    makeCopy(editor, request, report),
  ),
]

/** A deck that was made, and the pictures that its cards are still to have. */
type Made = Pick<BegunDeck, 'deck'> & Partial<Pick<BegunDeck, 'pictures'>>

/** A route that makes a deck. */
const makingRoute = <S extends v.GenericSchema>(
  path: string,
  schema: S,
  { made }: StartApi,
  make: (request: v.InferOutput<S>, report: Report) => Promise<Made | undefined>,
): Route => ({
  method: 'POST',
  path,
  maxBytes: MAX_BODY,
  handle: async ({ body }) => {
    const parsed = v.safeParse(schema, body)
    if (!parsed.success) return refusal(400, 'The message could not be read.')
    const { problems, report } = collectProblems()
    const deck = await make(parsed.output, report)
    if (deck) await made()
    const texts = new Map<string, string>()
    const value: DeckMade = {
      done: deck !== undefined,
      ...(deck && {
        deck: deck.deck,
        pictures: Array.from(deck.pictures ?? [], ([piece, file]) => ({
          piece,
          name: file,
        })),
      }),
      problems: problemFacts(problems, { texts, placeOf: placesIn(texts) }),
    }
    return { status: deck ? 200 : 409, type: 'json', value }
  },
})
