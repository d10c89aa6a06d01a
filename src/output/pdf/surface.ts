import type { FrameItem } from '../../typesetting/frame/frame.ts'
import { ContentStream } from './content-stream.ts'
import type {
  FontResource,
  FormOptions,
  FormKind,
  NamedObjects,
  Overprint,
  Resource,
  SharedObjects,
} from './shared-objects.ts'

/** One page or form while it is drawn: its operators, and the objects that they call by name. */
export class Surface {
  readonly content: ContentStream
  readonly #shared: SharedObjects
  readonly #listed: NamedObjects = {}
  readonly #mayOverprint: boolean
  #transparent = false

  /** Pictures never overprint: black areas would show what lies under them. */
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

  /** The name by which operators call a form; `draw` is called where the file does not hold it yet. */
  form(
    items: readonly FrameItem[],
    { of, bbox }: FormOptions,
    draw: (surface: Surface) => void,
  ): string {
    const form = this.#shared.form(items, bbox, () => {
      const surface = new Surface(this.#shared, of)
      draw(surface)
      return surface
    })
    return this.#list(form)
  }

  /** The name of the ExtGState with a constant alpha. */
  opacity(alpha: number): string {
    return this.#list(this.#shared.opacity(alpha))
  }

  /** Sets what overprints from here on: nothing in pictures, or where the theme says so. */
  overprint(what: Overprint): void {
    const state = this.#mayOverprint ? what : 'OverprintNone'
    const operator = `/${state} gs`
    if (this.content.holds('overprint', operator)) return
    this.#list(this.#shared.overprint(state))
    this.content.set('overprint', operator)
  }

  /** The name of the registration colour space. */
  registration(): string {
    return this.#list(this.#shared.registration())
  }

  /** The resources that its operators use. */
  get resources(): NamedObjects {
    return this.#listed
  }

  /** Whether what lies under it shows through anywhere. */
  get transparent(): boolean {
    return this.#transparent
  }

  #list({ kind, name, object, transparent }: Resource): string {
    ;(this.#listed[kind] ??= {})[name] = object
    this.#transparent ||= transparent
    return name
  }
}
