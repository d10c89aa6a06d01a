import type { FrameItem } from '../frame/frame.ts'
import type { Box } from '../geometry/box.ts'
import { ContentStream } from './content-stream.ts'
import type { PdfDictionary, PdfObject } from './pdf-value.ts'
import type {
  FontResource,
  Overprint,
  Resource,
  SharedObjects,
} from './shared-objects.ts'

/** One page, or art that pages share, while it is drawn: its operators, and what of the file they call by name. */
export class Surface {
  readonly content: ContentStream
  readonly #shared: SharedObjects
  readonly #listed: Partial<Record<Resource['kind'], Record<string, PdfObject>>> = {}
  readonly #mayOverprint: boolean
  #transparent = false

  /** Art never overprints: black areas of a picture would show what lies under them. */
  constructor(shared: SharedObjects, of: 'page' | 'art') {
    this.#shared = shared
    this.#mayOverprint = of === 'page' && shared.overprintBlack
    this.content = new ContentStream(of)
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

  /** The name by which operators call art; `draw` draws it, where the file does not hold it yet. */
  art(
    items: readonly FrameItem[],
    extent: Box,
    draw: (surface: Surface) => void,
  ): string {
    return this.#list(this.#shared.art(items, extent, draw))
  }

  /** The name of the state of drawing in which all is so solid. */
  opacity(share: number): string {
    return this.#list(this.#shared.opacity(share))
  }

  /** Sets what overprints from here on; nothing does in art, or where the theme says so. */
  overprint(what: Overprint): void {
    const state = this.#mayOverprint ? what : 'OverprintNone'
    const operator = `/${state} gs`
    if (this.content.holds('overprint', operator)) return
    this.#list(this.#shared.overprint(state))
    this.content.set('overprint', operator)
  }

  /** The name of the colour space that prints on every plate. */
  registration(): string {
    return this.#list(this.#shared.registration())
  }

  /** What its operators call. */
  get resources(): PdfDictionary {
    return this.#listed
  }

  /** Whether anything on it shows what lies under it. */
  get transparent(): boolean {
    return this.#transparent
  }

  #list({ kind, name, object, transparent }: Resource): string {
    ;(this.#listed[kind] ??= {})[name] = object
    this.#transparent ||= transparent
    return name
  }
}
