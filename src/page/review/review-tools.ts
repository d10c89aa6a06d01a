import { today } from '../today.ts'
import { REVIEW_WORDS } from '../words/review.ts'
import type { ReviewWords } from '../words/review.ts'
import { remarksText } from './remarks-text.ts'
import type { WrittenReview } from './remarks-text.ts'

/** Makes the tools below the cards, and keeps what is written. */
function start(
  { dataset }: HTMLElement,
  tools: Element,
  fields: readonly HTMLTextAreaElement[],
): void {
  const { deck = '', language = '' } = dataset
  const words = REVIEW_WORDS[dataset['words'] === 'nl' ? 'nl' : 'en']
  const name = make('input')
  name.autocomplete = 'name'
  const label = make('label', words.name)
  label.append(' ', name)
  const note = make('p')
  note.setAttribute('role', 'status')
  const written = (): WrittenReview => ({
    deck,
    language,
    by: name.value.trim(),
    on: today(),
    remarks: remarksIn(fields),
  })
  const senders = makeSenders(written, words, note)
  const kept = make('p', words.kept)
  kept.className = 'quiet'
  tools.replaceChildren(label, note, ...senders.elements, kept)
  restore([name, ...fields], `${deck} ${language}`, senders.update)
}

const remarksIn = (fields: readonly HTMLTextAreaElement[]): WrittenReview['remarks'] =>
  fields
    .filter(({ value }) => value.trim() !== '')
    .map(({ dataset, value }) => ({
      name: dataset['name'] ?? '',
      print: dataset['print'] ?? '',
      text: value,
    }))

/** What the remarks go back with; `update` is called when they have changed. */
interface Senders {
  readonly elements: readonly HTMLElement[]
  readonly update: () => void
}

function makeSenders(
  written: () => WrittenReview,
  words: ReviewWords,
  note: HTMLElement,
): Senders {
  const save = make('a', words.save)
  save.className = 'main-action'
  const mail = make('a', words.mail)
  const copy = make('button', words.copy)
  copy.type = 'button'
  copy.addEventListener('click', () => {
    void navigator.clipboard.writeText(remarksText(written())).then(() => {
      note.textContent = words.copied
    })
  })
  const update = (): void => {
    const review = written()
    const { length } = review.remarks
    note.textContent = length === 0 ? words.none : words.count(length)
    const text = encodeURIComponent(remarksText(review))
    save.href = `data:text/plain;charset=utf-8,${text}`
    save.download = `${review.deck}-${review.language}-${words.file}.txt`
    mail.href = `mailto:?subject=${encodeURIComponent(document.title)}&body=${text}`
  }
  return { elements: [save, mail, copy], update }
}

function make<Name extends 'a' | 'button' | 'input' | 'label' | 'p'>(
  name: Name,
  text = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  element.textContent = text
  return element
}

type Field = HTMLInputElement | HTMLTextAreaElement

/** Fills fields with what was written before, and keeps what is written, where the browser allows it. */
function restore(all: readonly Field[], deck: string, changed: () => void): void {
  const keyOf = ({ dataset }: Field): string =>
    `cardpress review ${deck} ${dataset['name'] ?? ''} ${dataset['print'] ?? ''}`
  for (const field of all) {
    field.value = tryStorage((storage) => storage.getItem(keyOf(field))) ?? ''
    field.addEventListener('input', () => {
      tryStorage((storage) => storage.setItem(keyOf(field), field.value))
      changed()
    })
  }
  changed()
}

/** A browser may refuse to keep anything for a file. */
function tryStorage<T>(act: (storage: Storage) => T): T | undefined {
  try {
    return act(localStorage)
  } catch {
    return undefined
  }
}

const main = document.querySelector('main')
const foot = document.querySelector('#send')
if (main && foot) start(main, foot, [...document.querySelectorAll('textarea')])
