import { ContentStream } from './content-stream.ts'
import type { PdfDictionary, PdfObject } from './pdf-value.ts'
import type { FontResource, Resource, SharedObjects } from './shared-objects.ts'

/** One page while it is drawn: its operators, and what of the file they call by name. */
export class Surface {
  readonly content: ContentStream = new ContentStream()
  readonly #shared: SharedObjects
  readonly #listed: Partial<Record<Resource['kind'], Record<string, PdfObject>>> = {}
  #transparent = false

  constructor(shared: SharedObjects) {
    this.#shared = shared
  }

  font(id: string): FontResource {
    const font = this.#shared.font(id)
    this.#list(font)
    return font
  }

  /** The name by which operators call a picture. */
  picture(id: string): string {
    return this.#list(this.#shared.picture(id))
  }

  /** The name of the state of drawing in which all is so solid. */
  opacity(share: number): string {
    return this.#list(this.#shared.opacity(share))
  }

  /** The name of the colour space that prints on every plate. */
  registration(): string {
    return this.#list(this.#shared.registration())
  }

  /** What the page lists. */
  get resources(): PdfDictionary {
    return this.#listed
  }

  /** Whether anything on the page shows what lies under it. */
  get transparent(): boolean {
    return this.#transparent
  }

  #list({ kind, name, object, transparent }: Resource): string {
    ;(this.#listed[kind] ??= {})[name] = object
    this.#transparent ||= transparent
    return name
  }
}
