import type { Comparison } from '../../preview/protocol/comparison.ts'
import type {
  EditorFacts,
  LanguageRequest,
  FieldRef,
  SettingChange,
  FieldWords,
} from '../../preview/protocol/editor.ts'
import type { Outcome, OpenRequest } from '../../preview/protocol/problem.ts'
import type { ProjectFacts } from '../../preview/protocol/project.ts'
import type { Inks } from '../../preview/protocol/side.ts'
import type { ViewQuery, SheetQuery } from '../../preview/protocol/view-query.ts'
import type {
  ExportAnswer,
  SlackFacts,
  SheetsView,
  View,
} from '../../preview/protocol/view.ts'
import { searchParamsOf } from '../state/view-query.ts'
import { requestJson, createPost, tokenIn } from './request.ts'

/** What is made of a deck for printing. */
export type ExportTarget = 'press' | 'sheets'

/** The program behind the page. Each promise fails with a `NoAnswer`, or is aborted by its signal. */
export interface Server {
  project(deck: string, signal: AbortSignal): Promise<ProjectFacts>
  view(asked: ViewQuery, signal: AbortSignal): Promise<View>
  sheets(asked: SheetQuery, signal: AbortSignal): Promise<SheetsView>
  /** `before` is what to compare with, as `Comparison` says. */
  compare(asked: ViewQuery, before: string, signal: AbortSignal): Promise<Comparison>
  /** Keeps a deck as it is now, to compare with later. */
  pin(asked: ViewQuery): Promise<Outcome>
  open(place: OpenRequest): Promise<Outcome>
  desk(asked: ViewQuery, signal: AbortSignal): Promise<EditorFacts>
  /** The inks at a place of a side, in millimetres of its trim. */
  inks(digest: string, x: number, y: number, signal: AbortSignal): Promise<Inks>
  rooms(asked: ViewQuery, signal: AbortSignal): Promise<SlackFacts>
  /** Shows words that are being written, and saves nothing. */
  typeWords(words: FieldWords): Promise<Outcome>
  saveWords(words: FieldWords): Promise<Outcome>
  /** No longer shows words that were written and not saved; this arrives though the page goes away. */
  forgetWords(place: FieldRef): Promise<Outcome>
  undo(): Promise<Outcome>
  redo(): Promise<Outcome>
  set(setting: SettingChange): Promise<Outcome>
  begin(language: LanguageRequest): Promise<Outcome>
  export(
    asked: SheetQuery & { readonly targets: readonly ExportTarget[] },
  ): Promise<ExportAnswer>
}

/** Speaks to the server that this page came from; a token goes with everything that changes something. */
export function connect(): Server {
  const post = createPost(tokenIn(document))
  return {
    project: (deck, signal) =>
      requestJson(`/api/project${deck && `?${new URLSearchParams({ deck })}`}`, {
        signal,
      }),
    view: (asked, signal) => requestJson(`/api/view${searchParamsOf(asked)}`, { signal }),
    sheets: (asked, signal) =>
      requestJson(`/api/sheets${searchParamsOf(asked)}`, { signal }),
    compare: (asked, before, signal) =>
      requestJson(
        `/api/compare${searchParamsOf(asked)}&${new URLSearchParams({ before })}`,
        {
          signal,
        },
      ),
    pin: (asked) => post('/api/pin', asked),
    open: (place) => post('/api/open', place),
    desk: (asked, signal) => requestJson(`/api/desk${searchParamsOf(asked)}`, { signal }),
    inks: (digest, x, y, signal) => {
      const [across, down] = [x, y].map((place) => String(Math.round(place * 100)))
      const place = new URLSearchParams({ digest, x: across ?? '', y: down ?? '' })
      return requestJson(`/api/inks?${place}`, { signal })
    },
    rooms: (asked, signal) =>
      requestJson(`/api/rooms${searchParamsOf(asked)}`, { signal }),
    typeWords: (words) => post('/api/desk/type', words),
    saveWords: (words) => post('/api/desk/save', words),
    forgetWords: (words) => post('/api/desk/forget', words),
    undo: () => post('/api/desk/undo', {}),
    redo: () => post('/api/desk/redo', {}),
    set: (setting) => post('/api/desk/set', setting),
    begin: (language) => post('/api/desk/language', language),
    export: (asked) => post('/api/export', asked),
  }
}

/** Where the picture of a side is, at so many dots an inch. */
export const pictureAddress = (digest: string, dpi: number): string =>
  `/api/picture/${encodeURIComponent(digest)}/${dpi}.png`
