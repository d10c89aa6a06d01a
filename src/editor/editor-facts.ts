import { basename } from 'node:path'

import type { Report } from '../base/problems/problem.ts'
import { openTranslation } from '../build/translated-deck.ts'
import type { Focus, Piece } from '../input/deck/deck.ts'
import type { Project } from '../input/project/project.ts'
import { showsLogo } from '../input/template/needs-picture.ts'
import type {
  CardFacts,
  EditorFacts,
  EditorField,
  EditorPiece,
  EditorSettings,
} from '../preview/protocol/editor.ts'
import { approvalOf } from '../translation/approvals.ts'
import { remarksOn } from '../translation/remarks.ts'
import type { Remark } from '../translation/remarks.ts'
import type { Translation } from '../translation/translation.ts'
import { termChoices } from '../typesetting/language/term-choices.ts'
import { organisationFacts } from './change-organisation.ts'
import { openEditableDeck } from './editable-deck.ts'
import type { EditableDeck } from './editable-deck.ts'
import { inTurn, savedProject } from './editor-session.ts'
import type { EditorSession } from './editor-session.ts'
import { fieldStatuses } from './field-status.ts'
import type { FieldStatus } from './field-status.ts'
import { tableOf, valueOf, wordsAt } from './field.ts'
import type { Field } from './field.ts'
import { fieldGroups } from './fields.ts'
import { colorFacts } from './palette-facts.ts'
import { languageProgress, progressOf } from './progress.ts'
import { layOverUnsaved } from './unsaved.ts'

/** A deck, and the language to edit. */
export interface EditorQuery {
  readonly deck: string
  readonly language: string
}

/** Reads the words of a language beside those of the source, unsaved ones included; undefined (and problems) where that fails. */
export const readEditorFacts = (
  session: EditorSession,
  query: EditorQuery,
  report: Report,
): Promise<EditorFacts | undefined> =>
  inTurn(session, async () => {
    await layOverUnsaved(session)
    const project = withUnsavedOf(session, query.language)
    const editable = await openEditableDeck(project, query.deck, report)
    const translation =
      editable && (await openTranslation(editable, query.language, report))
    return translation && describe(session, editable, translation)
  })

/** The project with the unsaved words of one language: those of the source are no source for others until they are saved. */
const withUnsavedOf = ({ project }: EditorSession, language: string): Project => ({
  ...project,
  unsaved: new Map(
    [...project.unsaved].filter(([path]) => basename(path) === `${language}.yaml`),
  ),
})

async function describe(
  session: EditorSession,
  editable: EditableDeck,
  translation: Translation,
): Promise<EditorFacts> {
  const { source } = editable
  const { language } = translation.words
  const saved = await savedWords(session, editable, language)
  const pieces = fieldGroups(editable, translation.words).map(
    ({ piece, title, fields }): EditorPiece => ({
      id: piece,
      title,
      fields: fieldStatuses(fields, translation).map((one) =>
        describeField(one, saved, editable),
      ),
    }),
  )
  return {
    language,
    source: source.language,
    pieces,
    progress: progressOf(pieces.flatMap(({ fields }) => fields)),
    settings: settingsOf(editable),
    canUndo: session.past.length > 0,
    canRedo: session.future.length > 0,
    languages: await languageProgress(editable),
  }
}

/** The saved words of a language; undefined where its files cannot be read. */
const savedWords = (
  session: EditorSession,
  editable: EditableDeck,
  language: string,
): Promise<Translation | undefined> =>
  openTranslation({ ...editable, project: savedProject(session) }, language, ignore)

function describeField(
  { field, state, advice }: FieldStatus,
  saved: Translation | undefined,
  { deck }: EditableDeck,
): EditorField {
  const { id, slot, isLong, source, text, path } = field
  const approval = approvalOfField(field, state, saved)
  const remarks = remarksOfField(field, saved)
  const table = tableOf(field, deck)
  return {
    id,
    slot,
    isLong,
    source: valueOf(source),
    value: valueOf(text),
    saved: valueOf(saved && wordsAt(saved.words, path)),
    state,
    ...(advice !== undefined && { advice }),
    ...(approval && { approval }),
    ...(remarks.length > 0 && { remarks }),
    ...(table !== undefined && { table }),
  }
}

/** Whether the saved words of a field can be approved, and who has; undefined for words that nobody translates. */
function approvalOfField(
  { path, source }: Field,
  state: FieldStatus['state'],
  saved: Translation | undefined,
): EditorField['approval'] | undefined {
  if (!saved || !source || path[0] === 'terms' || state !== 'done') return undefined
  if (saved.words.language === saved.source.language) return undefined
  const translation = wordsAt(saved.words, path)
  return approvalOf({ path, source, translation }, saved) ?? 'possible'
}

/** The remarks of readers on the saved words of a field. */
const remarksOfField = (
  { path, source }: Field,
  saved: Translation | undefined,
): readonly Remark[] =>
  saved && source
    ? remarksOn({ path, source, translation: wordsAt(saved.words, path) }, saved)
    : []

const ignore = (): void => undefined

/** The settings of a deck. */
const settingsOf = (editable: EditableDeck): EditorSettings => {
  const { deck, source, template } = editable
  return {
    cards: deck.pieces.map((piece) => cardFacts(piece, editable)),
    kinds: template.kindNames.filter(
      (kind) => template.kinds.get(kind)?.type !== 'leaflet',
    ),
    names: Object.fromEntries(
      Array.from(template.names, ([language, names]) => [
        language,
        Object.fromEntries(Array.from(names, ([name, { value }]) => [name, value])),
      ]),
    ),
    families: deck.families.map(({ id }) => ({
      id,
      name: source.families.get(id)?.get('name')?.value ?? id,
    })),
    terms: termChoices(deck, source),
    accents: deck.pieces.flatMap(({ id, accent, span }) =>
      accent && span.file === deck.sourceSpan.file
        ? [{ piece: id, accent: accent.value }]
        : [],
    ),
    pictures: deck.pieces.flatMap(({ id, picture, focus, fit }) =>
      picture
        ? [{ piece: id, focus: focus ? percentages(focus) : '', fit: fit?.value ?? '' }]
        : [],
    ),
    palette: colorFacts(template),
    organisation: organisationFacts(editable),
    logo: logoOf(editable),
  }
}

/** Whose logo the cards show. */
function logoOf({ deck, template }: EditableDeck): EditorSettings['logo'] {
  if (![...template.kinds.values()].some(showsLogo)) return 'no-place'
  if (deck.logo) return 'deck'
  return deck.organisation?.logo && !deck.withoutLogo ? 'organisation' : 'none'
}

const cardFacts = (
  { id, kind, family, quantity, span }: Piece,
  { deck }: EditableDeck,
): CardFacts => ({
  piece: id,
  kind: kind.value,
  family: family?.value ?? '',
  quantity,
  ...(span.file !== deck.sourceSpan.file && { table: deck.table?.file.value ?? '' }),
})

/** A point as `deck.yaml` has it. */
const percentages = ({ x, y }: Focus): string =>
  [x, y].map((share) => `${Number((100 * share).toFixed(4))}%`).join(' ')
