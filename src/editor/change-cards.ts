import { join } from 'node:path'

import { excerpt } from '../base/problems/excerpt.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import { lockFile } from '../build/translated-deck.ts'
import type { Piece, Words } from '../input/deck/deck.ts'
import { requireOwnDeck } from '../input/project/decks.ts'
import { displayPath, exists, readText } from '../input/project/project.ts'
import { textChange } from '../input/project/write-file.ts'
import { copyEntry, moveEntry, removeEntry } from '../input/yaml/edit-entries.ts'
import { tryEditTexts } from '../input/yaml/edit.ts'
import type { CardChange } from '../preview/protocol/editor.ts'
import { withEntries } from '../translation/lock.ts'
import type { Lock } from '../translation/lock.ts'
import { openEditableDeck } from './editable-deck.ts'
import type { EditableDeck } from './editable-deck.ts'
import { inTurn, savedProject } from './editor-session.ts'
import type { EditorSession, UndoStep } from './editor-session.ts'
import { pieceInFile } from './find-piece.ts'
import { newCardWords } from './new-card-words.ts'
import { applyStep } from './undo.ts'
import { layOverUnsaved } from './unsaved.ts'

/** Changes the cards of a deck; returns the card to look at then, or undefined (and problems) if nothing was changed. */
export const changeCards = (
  session: EditorSession,
  change: CardChange,
  report: Report,
): Promise<string | undefined> =>
  inTurn(session, async () => {
    const editable = await openEditableDeck(savedProject(session), change.deck, report)
    if (!editable || !requireOwnDeck(editable, report)) return undefined
    const piece = pieceInFile(change.piece, editable, report)
    const plan = piece && planFor(change, piece, editable, report)
    const step = plan && (await stepFor(plan, editable, report))
    if (!plan || !step || !(await applyStep(session, step, report))) return undefined
    if (change.do === 'remove') forgetTyped(session, change.piece)
    await layOverUnsaved(session)
    return plan.shown
  })

/** Discards the unsaved words of a card, which would bring it back. */
function forgetTyped({ typed }: EditorSession, piece: string): void {
  for (const edits of typed.values())
    for (const [field, { path }] of edits)
      if (path[0] === 'pieces' && path[1] === piece) edits.delete(field)
}

/** The texts of files after a change: each given the text before, undefined where it cannot be changed so. */
interface Plan {
  /** The card to look at after the change. */
  readonly shown: string
  readonly deck: (text: string) => string | undefined
  /** Undefined for a language whose words stay. */
  readonly words: (language: string, text: string) => string | undefined
  readonly lock: (lock: Lock) => Lock
  /** The words of the source after the change, for the lock. */
  readonly source: Words
}

function planFor(
  change: CardChange,
  piece: Piece,
  editable: EditableDeck,
  report: Report,
): Plan | undefined {
  switch (change.do) {
    case 'add':
      return additionOf(piece, change.title, editable)
    case 'duplicate':
      return copyOf(piece, editable)
    case 'remove':
      return removalOf(piece, editable, report)
    case 'move':
      return moveOf(piece, change.before, editable, report)
  }
}

const PIECES = ['pieces']

function copyOf({ id }: Piece, editable: EditableDeck): Plan {
  const { source } = editable
  const shown = freeId(id, editable)
  const slots = source.pieces.get(id)
  const place = { path: PIECES, key: id }
  return {
    shown,
    deck: (text) => copyEntry(text, place, shown),
    words: (_, text) => copyEntry(text, place, shown),
    lock: (lock) => copyLocks(lock, id, shown),
    source: {
      ...source,
      pieces: new Map([...source.pieces, [shown, slots ?? new Map()]]),
    },
  }
}

/** What a new card does not have of the one that it is added after. */
const OF_ITS_OWN = ['picture', 'pictures', 'focus', 'mirror', 'quantity', 'facts', 'back']

function additionOf(piece: Piece, title: string, editable: EditableDeck): Plan {
  const { source } = editable
  const { id } = piece
  const shown = freeId(id, editable)
  const place = { path: PIECES, key: id }
  const { edits, dropped } = newCardWords(piece, { id: shown, title }, editable)
  const without = (
    text: string | undefined,
    keys: readonly string[],
  ): string | undefined =>
    keys.reduce<string | undefined>(
      (rest, key) =>
        rest === undefined
          ? undefined
          : (removeEntry(rest, { path: [...PIECES, shown], key }) ?? rest),
      text,
    )
  const keepsPicture = !dropped.includes('alt')
  const keys = OF_ITS_OWN.filter((key) => !keepsPicture || !key.startsWith('picture'))
  return {
    shown,
    deck: (text) => without(copyEntry(text, place, shown), keys),
    words: (language, text) => {
      if (language !== source.language) return text
      const copied = without(copyEntry(text, place, shown) ?? text, dropped)
      return copied === undefined ? undefined : tryEditTexts(copied, edits, '', ignore)
    },
    lock: (lock) => lock,
    source,
  }
}

function removalOf(
  { id }: Piece,
  { deck, source }: EditableDeck,
  report: Report,
): Plan | undefined {
  const at = deck.pieces.findIndex((piece) => piece.id === id)
  const next = deck.pieces[at + 1] ?? deck.pieces[at - 1]
  if (!next) {
    report(LAST_CARD)
    return undefined
  }
  const place = { path: PIECES, key: id }
  return {
    shown: next.id,
    deck: (text) => removeEntry(text, place),
    words: (_, text) => removeEntry(text, place),
    lock: (lock) => lock,
    source: {
      ...source,
      pieces: new Map([...source.pieces].filter(([one]) => one !== id)),
    },
  }
}

function moveOf(
  { id }: Piece,
  before: string | undefined,
  editable: EditableDeck,
  report: Report,
): Plan | undefined {
  if (before !== undefined && !pieceInFile(before, editable, report)) return undefined
  return {
    shown: id,
    deck: (text) => moveEntry(text, { path: PIECES, key: id }, before),
    words: (_, text) => text,
    lock: (lock) => lock,
    source: editable.source,
  }
}

async function stepFor(
  plan: Plan,
  editable: EditableDeck,
  report: Report,
): Promise<UndoStep | undefined> {
  const { deck, source, languages, lock, project } = editable
  const { folder } = deck
  const change = async (
    name: string,
    edit: (text: string) => string | undefined,
    isNeeded: boolean,
  ): Promise<UndoStep | undefined> => {
    const path = join(folder, name)
    if (!(await exists(path))) return []
    const shown = displayPath(project, path)
    const before = await readText(project, path, report)
    if (before === undefined) return undefined
    const text = edit(before)
    if (text === undefined && isNeeded) report(notChanged(shown))
    if (text === undefined) return isNeeded ? undefined : []
    return text === before
      ? []
      : [textChange({ path, shown, text, before, within: project.from })]
  }
  const steps = [await change('deck.yaml', plan.deck, true)]
  for (const language of [source.language, ...languages])
    // A language may have no words for the card yet.
    // oxlint-disable-next-line no-await-in-loop -- few files, in their order
    steps.push(
      await change(`${language}.yaml`, (text) => plan.words(language, text), false),
    )
  if (steps.includes(undefined)) return undefined
  const locked = lockFile(plan.lock(lock), { ...editable, source: plan.source })
  const all = steps.flatMap((step) => step ?? [])
  return locked && lock.size > 0 ? [...all, textChange(locked)] : all
}

/** A lock in which the translations of a copy are accepted as those of the original are. */
function copyLocks(lock: Lock, from: string, to: string): Lock {
  const start = `pieces.${from}.`
  let copied = lock
  for (const [language, entries] of lock) {
    const own = [...entries].flatMap(([name, fingerprint]) =>
      name.startsWith(start)
        ? [[`pieces.${to}.${name.slice(start.length)}`, fingerprint] as const]
        : [],
    )
    if (own.length > 0) copied = withEntries(copied, language, new Map(own))
  }
  return copied
}

/** An id that no piece has: `card-7` after `card-6`, `trust-2` after `trust`. */
function freeId(id: string, { deck, source }: EditableDeck): string {
  const taken = new Set([
    ...deck.pieces.map((piece) => piece.id),
    ...source.pieces.keys(),
  ])
  const [, stem = id, number = '1'] = /^(.*?)-(\d{1,6})$/.exec(id) ?? []
  for (let next = Number(number) + 1; ; next += 1) {
    const free = `${stem.slice(0, 70)}-${next}`
    if (!taken.has(free)) return free
  }
}

const ignore = (): void => undefined

const LAST_CARD: Problem = {
  code: 'output',
  severity: 'error',
  message: 'This is the only card of the deck, so it stays.',
  hint: 'Add another card first.',
}

const notChanged = (file: string): Problem => ({
  code: 'output',
  severity: 'error',
  message: `“${excerpt(file)}” cannot be changed in this way, so nothing was written.`,
  hint: 'Parts of the card may be used by others, by “&” and “*”. Write them out, or change the file in a text editor.',
})
