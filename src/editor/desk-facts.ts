import type { Report } from '../base/problems/problem.ts'
import { openTranslation } from '../build/translated-deck.ts'
import type { Desk, DeskField, DeskPiece } from '../preview/protocol/desk.ts'
import type { Translation } from '../translation/translation.ts'
import { openEditableDeck } from './editable-deck.ts'
import type { EditableDeck } from './editable-deck.ts'
import { inTurn, savedProject } from './editor-session.ts'
import type { EditorSession } from './editor-session.ts'
import { fieldStatuses } from './field-status.ts'
import type { FieldStatus } from './field-status.ts'
import { valueOf, wordsAt } from './field.ts'
import { fieldGroups } from './fields.ts'
import { languageProgress, progressOf } from './progress.ts'
import { settingsOf } from './settings-of.ts'
import { layOverUnsaved } from './unsaved.ts'

/** A language of a deck, as the page asks for it. */
export interface AskedDesk {
  readonly deck: string
  readonly language: string
}

/** The words of a language beside those of the source, as they are typed by now; undefined (and problems) where they cannot be read. */
export const deskOf = (
  desk: EditorSession,
  asked: AskedDesk,
  report: Report,
): Promise<Desk | undefined> =>
  inTurn(desk, async () => {
    await layOverUnsaved(desk)
    const deskDeck = await openEditableDeck(desk.project, asked.deck, report)
    const translation =
      deskDeck && (await openTranslation(deskDeck, asked.language, report))
    return translation && describe(desk, deskDeck, translation)
  })

async function describe(
  desk: EditorSession,
  deskDeck: EditableDeck,
  translation: Translation,
): Promise<Desk> {
  const { source } = deskDeck
  const { language } = translation.words
  const saved = await savedWords(desk, deskDeck, language)
  const pieces = fieldGroups(deskDeck, translation.words).map(
    ({ piece, title, fields }): DeskPiece => ({
      id: piece,
      title,
      fields: fieldStatuses(fields, translation).map((one) => describeField(one, saved)),
    }),
  )
  return {
    language,
    source: source.language,
    pieces,
    progress: progressOf(pieces.flatMap(({ fields }) => fields)),
    settings: settingsOf(deskDeck),
    canUndo: desk.past.length > 0,
    canRedo: desk.future.length > 0,
    languages: await languageProgress(deskDeck),
  }
}

/** What the files of a language hold; undefined where they cannot be read, so that nothing is known to be saved. */
const savedWords = (
  desk: EditorSession,
  deskDeck: EditableDeck,
  language: string,
): Promise<Translation | undefined> =>
  openTranslation({ ...deskDeck, project: savedProject(desk) }, language, ignore)

function describeField(
  { field, state, advice }: FieldStatus,
  saved: Translation | undefined,
): DeskField {
  const { id, slot, isLong, source, text, path } = field
  return {
    id,
    slot,
    isLong,
    source: valueOf(source),
    value: valueOf(text),
    saved: valueOf(saved && wordsAt(saved.words, path)),
    state,
    ...(advice !== undefined && { advice }),
  }
}

const ignore = (): void => undefined
