import { excerpt } from '../base/problems/excerpt.ts'
import { watchErrors } from '../base/problems/problem.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import { didYouMean } from '../base/problems/suggest.ts'
import { checkAccent } from '../build/check-accent.ts'
import type { Text } from '../input/deck/deck.ts'
import { requireOwnDeck } from '../input/project/decks.ts'
import { layoutFor } from '../input/project/templates.ts'
import type { SettingChange } from '../preview/protocol/editor.ts'
import { chooseTerms } from '../typesetting/language/choose-terms.ts'
import { noPictureChanges, pictureChanges } from './card-picture.ts'
import { colorChanges } from './change-color.ts'
import { organisationChanges } from './change-organisation.ts'
import { deckChange, deckEntryRemoval } from './edit-deck.ts'
import { openEditableDeck } from './editable-deck.ts'
import type { EditableDeck } from './editable-deck.ts'
import { inTurn, savedProject } from './editor-session.ts'
import type { EditorSession, UndoStep } from './editor-session.ts'
import { pieceInFile } from './find-piece.ts'
import { logoChanges, noLogoChanges } from './logo.ts'
import { applyStep } from './undo.ts'
import { layOverUnsaved } from './unsaved.ts'

/** Saves a setting of a deck, of a card of it, or of its whole project; returns whether it is saved. */
export const changeSetting = (
  session: EditorSession,
  setting: SettingChange,
  report: Report,
): Promise<boolean> =>
  inTurn(session, async () => {
    const editable = await openEditableDeck(savedProject(session), setting.deck, report)
    if (!editable || !requireOwnDeck(editable, report)) return false
    const step = await changesFor(setting, editable, report)
    if (!step || (step.length > 0 && !(await applyStep(session, step, report))))
      return false
    await layOverUnsaved(session)
    return true
  })

function changesFor(
  setting: SettingChange,
  editable: EditableDeck,
  report: Report,
): Promise<UndoStep | undefined> {
  switch (setting.set) {
    case 'term':
      return termChanges(setting, editable, report)
    case 'accent':
      return accentChanges(setting, editable, report)
    case 'focus':
      return focusChanges(setting, editable, report)
    case 'fit':
      return fitChanges(setting, editable, report)
    case 'kind':
    case 'family':
    case 'quantity':
      return cardChanges(setting, editable, report)
    case 'picture':
    case 'no-picture':
      return pictureOfCard(setting, editable, report)
    case 'logo':
      return logoChanges(setting.of, setting.base64, editable, report)
    case 'no-logo':
      return noLogoChanges(setting.of, editable, report)
    case 'color':
      return colorChanges(setting, editable, report)
    case 'organisation':
      return organisationChanges(setting, editable, report)
  }
}

/** A setting of one kind. */
type SettingOf<Kind extends SettingChange['set']> = Extract<
  SettingChange,
  { readonly set: Kind }
>

async function termChanges(
  { name, value }: SettingOf<'term'>,
  editable: EditableDeck,
  report: Report,
): Promise<UndoStep | undefined> {
  const { deck, source } = editable
  const watched = watchErrors(report)
  // Mistakes in other terms of deck.yaml are not reported here.
  const withoutTerms = { ...deck, terms: new Map() }
  chooseTerms(withoutTerms, source, [{ name, term: value }], watched.report)
  if (watched.failed()) return undefined
  return deckChange(editable, { path: ['terms', name], value }, report)
}

async function accentChanges(
  { piece: id, value }: SettingOf<'accent'>,
  editable: EditableDeck,
  report: Report,
): Promise<UndoStep | undefined> {
  const { template } = editable
  const piece = pieceInFile(id, editable, report)
  const layout = piece && layoutFor(piece, template)
  if (!piece || !layout) return undefined
  const watched = watchErrors(report)
  const accent: Text = { value, raw: value, span: piece.accent?.span ?? piece.span }
  checkAccent({ ...piece, accent }, layout, template.theme, watched.report)
  if (watched.failed()) return undefined
  return deckChange(editable, { path: ['pieces', id, 'accent'], value }, report)
}

async function focusChanges(
  { piece: id, value }: SettingOf<'focus'>,
  editable: EditableDeck,
  report: Report,
): Promise<UndoStep | undefined> {
  return pieceInFile(id, editable, report)
    ? deckChange(editable, { path: ['pieces', id, 'focus'], value }, report)
    : undefined
}

async function fitChanges(
  { piece: id, value }: SettingOf<'fit'>,
  editable: EditableDeck,
  report: Report,
): Promise<UndoStep | undefined> {
  if (!pieceInFile(id, editable, report)) return undefined
  const path = ['pieces', id]
  return value === ''
    ? deckEntryRemoval(editable, [{ path, key: 'fit' }], report)
    : deckChange(editable, { path: [...path, 'fit'], value }, report)
}

/** A kind, a family or a number of a card; the deck must be readable then. */
async function cardChanges(
  { set, piece: id, value }: SettingOf<'kind' | 'family' | 'quantity'>,
  editable: EditableDeck,
  report: Report,
): Promise<UndoStep | undefined> {
  if (!pieceInFile(id, editable, report)) return undefined
  const { kindNames } = editable.template
  if (set === 'kind' && !kindNames.includes(value)) {
    report(unknownKind(value, kindNames))
    return undefined
  }
  const path = ['pieces', id, set]
  return set === 'family' && value === ''
    ? deckEntryRemoval(editable, [{ path: ['pieces', id], key: set }], report)
    : deckChange(editable, { path, value }, report)
}

const unknownKind = (kind: string, known: readonly string[]): Problem => ({
  code: 'unknown-template',
  severity: 'error',
  message: `The template has no kind of piece “${excerpt(kind)}”.`,
  hint: didYouMean(kind, known),
})

/** The picture of a card that stands in `deck.yaml`. */
async function pictureOfCard(
  setting: SettingOf<'picture' | 'no-picture'>,
  editable: EditableDeck,
  report: Report,
): Promise<UndoStep | undefined> {
  if (!pieceInFile(setting.piece, editable, report)) return undefined
  return setting.set === 'picture'
    ? pictureChanges(setting, editable, report)
    : noPictureChanges(setting, editable, report)
}
