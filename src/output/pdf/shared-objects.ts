import type { Box } from '../../base/geometry/box.ts'
import type { SeparatedPicture } from '../../input/assets/convert-to-cmyk.ts'
import type { FrameItem } from '../../typesetting/frame/frame.ts'
import { EmbeddedFont } from './font.ts'
import { addForm } from './form.ts'
import type { PdfFile } from './pdf-file.ts'
import type { PdfObject } from './pdf-value.ts'
import { addPicture } from './picture.ts'
import { Surface } from './surface.ts'

/** The fonts and pictures of a deck, by the ids that frames use, and how its black is printed. */
export interface DeckAssets {
  /** Whole files of static TrueType or OpenType fonts. */
  readonly fonts: ReadonlyMap<string, Uint8Array>
  readonly pictures: ReadonlyMap<string, SeparatedPicture>
  /** Whether black words and lines are printed over the inks under them instead of leaving them out. */
  readonly overprintBlack: boolean
}

/** An object of the file that pages call by name. */
export interface Resource {
  /** Where a page lists it. */
  readonly kind: 'Font' | 'XObject' | 'ExtGState' | 'ColorSpace'
  readonly name: string
  readonly object: PdfObject
  /** Whether what lies under it shows through. */
  readonly transparent: boolean
}

/** A font that pages call by name, and that has codes for their glyphs. */
export interface FontResource extends Resource {
  readonly font: EmbeddedFont
}

/** What a form holds: art, which is a picture, or a part of pages that repeats. */
export type FormKind = 'art' | 'part'

/** What a form holds, and a box around all its ink. */
export interface FormFacts {
  readonly of: FormKind
  readonly extent: Box
}

/** What overprints: paints its own ink and leaves the others as they lie; also the name by which pages call it. */
export type Overprint = 'OverprintNone' | 'OverprintFills' | 'OverprintLines'

/** What the pages of one file have in common, each written once, when a page first needs it. */
export class SharedObjects {
  readonly #file: PdfFile
  readonly #assets: DeckAssets
  readonly #fonts = new Map<string, FontResource>()
  readonly #others = new Map<unknown, Resource>()
  readonly #lists = new Map<string, PdfObject>()
  #counted = 0

  get overprintBlack(): boolean {
    return this.#assets.overprintBlack
  }

  constructor(file: PdfFile, assets: DeckAssets) {
    this.#file = file
    this.#assets = assets
  }

  /** A font by its id; throws when the deck has none such. */
  font(id: string): FontResource {
    const known = this.#fonts.get(id)
    if (known) return known
    const font = new EmbeddedFont(this.#file, id, found(this.#assets.fonts, id))
    const name = `F${this.#fonts.size + 1}`
    const resource = {
      kind: 'Font',
      name,
      object: font.object,
      font,
      transparent: false,
    } as const
    this.#fonts.set(id, resource)
    return resource
  }

  /** A picture by its id; throws when the deck has none such. */
  picture(id: string): Resource {
    return this.#other(`picture ${id}`, () => {
      const picture = found(this.#assets.pictures, id)
      const object = addPicture(this.#file, picture)
      return { kind: 'XObject', object, transparent: picture.alpha !== undefined }
    })
  }

  /** A form by its items; `draw` draws it when it is first met. */
  form(
    items: readonly FrameItem[],
    { of, extent }: FormFacts,
    draw: (surface: Surface) => void,
  ): Resource {
    return this.#other(items, () => {
      const surface = new Surface(this, of)
      draw(surface)
      const object = addForm(this.#file, surface, extent)
      return { kind: 'XObject', object, transparent: surface.transparent }
    })
  }

  /** The list of what a page calls by name: pages that call the same have one list. */
  resources({ resources }: Surface): PdfObject {
    const key = Object.values(resources)
      .map((named) => Object.keys(named ?? {}).join(' '))
      .join('\n')
    const list = this.#lists.get(key) ?? this.#file.add(resources)
    this.#lists.set(key, list)
    return list
  }

  /** The state of drawing in which all is so solid: 0 for nothing, 1 for solid. */
  opacity(share: number): Resource {
    return this.#other(`opacity ${share}`, () => {
      const object = this.#file.add({ Type: 'ExtGState', ca: share, CA: share })
      return { kind: 'ExtGState', object, transparent: true }
    })
  }

  /** The state of drawing in which fills, lines or neither overprint. */
  overprint(what: Overprint): Resource {
    return this.#other(what, () => {
      const states = { OP: what === 'OverprintLines', op: what === 'OverprintFills' }
      // Mode 1: an ink of which a colour has nothing stays as it is (ISO 32000-1, 8.6.7).
      const object = this.#file.add({ Type: 'ExtGState', ...states, OPM: 1 })
      return { kind: 'ExtGState', object, transparent: false, name: what }
    })
  }

  /** The colour that prints on every plate. */
  registration(): Resource {
    return this.#other('registration', () => {
      const onAll = {
        FunctionType: 2,
        Domain: [0, 1],
        C0: [0, 0, 0, 0],
        C1: [1, 1, 1, 1],
        N: 1,
      }
      const object = this.#file.add(['Separation', 'All', 'DeviceCMYK', onAll])
      return { kind: 'ColorSpace', object, transparent: false }
    })
  }

  /** Writes the fonts, once all pages are drawn. */
  finish(): void {
    for (const { font } of this.#fonts.values()) font.finish()
  }

  #other(key: unknown, make: () => Omit<Resource, 'name'> & { name?: string }): Resource {
    const known = this.#others.get(key)
    if (known) return known
    // Counted first: it may hold others, which are numbered while it is made.
    this.#counted += 1
    const resource = { name: `R${this.#counted}`, ...make() }
    this.#others.set(key, resource)
    return resource
  }
}

function found<T>(assets: ReadonlyMap<string, T>, id: string): T {
  const asset = assets.get(id)
  if (asset === undefined)
    throw new Error(`a frame uses '${id}', which was not handed in`)
  return asset
}
