import { checkAccent } from '../build/check-accent.ts'
import type { Text } from '../content/deck.ts'
import { chooseTerms } from '../language/choose-terms.ts'
import { plain } from '../problems/plain.ts'
import { watchErrors } from '../problems/problem.ts'
import type { Problem, Report } from '../problems/problem.ts'
import { didYouMean } from '../problems/suggest.ts'
import { isOwn } from '../project/own-deck.ts'
import type { DeskSetting } from '../protocol/desk.ts'
import { openDeskDeck } from './desk-deck.ts'
import type { DeskDeck } from './desk-deck.ts'
import { deckChange } from './edit-deck.ts'
import { logoChanges, noLogoChanges } from './logo.ts'
import { inTurn, savedProject } from './open-desk.ts'
import type { OpenDesk, Step } from './open-desk.ts'
import { takeStep } from './steps.ts'
import { layOverUnsaved } from './unsaved.ts'

/** Sets the usual term for a name, the accent of a piece or the logo of a deck, and saves it; whether it is saved. */
export const changeSetting = (
  desk: OpenDesk,
  setting: DeskSetting,
  report: Report,
): Promise<boolean> =>
  inTurn(desk, async () => {
    const deskDeck = await openDeskDeck(savedProject(desk), setting.deck, report)
    if (!deskDeck || !isOwn(deskDeck, report)) return false
    const step = await changesFor(setting, deskDeck, report)
    if (!step || (step.length > 0 && !(await takeStep(desk, step, report)))) return false
    await layOverUnsaved(desk)
    return true
  })

function changesFor(
  setting: DeskSetting,
  deskDeck: DeskDeck,
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
  deskDeck: DeskDeck,
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
  deskDeck: DeskDeck,
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
