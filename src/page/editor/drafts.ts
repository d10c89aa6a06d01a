import type { EditorFacts, FieldRef, FieldWords } from '../../preview/protocol/editor.ts'
import type { Outcome } from '../../preview/protocol/problem.ts'
import { RequestError } from '../server/request.ts'
import type { Server } from '../server/server.ts'
import { begun, isUnsaved } from './draft.ts'
import type { Draft } from './draft.ts'

/** How long a hand rests, in milliseconds, before the card follows. */
const REST = 120

/**
 * The words that are written in fields of the desk and not in their files yet. The program is told of them while they
 * are written, and saves them when their field is left. Whatever it answers, words stay until they are saved or someone
 * takes others for them.
 */
export class Drafts {
  readonly #server: Pick<Server, 'typeWords' | 'saveWords' | 'forgetWords'>
  readonly #drafts = new Map<string, Draft>()
  readonly #listeners = new Set<() => void>()
  #rest: ReturnType<typeof setTimeout> | undefined
  #last: Promise<unknown> = Promise.resolve()
  /** How often files have changed, as far as the page has heard. */
  generation = -1

  constructor(server: Pick<Server, 'typeWords' | 'saveWords' | 'forgetWords'>) {
    this.#server = server
  }

  /** Calls back on each change; returns how to stop. */
  listen(changed: () => void): () => void {
    this.#listeners.add(changed)
    return () => this.#listeners.delete(changed)
  }

  /** The draft of a field; undefined where nobody has been in it. */
  of(place: FieldRef): Draft | undefined {
    return this.#drafts.get(keyOf(place))
  }

  /** Every draft that is not in its file. */
  unsaved(): readonly Draft[] {
    return [...this.#drafts.values()].filter(isUnsaved)
  }

  /** The field with these words gets the focus. */
  hold(words: FieldWords): void {
    const draft = this.of(words)
    const isOld = !draft || !isUnsaved(draft)
    const shown = { ...(draft ?? begun(words)), ...words, told: words.value }
    this.#put({ ...(isOld ? shown : draft), isHeld: true })
  }

  /** Words are written into their field; the program is told when the hand rests. */
  write(words: FieldWords): void {
    const draft = this.of(words) ?? begun({ ...words, value: words.before })
    const outcome = draft.outcome === 'saved' ? 'none' : draft.outcome
    this.#put({ ...draft, ...words, outcome })
    clearTimeout(this.#rest)
    this.#rest = setTimeout(() => void this.inTurn(() => this.#tell(words)), REST)
  }

  /** A field loses the focus: what was written in it is saved. */
  leave(place: FieldRef): void {
    const draft = this.of(place)
    if (!draft?.isHeld) return
    this.#put({ ...draft, isHeld: false })
    if (isUnsaved(draft)) void this.save(draft)
    else void this.inTurn(() => this.#tell(place))
  }

  /** Saves words, even those that are saved: so a translation is accepted as it is. */
  save({ deck, language, field, value, before }: FieldWords): Promise<void> {
    const words = { deck, language, field, value, before }
    this.#put({ ...(this.of(words) ?? begun(words)), ...words, isSaving: true })
    return this.inTurn(() => this.#save(words, value))
  }

  /** Takes the words of the file in place of those that were written. */
  giveUp(place: FieldRef, saved: string): Promise<void> {
    const draft = this.of(place)
    if (draft)
      this.#put({ ...draft, value: saved, before: saved, outcome: 'none', problems: [] })
    return this.inTurn(() => this.#tell(place))
  }

  /**
   * Tells the program again of all that is not saved, since it may have been started again, and saves what it could not
   * be reached for.
   */
  tellAgain(): void {
    for (const draft of this.unsaved())
      if (draft.failure && !draft.isHeld) void this.save(draft)
      else {
        this.#put({ ...draft, told: undefined })
        void this.inTurn(() => this.#tell(draft))
      }
  }

  /** The page goes away, and with it what was written: the program shows it no longer. */
  forget(): void {
    clearTimeout(this.#rest)
    for (const { deck, language, field } of this.unsaved())
      // Nobody is there any more to hear that this failed.
      this.#server.forgetWords({ deck, language, field }).catch(() => undefined)
  }

  /** Does some work after all that was begun before is done, so that the program hears everything in order. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work)
    this.#last = done.catch(() => undefined)
    return done
  }

  async #tell(place: FieldRef): Promise<void> {
    const draft = this.of(place)
    if (!draft || draft.told === draft.value) return
    const answer = await attempt(this.#server.typeWords(wordsOf(draft)))
    this.#change(place, { ...answer.facts, told: draft.value })
  }

  async #save(place: FieldRef, value: string): Promise<void> {
    const draft = this.of(place)
    if (!draft) return
    // What the file said may have changed by our own saving since this was asked for.
    const words = { ...wordsOf(draft), value }
    const { isDone, facts } = await attempt(this.#server.saveWords(words))
    const saved = { outcome: 'saved', before: value, savedAt: this.generation } as const
    this.#change(place, {
      ...facts,
      ...(isDone ? saved : { outcome: 'refused' }),
      told: value,
      isSaving: false,
    })
  }

  #change(place: FieldRef, some: Partial<Draft>): void {
    const draft = this.of(place)
    if (draft) this.#put({ ...draft, ...some })
  }

  #put(draft: Draft): void {
    this.#drafts.set(keyOf(draft), draft)
    for (const changed of this.#listeners) changed()
  }
}

const keyOf = ({ deck, language, field }: FieldRef): string =>
  JSON.stringify([deck, language, field])

const wordsOf = ({ deck, language, field, value, before }: FieldWords): FieldWords => ({
  deck,
  language,
  field,
  value,
  before,
})

/** What the program made of words: done or not, and why not. */
async function attempt(asked: Promise<Outcome>): Promise<{
  readonly isDone: boolean
  readonly facts: Pick<Draft, 'problems' | 'failure'>
}> {
  try {
    const { done, problems } = await asked
    return { isDone: done, facts: { problems, failure: undefined } }
  } catch (failure) {
    if (!(failure instanceof RequestError)) throw failure
    return { isDone: false, facts: { problems: [], failure } }
  }
}

/** The words of a desk. */
interface SeenWords {
  readonly deck: string
  readonly desk: Pick<EditorFacts, 'language' | 'pieces'>
}

/**
 * All words that are not in their files: the drafts, and those of the desk that were written before this page was
 * opened.
 */
export function unsavedIn(
  seen: SeenWords | undefined,
  drafts: Pick<Drafts, 'of' | 'unsaved'>,
): readonly FieldWords[] {
  const fields = seen?.desk.pieces.flatMap((part) => part.fields) ?? []
  const found = fields.flatMap(({ id, value, saved }) => {
    const place = {
      deck: seen?.deck ?? '',
      language: seen?.desk.language ?? '',
      field: id,
    }
    const words = { ...place, value, before: saved }
    return isUnsaved(words) && !drafts.of(place) ? [words] : []
  })
  return [...drafts.unsaved(), ...found]
}
