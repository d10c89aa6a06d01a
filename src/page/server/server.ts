import type { Comparison } from '../../preview/protocol/comparison.ts'
import type {
  ApproveRequest,
  CardChange,
  EditorFacts,
  LanguageRequest,
  RemarksRequest,
  FieldRef,
  SettingChange,
  FieldWords,
} from '../../preview/protocol/editor.ts'
import type {
  ExportAnswer,
  ExportPlan,
  ExportRequest,
} from '../../preview/protocol/export.ts'
import type {
  CardsChanged,
  DeckMade,
  LanguageAdded,
  RemarksKept,
  ReviewMade,
  Outcome,
  PlaceFacts,
} from '../../preview/protocol/problem.ts'
import type { ProjectFacts } from '../../preview/protocol/project.ts'
import type { Inks, TemplateBoxFacts } from '../../preview/protocol/side.ts'
import type { Specimen } from '../../preview/protocol/specimen.ts'
import type {
  Cover,
  CoverQuery,
  DeckCopyRequest,
  NewDeckRequest,
  StartFacts,
} from '../../preview/protocol/start.ts'
import type { ViewQuery, SheetQuery } from '../../preview/protocol/view-query.ts'
import type { SlackFacts, SheetsView, View } from '../../preview/protocol/view.ts'
import { searchParamsOf } from '../state/view-query.ts'
import { requestJson, createPost, tokenIn } from './request.ts'
import type { Post } from './request.ts'

/** What a page sends that changes a deck, or makes something of it. */
interface DeckChanges {
  /** Shows words that are being typed, without saving them. */
  typeWords(words: FieldWords): Promise<Outcome>
  saveWords(words: FieldWords): Promise<Outcome>
  /** Discards unsaved words; the request completes even when the page is closed. */
  forgetWords(place: FieldRef): Promise<Outcome>
  undo(): Promise<Outcome>
  redo(): Promise<Outcome>
  set(setting: SettingChange): Promise<Outcome>
  changeCards(change: CardChange): Promise<CardsChanged>
  approve(request: ApproveRequest): Promise<Outcome>
  begin(language: LanguageRequest): Promise<LanguageAdded>
  removeLanguage(language: LanguageRequest): Promise<Outcome>
  /** The page of a language that readers write remarks on. */
  makeReview(language: LanguageRequest): Promise<ReviewMade>
  /** Keeps the remarks of a reader that came back. */
  readRemarks(remarks: RemarksRequest): Promise<RemarksKept>
  /** Counts the pages and sheets of paper of an export. */
  planExport(request: ExportRequest, signal: AbortSignal): Promise<ExportPlan>
  export(request: ExportRequest): Promise<ExportAnswer>
}

/** The server of the page. Each promise rejects with a `RequestError`, or is aborted by its signal. */
export interface Server extends DeckChanges {
  /** The decks of the project, and what a new one can be made of. */
  start(signal: AbortSignal): Promise<StartFacts>
  cover(query: CoverQuery, signal: AbortSignal): Promise<Cover>
  makeDeck(deck: NewDeckRequest): Promise<DeckMade>
  copyDeck(copy: DeckCopyRequest): Promise<DeckMade>
  project(deck: string, signal: AbortSignal): Promise<ProjectFacts>
  view(query: ViewQuery, signal: AbortSignal): Promise<View>
  sheets(query: SheetQuery, signal: AbortSignal): Promise<SheetsView>
  /** `before` is the baseline, as described at `Comparison`. */
  compare(query: ViewQuery, before: string, signal: AbortSignal): Promise<Comparison>
  /** The colours and the type of the template of a view. */
  specimen(query: ViewQuery, signal: AbortSignal): Promise<Specimen>
  /** Keeps the present state of a deck, to compare with later. */
  pin(query: ViewQuery): Promise<Outcome>
  open(place: PlaceFacts): Promise<Outcome>
  editor(query: ViewQuery, signal: AbortSignal): Promise<EditorFacts>
  /** The inks at a point of a side, in millimetres from the corner of the trim. */
  inks(digest: string, x: number, y: number, signal: AbortSignal): Promise<Inks>
  /** The boxes of the template on a side. */
  boxes(digest: string, signal: AbortSignal): Promise<readonly TemplateBoxFacts[]>
  slack(query: ViewQuery, signal: AbortSignal): Promise<SlackFacts>
}

/** Millimetres as hundredths. */
const hundredths = (length: number): string => String(Math.round(length * 100))

/** Connects to the server of this page; changes are sent with its token. */
export function connect(): Server {
  const post = createPost(tokenIn(document))
  return {
    project: (deck, signal) =>
      requestJson(`/api/project${deck && `?${new URLSearchParams({ deck })}`}`, {
        signal,
      }),
    start: (signal) => requestJson('/api/start', { signal }),
    cover: (query, signal) =>
      requestJson(`/api/cover?${new URLSearchParams(query)}`, { signal }),
    makeDeck: (deck) => post('/api/start/new', deck),
    copyDeck: (copy) => post('/api/start/copy', copy),
    view: createViews(),
    sheets: (query, signal) =>
      requestJson(`/api/sheets${searchParamsOf(query)}`, { signal }),
    specimen: (query, signal) =>
      requestJson(`/api/specimen${searchParamsOf(query)}`, { signal }),
    compare: (query, before, signal) =>
      requestJson(
        `/api/compare${searchParamsOf(query)}&${new URLSearchParams({ before })}`,
        {
          signal,
        },
      ),
    pin: (query) => post('/api/pin', query),
    open: (place) => post('/api/open', place),
    editor: (query, signal) =>
      requestJson(`/api/editor${searchParamsOf(query)}`, { signal }),
    inks: (digest, x, y, signal) => {
      const point = { digest, x: hundredths(x), y: hundredths(y) }
      return requestJson(`/api/inks?${new URLSearchParams(point)}`, { signal })
    },
    boxes: (digest, signal) =>
      requestJson(`/api/boxes?${new URLSearchParams({ digest })}`, { signal }),
    slack: (query, signal) =>
      requestJson(`/api/slack${searchParamsOf(query)}`, { signal }),
    ...changesSent(post),
  }
}

/** Sends such changes. */
const changesSent = (post: Post): DeckChanges => ({
  typeWords: (words) => post('/api/editor/type', words),
  saveWords: (words) => post('/api/editor/save', words),
  forgetWords: (words) => post('/api/editor/forget', words),
  undo: () => post('/api/editor/undo', {}),
  redo: () => post('/api/editor/redo', {}),
  set: (setting) => post('/api/editor/set', setting),
  changeCards: (change) => post('/api/editor/cards', change),
  approve: (request) => post('/api/editor/approve', request),
  begin: (language) => post('/api/editor/language', language),
  removeLanguage: (language) => post('/api/editor/no-language', language),
  makeReview: (language) => post('/api/review', language),
  readRemarks: (remarks) => post('/api/editor/remarks', remarks),
  planExport: (request, signal) => post('/api/export/plan', request, signal),
  export: (request) => post('/api/export', request),
})

/** Requests views; of one that changes, only the sides that are not the same as before. */
function createViews(): Server['view'] {
  let last: { readonly path: string; readonly view: View } | undefined
  return async (query, signal) => {
    const path = `/api/view${searchParamsOf(query)}`
    const before = last?.path === path ? last.view : undefined
    const since = before ? `&since=${before.generation}` : ''
    const answer = await requestJson<View>(`${path}${since}`, { signal })
    const view = wholeView(answer, before)
    last = { path, view }
    return view
  }
}

function wholeView({ kept, ...view }: View, before: View | undefined): View {
  if (!kept) return view
  const sent = view.sides.values()
  const sides = kept.places.flatMap((place) => {
    const side = place < 0 ? sent.next().value : before?.sides[place]
    return side ? [side] : []
  })
  return { ...view, sides }
}

/** The address of the picture of a side, in pixels per inch. */
export const pictureAddress = (digest: string, dpi: number): string =>
  `/api/picture/${encodeURIComponent(digest)}/${dpi}.png`
