import { plain } from '../base/problems/plain.ts'
import { watchErrors } from '../base/problems/problem.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import { didYouMean } from '../base/problems/suggest.ts'
import { checkAccent } from '../build/check-accent.ts'
import type { Text } from '../input/deck/deck.ts'
import { isOwn } from '../input/project/own-deck.ts'
import type { DeskSetting } from '../preview/protocol/desk.ts'
import { chooseTerms } from '../typesetting/language/choose-terms.ts'
import { deckChange } from './edit-deck.ts'
import { openEditableDeck } from './editable-deck.ts'
import type { EditableDeck } from './editable-deck.ts'
import { inTurn, savedProject } from './editor-session.ts'
import type { EditorSession, Step } from './editor-session.ts'
import { logoChanges, noLogoChanges } from './logo.ts'
import { takeStep } from './steps.ts'
import { layOverUnsaved } from './unsaved.ts'

/** Sets the usual term for a name, the accent of a piece or the logo of a deck, and saves it; whether it is saved. */
export const changeSetting = (
  desk: EditorSession,
  setting: DeskSetting,
  report: Report,
): Promise<boolean> =>
  inTurn(desk, async () => {
    const deskDeck = await openEditableDeck(savedProject(desk), setting.deck, report)
    if (!deskDeck || !isOwn(deskDeck, report)) return false
    const step = await changesFor(setting, deskDeck, report)
    if (!step || (step.length > 0 && !(await takeStep(desk, step, report)))) return false
    await layOverUnsaved(desk)
    return true
  })

function changesFor(
  setting: DeskSetting,
  deskDeck: EditableDeck,
  report: Report,
): Promise<Step | undefined> {
  switch (setting.set) {
    case 'term':
      return termChanges(setting, deskDeck, report)
    case 'accent':
      return accentChanges(setting, deskDeck, report)
    case 'logo':
      return logoChanges(setting, deskDeck, report)
    case 'no-logo':
      return noLogoChanges(deskDeck, report)
  }
}

/** A setting of one sort. */
type SettingOf<Sort extends DeskSetting['set']> = Extract<
  DeskSetting,
  { readonly set: Sort }
>

async function termChanges(
  { name, value }: SettingOf<'term'>,
  deskDeck: EditableDeck,
  report: Report,
): Promise<Step | undefined> {
  const { deck, source } = deskDeck
  const watched = watchErrors(report)
  // Another term that deck.yaml has wrong is no matter of this one.
  const alone = { ...deck, terms: new Map() }
  chooseTerms(alone, source, [{ name, term: value }], watched.report)
  if (watched.failed()) return undefined
  return deckChange(deskDeck, { path: ['terms', name], value }, report)
}

async function accentChanges(
  { piece: id, value }: SettingOf<'accent'>,
  deskDeck: EditableDeck,
  report: Report,
): Promise<Step | undefined> {
  const { deck, template } = deskDeck
  const piece = deck.pieces.find((one) => one.id === id)
  const layout = piece && template.kinds.get(piece.kind.value)
  if (!piece || !layout) {
    report(
      unknownPiece(
        id,
        deck.pieces.map((one) => one.id),
      ),
    )
    return undefined
  }
  const watched = watchErrors(report)
  const accent: Text = { value, raw: value, span: piece.accent?.span ?? piece.span }
  checkAccent({ ...piece, accent }, layout, template.theme, watched.report)
  if (watched.failed()) return undefined
  return deckChange(deskDeck, { path: ['pieces', id, 'accent'], value }, report)
}

const unknownPiece = (id: string, known: readonly string[]): Problem => ({
  code: 'unknown-piece',
  severity: 'error',
  message: `The deck has no piece “${plain(id)}”.`,
  hint: didYouMean(id, known),
})
