import type { FrameItem } from '../../typesetting/frame/frame.ts'
import { ContentStream } from './content-stream.ts'
import type { PdfObject } from './pdf-value.ts'
import type {
  FontResource,
  FormFacts,
  FormKind,
  Overprint,
  Resource,
  SharedObjects,
} from './shared-objects.ts'

/** Objects of the file by the names that a page or a form gives them. */
type ListedResources = Partial<Record<Resource['kind'], Record<string, PdfObject>>>

/** One page, or what pages share, while it is drawn: its operators, and what of the file they call by name. */
export class Surface {
  readonly content: ContentStream
  readonly #shared: SharedObjects
  readonly #listed: ListedResources = {}
  readonly #mayOverprint: boolean
  #transparent = false

  /** Art never overprints: black areas of a picture would show what lies under them. */
  constructor(shared: SharedObjects, of: 'page' | FormKind) {
    this.#shared = shared
    this.#mayOverprint = of !== 'art' && shared.overprintBlack
    this.content = new ContentStream(of === 'page' ? 'page' : 'form')
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

  /** The name by which operators call a form; `draw` draws it, where the file does not hold it yet. */
  form(
    items: readonly FrameItem[],
    form: FormFacts,
    draw: (surface: Surface) => void,
  ): string {
    return this.#list(this.#shared.form(items, form, draw))
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
  get resources(): ListedResources {
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
