import type { EditorFacts, FieldRef, FieldWords } from '../../preview/protocol/editor.ts'
import type { Outcome } from '../../preview/protocol/problem.ts'
import { RequestError } from '../server/request.ts'
import type { Server } from '../server/server.ts'
import { newDraft, isUnsaved, wordsInField } from './draft.ts'
import type { Draft } from './draft.ts'

/** How long after the last keystroke the words are sent and the card is updated, in milliseconds. */
const TYPING_PAUSE = 120

/**
 * The drafts of all fields. Words are sent to the server while they are typed, and saved when their field loses the
 * focus. Whatever the server answers, a draft is kept until it is saved or discarded.
 */
export class Drafts {
  readonly #server: Pick<Server, 'typeWords' | 'saveWords' | 'forgetWords'>
  readonly #drafts = new Map<string, Draft>()
  readonly #listeners = new Set<() => void>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #last: Promise<unknown> = Promise.resolve()
  /** The latest generation that the page knows. */
  generation = -1

  constructor(server: Pick<Server, 'typeWords' | 'saveWords' | 'forgetWords'>) {
    this.#server = server
  }

  /** Calls a listener on each change; returns a function that removes it. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The draft of a field; undefined where it has not been edited. */
  of(place: FieldRef): Draft | undefined {
    return this.#drafts.get(keyOf(place))
  }

  /** All drafts that are not saved. */
  unsaved(): readonly Draft[] {
    return [...this.#drafts.values()].filter(isUnsaved)
  }

  /** A field with these words gets the focus. Unsaved ones of another page stay its own until something is typed here. */
  focus(words: FieldWords): void {
    const draft = this.of(words)
    const isOfOther = isUnsaved(words)
    const value = isOfOther ? words.before : words.value
    const outcome = isOfOther ? 'none' : (draft?.outcome ?? 'none')
    const shown = { ...(draft ?? newDraft(words)), ...words, value, sent: value, outcome }
    this.#put({ ...(draft && isUnsaved(draft) ? draft : shown), isFocused: true })
  }

  /** A field gets the focus with words that somebody has chosen for it: they hold as if they were typed. */
  focusChosen(words: FieldWords): void {
    this.focus(words)
    this.#change(words, { isTyped: true })
  }

  /** Words are typed into a field; they are sent after a pause. */
  write(words: FieldWords): void {
    const draft = this.of(words) ?? newDraft({ ...words, value: words.before })
    const outcome = draft.outcome === 'saved' ? 'none' : draft.outcome
    // The server may have words of another page in their place.
    const sent = draft.isTyped ? draft.sent : undefined
    this.#put({ ...draft, ...words, outcome, sent, isTyped: true })
    clearTimeout(this.#timer)
    this.#timer = setTimeout(
      () => void this.inTurn(() => this.#send(words)),
      TYPING_PAUSE,
    )
  }

  /** A field loses the focus: its words are saved. */
  blur(place: FieldRef): void {
    const draft = this.of(place)
    if (!draft?.isFocused) return
    this.#put({ ...draft, isFocused: false, isTyped: false })
    if (isUnsaved(draft)) void this.save(draft)
    else void this.inTurn(() => this.#send(place))
  }

  /** Saves words, even unchanged ones, which accepts a translation as it is. */
  save({ deck, language, field, value, before }: FieldWords): Promise<void> {
    const words = { deck, language, field, value, before }
    this.#put({ ...(this.of(words) ?? newDraft(words)), ...words, isSaving: true })
    return this.inTurn(() => this.#save(words, value))
  }

  /** Replaces the written words by those in the file. */
  discard(place: FieldRef, saved: string): Promise<void> {
    const draft = this.of(place)
    if (draft)
      this.#put({ ...draft, value: saved, before: saved, outcome: 'none', problems: [] })
    return this.inTurn(() => this.#send(place))
  }

  /**
   * Sends all unsaved words again, since the server may have been restarted, and saves those that could not be saved while
   * it was not reachable.
   */
  resend(): void {
    for (const draft of this.unsaved())
      if (draft.failure && !draft.isFocused) void this.save(draft)
      else {
        this.#put({ ...draft, sent: undefined })
        void this.inTurn(() => this.#send(draft))
      }
  }

  /** Tells the server to discard all unsaved words, when the page is closed. */
  forget(): void {
    clearTimeout(this.#timer)
    for (const { deck, language, field } of this.unsaved())
      // The page is closing: nobody would see an error.
      this.#server.forgetWords({ deck, language, field }).catch(() => undefined)
  }

  /** Runs work after all earlier work, so that the server gets everything in order. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work)
    this.#last = done.catch(() => undefined)
    return done
  }

  async #send(place: FieldRef): Promise<void> {
    const draft = this.of(place)
    if (!draft || draft.sent === draft.value) return
    const answer = await outcomeOf(this.#server.typeWords(wordsOf(draft)))
    this.#change(place, { ...answer.facts, sent: draft.value })
  }

  async #save(place: FieldRef, value: string): Promise<void> {
    const draft = this.of(place)
    if (!draft) return
    // The words of the draft, since an earlier save may have changed `before` meanwhile.
    const words = { ...wordsOf(draft), value }
    const { isDone, facts } = await outcomeOf(this.#server.saveWords(words))
    const saved = { outcome: 'saved', before: value, savedAt: this.generation } as const
    this.#change(place, {
      ...facts,
      ...(isDone ? saved : { outcome: 'refused' }),
      sent: value,
      isSaving: false,
    })
  }

  #change(place: FieldRef, some: Partial<Draft>): void {
    const draft = this.of(place)
    if (draft) this.#put({ ...draft, ...some })
  }

  #put(draft: Draft): void {
    this.#drafts.set(keyOf(draft), draft)
    for (const listener of this.#listeners) listener()
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

/** Whether a request was done, and why not. */
async function outcomeOf(request: Promise<Outcome>): Promise<{
  readonly isDone: boolean
  readonly facts: Pick<Draft, 'problems' | 'failure'>
}> {
  try {
    const { done, problems } = await request
    return { isDone: done, facts: { problems, failure: undefined } }
  } catch (failure) {
    if (!(failure instanceof RequestError)) throw failure
    return { isDone: false, facts: { problems: [], failure } }
  }
}

/** The fields of a deck in a language. */
interface EditorOfDeck {
  readonly deck: string
  /** The generation in which they were requested. */
  readonly generation: number
  readonly facts: Pick<EditorFacts, 'language' | 'pieces'>
}

/** All unsaved words: the drafts of this page, and words that the server has from other pages. */
export function unsavedIn(
  editor: EditorOfDeck | undefined,
  drafts: Pick<Drafts, 'of' | 'unsaved'>,
): readonly FieldWords[] {
  if (!editor) return drafts.unsaved()
  const { deck, facts, generation } = editor
  const fields = facts.pieces.flatMap((part) => part.fields)
  const found = fields.flatMap((one) => {
    const place = { deck, language: facts.language, field: one.id }
    const draft = drafts.of(place)
    const words = wordsInField(one, draft, generation)
    const isOfOther = isUnsaved(words) && !(draft && isUnsaved(draft))
    return isOfOther ? [{ ...place, value: words.value, before: words.before }] : []
  })
  return [...drafts.unsaved(), ...found]
}
