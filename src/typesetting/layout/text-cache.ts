import type { PreparedText } from '../text/paragraph.ts'
import type { InlineStyle } from './computed-style.ts'

type Text = PreparedText<InlineStyle>

/** Texts that were shaped before, by what they depend on. */
export class TextCache {
  #recent = new Map<string, Text>()
  #older: ReadonlyMap<string, Text> = new Map()

  get(key: string): Text | undefined {
    const text = this.#recent.get(key) ?? this.#older.get(key)
    if (text) this.#recent.set(key, text)
    return text
  }

  set(key: string, text: Text): void {
    this.#recent.set(key, text)
  }

  /** Drops the texts that nobody asked for since this was called the last time. */
  forgetUnused(): void {
    this.#older = this.#recent
    this.#recent = new Map()
  }
}
